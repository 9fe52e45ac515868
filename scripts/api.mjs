/**
 * Writes what is made of the package's types and docstrings: the reports of its API (`api/`), its reference
 * (`docs/api.md`) and the props of its components (`stories/support/api/props.json`). With `--check` it writes nothing
 * and fails where they are not what is committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from './api/generate.mjs'
import { root } from './run.mjs'

const isCheck = process.argv.includes('--check')
const { files, faults } = await generate()
const changed = files.filter(({ path, text }) => read(path) !== text).map(({ path }) => path)
const left = reportsOnDisk().filter((path) => !files.some((file) => file.path === path))

if (isCheck) report()
else write()
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 || (isCheck && changed.length + left.length > 0) ? 1 : 0

function report() {
  for (const path of changed) console.error(`${path} does not say what the package is now. \`npm run api\` writes it.`)
  for (const path of left) console.error(`${path} is of an entry that there is no more. \`npm run api\` removes it.`)
  if ([...changed, ...left].some((path) => path.startsWith('api/'))) {
    console.error('The public API has changed: say so in CHANGELOG.md, for those who use it.')
  }
}

function write() {
  for (const path of left) rmSync(join(root, path))
  for (const { path, text } of files.filter((file) => changed.includes(file.path))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(path)
  }
}

function reportsOnDisk() {
  const folder = join(root, 'api')
  return existsSync(folder) ? readdirSync(folder).map((file) => `api/${file}`) : []
}

function read(path) {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
