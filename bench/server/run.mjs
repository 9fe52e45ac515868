/**
 * Measures the server, each part in a process of its own on one core: `npm run server` in `bench/`, after `npm run build`
 * in the project.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { round } from '../support/measure.mjs'
import { onCore } from '../support/startProcess.mjs'

const measure = (script, { core, args = [] } = {}) => {
  const [command, ...rest] = [
    ...(core === undefined ? [] : onCore(core)),
    process.execPath,
    ...args,
    fileURLToPath(new URL(script, import.meta.url)),
  ]
  return JSON.parse(execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
}
const percent = (share) => `${Math.round(share * 100)} %`
const rows = []
const row = (what, measured, wanted) => rows.push({ what, measured, wanted })

const puzzles = measure('puzzles.mjs', { core: 0 })
const ours = puzzles['email-code-kit']
for (const [name, rate] of Object.entries(puzzles)) {
  row(
    `puzzles a second, ${name}`,
    `${round(rate)} (${round(rate / ours)} x)`,
    name === 'email-code-kit' ? '>= 250' : '',
  )
}
row('times as fast as the peer that draws its own', round(ours / Object.values(puzzles).at(-1)), '>= 50')
const captcha = measure('captcha.mjs', { core: 1 })
row('GET captcha a second and core, over HTTP', `${round(captcha.perSecond)} (${captcha.bytes} bytes each)`, '>= 200')
row('POST email/send a second, Redis, null mailer', round(measure('sends.mjs', { core: 1 }).perSecond), '>= 5,000')
const { blind, results } = measure('attack.mjs')
row('puzzles that blind guessing solves', percent(blind), '')
for (const [name, { solved, ms }] of Object.entries(results)) {
  row(`puzzles that a program of 40 lines solves, ${name}`, `${percent(solved)}, ${round(ms)} ms each`, '')
}
const memory = measure('memory.mjs', { args: ['--expose-gc'] })
row('MB for 100,000 live challenges', round(memory.live), '< 60')
row(
  'most MB (entries) in each quarter of a million challenges',
  memory.quarters.map(({ megabytes, entries }) => `${round(megabytes)} (${entries})`).join(', '),
  'flat',
)
console.table(rows)
