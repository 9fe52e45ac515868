import { renderItem } from './renderItem.mjs'
import { code, slugOf } from './markdown.mjs'

const groups = [
  ['component', 'Components'],
  ['hook', 'Hooks'],
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['constant', 'Constants'],
  ['type', 'Types'],
]

const intro = [
  '# API reference',
  'What each entry of the package exports, by its docstrings. `npm run api` writes this page; do not edit it. A name ' +
    'that several entries export is described once. “Contract” stands for the API as its vendors document it: 1 request ' +
    'headers, 2 to 4 the endpoints for challenge, pass and send, 5 what takes the code, 6 error codes, 7 positions and ' +
    'pictures, 8 tokens and their lives, 10 what differs from vendor to vendor.',
]

/**
 * The whole reference as one page.
 *
 * @param {import('../readApi.mjs').Api} api
 * @param {(code: string) => Promise<string>} format
 * @returns {Promise<{ text: string, unknownLinks: string[] }>}
 */
export async function renderReference(api, format) {
  const headings = nameHeadings(api)
  const unknownLinks = []
  const link = (name) => `[${code(name)}](#${slugOf(headings.get(name))})`
  const linked = (text) =>
    text.replace(/\{@link (\w+) ?\}/g, (_, name) => {
      if (headings.has(name)) return link(name)
      unknownLinks.push(name)
      return code(name)
    })
  const list = api.entries.map(({ specifier }) => `- [${code(specifier)}](#${slugOf(specifier)})`).join('\n')
  const sections = api.entries.map((entry) => renderEntry(api, entry, headings, link))
  // Aligned, its tables would be as wide as their longest sentence.
  const page = [...intro, '<!-- prettier-ignore-start -->', list, ...sections, '<!-- prettier-ignore-end -->']
  return { text: await formatCode(`${linked(page.join('\n\n'))}\n`, format), unknownLinks }
}

/** Signatures come on one line, and of types as the compiler writes them. */
async function formatCode(page, format) {
  const [first, ...blocks] = page.split('```ts\n')
  const formatted = blocks.map(async (block) => {
    const end = block.indexOf('\n```')
    return `\`\`\`ts\n${(await format(block.slice(0, end))).trimEnd()}${block.slice(end)}`
  })
  return first + (await Promise.all(formatted)).join('')
}

/** No two on the page, for their addresses do not tell upper from lower case. */
function nameHeadings({ entries }) {
  const [headings, taken] = [new Map(), new Set()]
  for (const { name, kind } of entries.flatMap(({ items }) => items)) {
    headings.set(name, taken.has(slugOf(name)) ? `${name} (${kind})` : name)
    taken.add(slugOf(name))
  }
  return headings
}

function renderEntry(api, { specifier, text, items, elsewhere }, headings, link) {
  const ofKind = (kind) => items.filter((item) => item.kind === kind).toSorted(byName)
  const contents = groups
    .map(([kind, title]) => ({ title, links: ofKind(kind).map(({ name }) => link(name)) }))
    .concat({ title: 'Also exported here', links: elsewhere.toSorted().map(link) })
    .filter(({ links }) => links.length > 0)
  const list = contents.map(({ title, links }) => `- ${title}: ${links.join(', ')}`).join('\n')
  const described = groups
    .flatMap(([kind]) => ofKind(kind))
    .map((item) => `### ${headings.get(item.name)}\n\n${renderItem(api, item).join('\n\n')}`)
  return [`## ${specifier}`, text, list, ...described].filter(Boolean).join('\n\n')
}

const byName = (a, b) => (a.name < b.name ? -1 : 1)
