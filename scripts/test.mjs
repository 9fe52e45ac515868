/**
 * Every check of the project, the quick ones first; the first failure ends the run.
 * `node scripts/test.mjs lint unit` runs only the stages named. With `--all` the tests that need luck to fail run longer.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { isLong, reportFile, reports, stages } from './stages.mjs'

const minutes = 60_000

const names = process.argv.slice(2).filter((name) => name !== '--all')
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const wanted = stages.filter(({ name, onlyAll }) => (names.length === 0 ? isLong || !onlyAll : names.includes(name)))
const results = []
const started = performance.now()
for (const batch of batches(wanted)) {
  // oxlint-disable-next-line no-await-in-loop -- one batch after the other
  results.push(...(await runBatch(batch)))
  if (results.some(({ ok }) => !ok)) break
}
summarize()
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

function batches(list) {
  return list.reduce((all, stage) => {
    const last = all.at(-1)
    if (stage.together && last?.[0].together) last.push(stage)
    else all.push([stage])
    return all
  }, [])
}

async function runBatch(batch) {
  const quiet = batch.length > 1
  if (!quiet) heading(batch[0].name)
  return Promise.all(
    batch.map(async (stage) => {
      const start = performance.now()
      const { ok, output } = await runStage(stage, quiet)
      const took = performance.now() - start
      if (quiet) {
        heading(stage.name)
        process.stdout.write(output)
      }
      console.log(`${stage.name}: ${ok ? 'ok' : 'FAILED'}, ${seconds(took)}`)
      return { name: stage.name, ok, took, tests: readCounts(stage.name) }
    }),
  )
}

async function runStage({ needs, run: start }, quiet) {
  if (needs && !existsSync(join(root, needs))) {
    console.error(`${needs} is missing: run the stages build and demo first.`)
    return { ok: false, output: '' }
  }
  return start({ quiet, timeout: 10 * minutes })
}

/** How many tests a stage ran, from the report of its runner (Vitest's and Playwright's differ). */
function readCounts(name) {
  if (!existsSync(reportFile(name))) return undefined
  const report = JSON.parse(readFileSync(reportFile(name), 'utf8'))
  if (report.stats) {
    const { expected, flaky, unexpected, skipped } = report.stats
    return { passed: expected + flaky, failed: unexpected, skipped }
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function summarize() {
  heading('summary')
  for (const { name } of wanted) {
    const result = results.find((each) => each.name === name)
    const state = result ? (result.ok ? 'ok' : 'FAILED') : 'not run'
    const tests = result?.tests ? `${result.tests.passed} passed` : ''
    console.log(`${name.padEnd(24)}${state.padEnd(10)}${(result ? seconds(result.took) : '').padStart(8)}   ${tests}`)
  }
  console.log(`${'all'.padEnd(34)}${seconds(performance.now() - started).padStart(8)}`)
  const counts = results.flatMap(({ tests }) => tests ?? [])
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  if (counts.length > 0) {
    const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  }
}

function heading(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 60 - text.length))}`)
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
