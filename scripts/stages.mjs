import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { root, run, runTool } from './run.mjs'

/** Where the runners of the stages say what they ran. */
export const reports = join(root, 'node_modules/.cache/email-code-kit')

/** Whether every test is wanted, also those that take long or need luck to fail. */
export const isLong = process.argv.includes('--all')

/** Also what is called `*.all.test.*`, and all cases of what else takes long. */
const everyTest = isLong ? { EVERY_TEST: '1' } : {}

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
export const stages = [
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
  {
    name: 'demo',
    needs: 'dist/styles.css.d.ts',
    run: buildPages,
  },
  { name: 'storybook', onlyAll: true, run: buildStorybook },
  { name: 'unit', run: units },
  { name: 'e2e', needs: 'dist-stage', run: endToEnd },
  {
    name: 'size',
    needs: 'dist/styles.css.d.ts',
    run: (options) => runTool('size-limit', ['--hide-passed'], options),
  },
  { name: 'service', together: true, needs: 'dist/styles.css.d.ts', run: services },
  {
    name: 'browser',
    together: true,
    run: (options) => vitest('browser', ['browser', 'examples-browser', 'storybook'], { ...options, env: everyTest }),
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
  { name: 'bench', onlyAll: true, needs: 'dist/styles.css.d.ts', run: benchmark },
  { name: 'soak', onlyAll: true, needs: 'dist/styles.css.d.ts', run: soak },
  {
    name: 'engines',
    onlyAll: true,
    needs: 'dist-stage',
    // Those of Chromium are among the end-to-end tests.
    run: (options) =>
      run(process.execPath, [join(root, 'scripts/engines.mjs'), '--built', 'firefox', 'webkit'], options),
  },
]

function vitest(report, projects, options) {
  const args = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(report)}`]
  return runTool('vitest', ['run', ...args, ...reporters], options)
}

function units(options) {
  return vitest('unit', ['unit', 'component', 'component-alone', 'examples'], {
    ...options,
    env: everyTest,
  })
}

/** The server with real peers. What needs luck to fail is done more often with `--all`. */
function services(options) {
  const env = isLong ? { RACE_ROUNDS: '50', FUZZ_RUNS: '20000', ...everyTest } : {}
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

/** What a drag and a mount cost beside a peer; all of them, and times, with `npm run browser` in `bench/`. */
async function benchmark(options) {
  const setup = await run(process.execPath, [join(root, 'scripts/setup.mjs'), '--bench'], options)
  return setup.ok
    ? run(process.execPath, [join(root, 'bench/browser/run.mjs')], { ...options, env: { QUICK: '1' } })
    : setup
}

/** Whole flows while things break; two thousand of them with `npm run soak` in `bench/`. */
function soak(options) {
  return run(process.execPath, [join(root, 'bench/soak/run.mjs')], {
    ...options,
    env: { FLOWS: '200', SECONDS: '200' },
  })
}

function endToEnd(options) {
  return playwright('e2e', [], { ...options, env: isLong ? { RACE_ROUNDS: '60', ...everyTest } : {} })
}

function playwright(report, args, { env, ...options }) {
  return runTool('playwright', ['test', ...args, '--reporter=list,json'], {
    ...options,
    env: { ...env, CHROMIUM_PATH: findChromium() ?? '', PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(report) },
  })
}

/** The report of one stage. */
export function reportFile(name) {
  return join(reports, `${name}.json`)
}
