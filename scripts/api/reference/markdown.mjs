/** The pieces of Markdown that the reference is made of, as both GitHub and Storybook show them. */

/** The address of a heading on its page, as GitHub makes it. */
export const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

export const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

export const fence = (text) => `\`\`\`ts\n${text}\n\`\`\``

/** Text for one cell: one line, with nothing in it that would end the cell. */
const cell = (text) =>
  text
    .replace(/\n- /g, ' · ')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim()

/**
 * A table; columns that are empty in every row are left out.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const kept = head.flatMap((_, index) => (rows.some((row) => row[index] !== '') ? [index] : []))
  const line = (row) => `| ${kept.map((index) => cell(row[index])).join(' | ')} |`
  return [line(head), `|${kept.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** A default, as code where it is code. */
export function defaultText(text = '') {
  const isCode = /^(?:'[^']*'|"[^"]*"|[[{].*[\]}]|-?[\d_.]+|[a-z][\w.]*(?:\(\))?|[A-Z]\w*\.\w+)$/.test(text)
  return isCode ? code(text) : text
}

/** `texts` as sentences, the empty ones left out. */
export const sentences = (...texts) => texts.filter(Boolean).join(' ')
