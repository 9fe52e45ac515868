import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const rows = read('stories/support/accessibility/criteria.md')
  .split('\n')
  .flatMap((line) => {
    const [, number, , level, how, name, path] =
      /^\| (\d\.\d\.\d+) (.+?) +\| (A{1,2}) +\| (.+?) +\| (.+?) \(((?:test|stories)\/\S+)\) +\|$/.exec(line) ?? []
    return number ? [{ number, level, how, name: name!, path: path! }] : []
  })

test('the checklist names each criterion once, in their order, and every row has a test', () => {
  const numbers = rows.map(({ number }) => number)
  const inOrder = numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  expect(numbers).toEqual(inOrder)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(read('stories/support/accessibility/criteria.md').match(/^\| \d\.\d\.\d/gm)).toHaveLength(numbers.length)
})

test('it has the criteria that are new in WCAG 2.2 and apply', () => {
  const numbers = rows.map(({ number }) => number)
  expect(numbers).toEqual(expect.arrayContaining(['2.4.11', '2.5.7', '2.5.8', '3.3.7', '3.3.8']))
  expect(numbers.length).toBeGreaterThan(30)
})

test.each(rows)('$number: there is the test "$name"', ({ name, path }) => {
  expect(read(path)).toContain(name)
})
