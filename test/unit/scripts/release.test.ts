import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')

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

test('an action is named by its commit, with its version beside it', () => {
  const uses = [...workflow.matchAll(/uses: (.*)/g)].map(([, action]) => action)
  expect(uses.length).toBeGreaterThan(3)
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action!))).toEqual([])
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
