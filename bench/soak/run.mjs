/**
 * Whole flows through the real form, client and server, while things break: `npm run soak` in `bench/`, after
 * `npm run build` in the project. `FLOWS` and `SEED` say how many and which, `SECONDS` when no more are begun; `ONLY=17`
 * runs one of them and says what it did.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { markdownTable, tally } from './tally.mjs'

const { FLOWS = '2000', SEED = '1', SECONDS = '1500', ONLY, SHARDS = '3' } = process.env
const numbers = ONLY === undefined ? Array.from({ length: Number(FLOWS) }, (_, index) => index + 1) : [Number(ONLY)]
const shards = Math.min(Number(SHARDS), numbers.length)
const script = fileURLToPath(new URL('shard.mjs', import.meta.url))

const started = performance.now()
const parts = await Promise.all(
  Array.from({ length: shards }, async (_, shard) => {
    const mine = numbers.filter((__, index) => index % shards === shard)
    const { stdout } = await promisify(execFile)(process.execPath, [script, SEED, SECONDS, ...mine.map(String)], {
      maxBuffer: 2 ** 28,
    })
    return JSON.parse(stdout)
  }),
)
const [results, wrong, passes] = ['results', 'wrong', 'passes'].map((name) => parts.flatMap((part) => part[name]))
const seconds = Math.round((performance.now() - started) / 1000)

if (ONLY !== undefined) console.log(results)
const { faults, sums } = tally(results, passes)
console.log(`${results.length} of ${numbers.length} flows, seed ${SEED}, ${seconds} s\n`)
console.log(`${markdownTable(faults)}\n\n${markdownTable(sums)}`)
for (const what of wrong.slice(0, 20)) console.error(what)
const ended = results.filter(({ outcome }) => outcome !== undefined).length
if (wrong.length > 0 || ended !== numbers.length) {
  console.error(`${wrong.length} things were wrong, and ${ended} of ${numbers.length} flows came to an end.`)
  process.exitCode = 1
}
