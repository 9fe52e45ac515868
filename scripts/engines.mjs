/**
 * Plays the cases of test/engines, which are written once, in Chromium, Firefox and WebKit, and installs what is missing.
 *
 * `node scripts/engines.mjs webkit` plays them only there; `--built` takes the pages as they are and builds nothing.
 */
import { join } from 'node:path'
import { playCases } from './engines/playCases.mjs'
import { root, run } from './run.mjs'

const all = ['chromium', 'firefox', 'webkit']
const named = process.argv.slice(2).filter((argument) => argument !== '--built')
const unknown = named.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`No such engine: ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  process.exit(2)
}
const engines = named.length > 0 ? all.filter((name) => named.includes(name)) : all

const others = engines.filter((name) => name !== 'chromium')
await script('setup.mjs', [
  ...(engines.includes('chromium') ? ['--browser'] : []),
  ...(others.length > 0 ? [`--engines=${others.join()}`] : []),
])
if (!process.argv.includes('--built')) await script('test.mjs', ['build', 'demo'])

const results = []
// oxlint-disable-next-line no-await-in-loop -- one after the other: each takes the whole machine
for (const engine of engines) results.push(await playCases(engine))

console.log()
for (const { engine, passed, failed, cannot, took } of results) {
  const counts = `${passed} passed, ${failed} failed, ${cannot.length} that it cannot`
  console.log(`${engine.padEnd(10)}${counts.padEnd(44)}${(took / 1000).toFixed(1).padStart(6)} s`)
}
for (const { engine, cannot } of results) for (const title of cannot) console.log(`${engine} ${title}`)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

/** Ends with it where it fails; it has said why. */
async function script(name, args) {
  const { ok } = await run(process.execPath, [join(root, 'scripts', name), ...args])
  if (!ok) process.exit(1)
}
