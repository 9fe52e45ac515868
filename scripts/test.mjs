/**
 * Every check of the project, the quick ones first; the first failure ends the run.
 * `node scripts/test.mjs lint unit` runs only the stages named. With `--all` the tests that need luck to fail run longer.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { root, run, runTool } from './run.mjs'

const minutes = 60_000
const reports = join(root, 'node_modules/.cache/email-code-kit')

/** All stories once more, axe among them, in looks that differ from the usual one. */
const looks = [
  ['dark', 'own'],
  ['light', 'plain'],
  ['dark', 'material'],
  ['light', 'night'],
]

/**
 * `onlyAll`: stages that run with `--all`, or when they are named.
 * `together`: stages next to each other that run at the same time, and print when they are done.
 * `needs`: a file that an earlier stage writes.
 */
const stages = [
  { name: 'types', together: true, run: (options) => runTool('typescript', ['-p', 'tsconfig.json'], options) },
  { name: 'lint', together: true, run: (options) => runTool('oxlint', ['--deny-warnings'], options) },
  { name: 'format', together: true, run: (options) => runTool('prettier', ['--check', '.'], options) },
  {
    name: 'api',
    together: true,
    run: (options) => run(process.execPath, [join(root, 'scripts/api.mjs'), '--check'], options),
  },
  { name: 'build', run: (options) => run(process.execPath, [join(root, 'scripts/build.mjs')], options) },
  {
    name: 'package',
    onlyAll: true,
    needs: 'dist/styles.css.d.ts',
    run: (options) => run(process.execPath, [join(root, 'scripts/package.mjs')], options),
  },
  { name: 'unit', run: units },
  {
    name: 'size',
    together: true,
    needs: 'dist/styles.css.d.ts',
    run: (options) => runTool('size-limit', ['--hide-passed'], options),
  },
  { name: 'service', together: true, needs: 'dist/styles.css.d.ts', run: services },
  {
    name: 'browser',
    together: true,
    run: (options) => vitest('browser', ['browser', 'examples-browser', 'storybook'], options),
  },
  {
    name: 'test-kit',
    together: true,
    needs: 'dist/styles.css.d.ts',
    run: (options) => playwright('test-kit', ['--config', 'examples/testing/playwright.config.ts'], options),
  },
  ...looks.map(([scheme, theme]) => ({
    name: `stories-${theme}-${scheme}`,
    onlyAll: true,
    run: (options) =>
      vitest(`stories-${theme}-${scheme}`, ['storybook'], {
        ...options,
        env: { VITE_STORY_SCHEME: scheme, VITE_STORY_THEME: theme },
      }),
  })),
  {
    name: 'compiled',
    onlyAll: true,
    run: (options) =>
      vitest('compiled', ['component', 'component-alone', 'browser', 'storybook'], {
        ...options,
        env: { REACT_COMPILER: '1' },
      }),
  },
  {
    name: 'demo',
    needs: 'dist/styles.css.d.ts',
    run: buildPages,
  },
  {
    name: 'examples',
    onlyAll: true,
    needs: 'dist/styles.css.d.ts',
    run: (options) => run(process.execPath, [join(root, 'scripts/examples.mjs')], options),
  },
  {
    name: 'matrix',
    onlyAll: true,
    needs: 'dist/styles.css.d.ts',
    run: (options) => run(process.execPath, [join(root, 'scripts/matrix.mjs')], options),
  },
  { name: 'storybook', onlyAll: true, run: buildStorybook },
  { name: 'soak', onlyAll: true, needs: 'dist/styles.css.d.ts', run: soak },
  { name: 'e2e', needs: 'dist-stage', run: endToEnd },
]

const names = process.argv.slice(2).filter((name) => name !== '--all')
const isLong = process.argv.includes('--all')
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

function vitest(report, projects, options) {
  const args = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(report)}`]
  return runTool('vitest', ['run', ...args, ...reporters], options)
}

function units(options) {
  return vitest('unit', ['unit', 'component', 'component-alone', 'examples'], {
    ...options,
    env: isLong ? { EVERY_TEST: '1' } : {},
  })
}

/** The server with real peers. What needs luck to fail is done more often with `--all`. */
function services(options) {
  const env = isLong ? { RACE_ROUNDS: '50', FUZZ_RUNS: '20000', EVERY_TEST: '1' } : {}
  return vitest('service', ['service'], { ...options, env })
}

/** The pages that the end-to-end tests drive: the demo, and a stage for what no demo should do. */
async function buildPages(options) {
  const build = (config) => runTool('vite', ['build', '--config', config, '--logLevel', 'warn'], options)
  const demo = await build('demo/vite.config.ts')
  return demo.ok ? build('test/e2e/stage/vite.config.ts') : demo
}

/** As it is published, for the end-to-end tests that serve it under a path. */
function buildStorybook(options) {
  return runTool('storybook', ['build', '--quiet', '--disable-telemetry', '-o', 'storybook-static'], options)
}

/** Whole flows while things break; two thousand of them with `npm run soak` in `bench/`. */
function soak(options) {
  return run(process.execPath, [join(root, 'bench/soak/run.mjs')], { ...options, env: { FLOWS: '200', SECONDS: '50' } })
}

function endToEnd(options) {
  return playwright('e2e', [], { ...options, env: isLong ? { RACE_ROUNDS: '60', EVERY_TEST: '1' } : {} })
}

function playwright(report, args, { env, ...options }) {
  return runTool('playwright', ['test', ...args, '--reporter=list,json'], {
    ...options,
    env: { ...env, CHROMIUM_PATH: findChromium() ?? '', PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(report) },
  })
}

function reportFile(name) {
  return join(reports, `${name}.json`)
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
