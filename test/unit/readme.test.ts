import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

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

describe('what the package exports', () => {
  const reports = readdirSync(join(root, 'api')).map((file) => read(`api/${file}`))
  const values = exportsOf(reports, 'class|const|function')
  const types = exportsOf(reports, 'interface|type')

  test('is many names', () => {
    expect(values.length).toBeGreaterThan(50)
    expect(types.length).toBeGreaterThan(70)
  })

  test('is in the README, a story or a guide, name by name', () => {
    // Without the tables of props and the reference, which have every name by themselves.
    const stories = list('stories').filter((path) => !path.startsWith('stories/support/api/'))
    const known = new Set(['README.md', ...stories].map(read).join('\n').match(/\w+/g))
    expect(values.filter((name) => !known.has(name))).toEqual([])
  })

  test('has its place in the reference, types and all', () => {
    const headings = read('docs/api.md').match(/^### \w+/gm)
    expect([...values, ...types].filter((name) => !headings?.includes(`### ${name}`))).toEqual([])
  })
})

function exportsOf(reports: readonly string[], kinds: string): string[] {
  const names = reports.flatMap((report) => [...report.matchAll(new RegExp(`^export (?:${kinds}) (\\w+)`, 'gm'))])
  return [...new Set(names.map(([, name]) => name!))].toSorted()
}

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|mdx?)$/.test(path))
}

test('the test that it shows is one that runs', () => {
  expect(read('README.md')).toContain(`\`\`\`tsx\n${read('examples/testing/Readme.test.tsx')}\`\`\``)
})
