import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sanitize } from 'storybook/internal/csf'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../stories')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(mdx|md|tsx)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const titles = files.flatMap(({ path, text }) =>
  [...text.matchAll(path.endsWith('.mdx') ? /<Meta title="(.+?)"/g : /\btitle: '(.+?)'/g)].map(([, title]) => title!),
)
const pages = new Set(titles.map((title) => `${sanitize(title)}--docs`))

/** A link that names another page; the rest of the address is that of the Storybook, wherever it is. */
const links = files.flatMap(({ path, text }) =>
  [...text.matchAll(/\]\(([^)]*[?&]path=[^)]*)\)/g)].map(([, target]) => ({ path, target: target! })),
)

test('the guides are there, by the names that others link to', () => {
  const guides = [
    'Headless',
    'Form libraries',
    'Theming',
    'Languages',
    'Errors',
    'Accessibility',
    'Security',
    'Server',
    'Testing your app',
    'Migration',
  ]
  const wanted = ['Introduction', 'How it works', ...guides.map((guide) => `Guides/${guide}`)]
  expect(titles).toEqual(expect.arrayContaining(wanted))
})

test('there are links', () => {
  expect(links.length).toBeGreaterThan(20)
})

test.each(links)('$path links to a page that there is: $target', ({ target }) => {
  const [, page] = /^\?path=\/docs\/([\w-]+)$/.exec(target) ?? []
  expect([...pages]).toContain(page)
})

/** The stories that a page shows, by the file they are imported from. */
const canvases = files.flatMap(({ path, text }) =>
  [...text.matchAll(/<Canvas of=\{(\w+)\.(\w+)\}/g)].map(([, name, story]) => {
    const [, from] = new RegExp(`import \\* as ${name} from '\\./(.+?)'`).exec(text) ?? []
    return { path, from: from!, story: story! }
  }),
)

test.each(canvases)('$path shows a story that there is: $story of $from', ({ from, story }) => {
  expect(files.find(({ path }) => path === from)?.text).toContain(`export const ${story} = `)
})
