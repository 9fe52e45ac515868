const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source'])

/**
 * Looks whether every element is closed, in order, and no attribute lacks its end.
 *
 * @returns what is wrong, `undefined` where nothing is
 */
export function checkHtml(html: string): string | undefined {
  const open: string[] = []
  const markup = html.replace(/<!--.*?-->/gs, '').replace(/(<(script|style)\b[^>]*>).*?(?=<\/\2>)/gs, '$1')
  for (const [tag, slash, name = ''] of markup.matchAll(
    /<(\/?)([a-z][\w-]*)(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>|<(?!!)/gi,
  )) {
    if (!name) return `this begins no element: ${html.slice(html.indexOf(tag)).split('\n')[0]}`
    if (slash === '/') {
      const last = open.pop()
      if (last !== name) return `</${name}> closes <${last ?? 'nothing'}>`
    } else if (!empty.has(name) && !tag.endsWith('/>')) open.push(name)
  }
  return open.length > 0 ? `<${open.join('>, <')}> is not closed` : undefined
}
