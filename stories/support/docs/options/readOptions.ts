/** One member of an interface, as its source says it. */
export interface OptionRow {
  name: string
  type: string
  isNeeded: boolean
  /** Of `@default`. */
  byDefault: string | undefined
  text: string
}

/**
 * Reads the members of an interface and what stands above each. It knows as much TypeScript as the kit's own option
 * types are made of: one member a line, no nested types over several lines.
 *
 * @param source of the whole file
 * @throws Error where there is no such interface, so that a page cannot lose its table
 */
export function readOptions(source: string, name: string): OptionRow[] {
  const [, body] = new RegExp(`^export interface ${name}\\b[^{]*\\{\\n(.*?)^\\}`, 'ms').exec(source) ?? []
  if (body === undefined) throw new Error(`There is no interface ${name}.`)
  const members = body.matchAll(/(?: {2}\/\*\*(.*?)\*\/\n)? {2}(?:readonly )?(\w+)(\??): ([^\n]+)\n/gs)
  return [...members].map(([, comment = '', member = '', mark, type = '']) => {
    const { text, byDefault } = readComment(comment)
    return { name: member, type, isNeeded: mark !== '?', text, byDefault }
  })
}

function readComment(comment: string): Pick<OptionRow, 'text' | 'byDefault'> {
  const plain = comment
    .replaceAll(/^\s*\*? ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    // For who works on the kit; readers of the guide do not have that text.
    .replaceAll(/ \(contract section [^)]+\)/g, '')
    .trim()
  const [text = '', byDefault] = plain.split(/\s*@default /)
  return { text, byDefault }
}
