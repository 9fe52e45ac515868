import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, '.github/workflows')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const workflow = read('release.yml')

/** The lines of each job, without comments. */
const jobs = new Map(
  workflow
    .replaceAll(/^\s*#.*\n/gm, '')
    .split(/^jobs:\n/m)[1]!
    .split(/^(?= {2}\w+:\n)/m)
    .map((text) => [/^ {2}(\w+):/.exec(text)?.[1], text]),
)

/** The permissions of a job, one a line. */
const permissionsOf = (job: string) =>
  /^ {4}permissions:\n((?: {6}.+\n)+)/m
    .exec(jobs.get(job) ?? '')?.[1]
    ?.trim()
    .split(/\n\s*/)

test.each(readdirSync(folder))('%s names an action by its commit, with its version beside it', (name) => {
  const uses = [...read(name).matchAll(/uses: (.*)/g)].map(([, action]) => action)
  expect(uses.length).toBeGreaterThan(1)
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action!))).toEqual([])
})

test.each(readdirSync(folder))('%s leaves no token behind for what it runs, and may write nothing', (name) => {
  const checkouts = [...read(name).matchAll(/actions\/checkout.*\n(.*\n.*)/g)].map(([, options]) => options)
  expect(checkouts.filter((options) => !options?.includes('persist-credentials: false'))).toEqual([])
  expect(read(name)).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m)
  expect([...read(name).matchAll(/(\S+): write/g)].map(([, right]) => right)).toEqual(
    name === 'release.yml' ? ['id-token'] : [],
  )
})

test('only the job that publishes may have an identity, and it may do nothing else', () => {
  expect([...jobs.keys()]).toEqual(['pack', 'publish'])
  expect(workflow).toMatch(/^permissions: \{\}$/m)
  expect(permissionsOf('pack')).toEqual(['contents: read'])
  expect(permissionsOf('publish')).toEqual(['id-token: write'])
})

test('the job that publishes installs nothing, and stores no secret', () => {
  const commands = [...jobs.get('publish')!.matchAll(/run: (.*)/g)].map(([, command]) => command)
  expect(commands).toEqual(['npm publish ./*.tgz --provenance --access public --ignore-scripts'])
  expect(workflow).not.toContain('secrets.')
})
