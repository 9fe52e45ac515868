import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const documents = [
  'README.md',
  'AGENTS.md',
  'llms.txt',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/api.md',
  'bench/README.md',
]

/** Places in the project that a document points to: not addresses, not headings of its own. */
function linksOf(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, to]) => to!)
}

test.each(documents)('whatever %s points to is there', (document) => {
  const missing = linksOf(document).filter((to) => !existsSync(join(root, dirname(document), to)))
  expect(missing).toEqual([])
})

test('the index for assistants points to more than a few places', () => {
  expect(linksOf('llms.txt').length).toBeGreaterThan(8)
})
