import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const section = /\n## What it handles for you\n(.*?)\n## /s.exec(read('README.md'))?.[1] ?? ''
const rows = [...section.matchAll(/^\| (.+?) +\| \[(.+?)\]\((test\/\S+?)\) +\|$/gm)].map(
  ([, what, name, path]) => [what!, name!, path!] as const,
)

test('the list of what is handled is long', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(section.split('\n').filter((line) => line.startsWith('| ')).length).toBe(rows.length + 2)
})

test.each(rows)('%s: there is the test "%s"', (_what, name, path) => {
  expect(read(path)).toContain(name)
})
