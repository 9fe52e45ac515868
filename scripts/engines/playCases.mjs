import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runTool } from '../run.mjs'

/** A browser that hangs is given up after so many milliseconds. */
const limit = 5 * 60_000

/**
 * All cases in one engine. `cannot` are those that its driver cannot play, by name and with the reason.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 */
export async function playCases(engine) {
  console.log(`\n${engine}`)
  const file = join(root, 'node_modules/.cache/email-code-kit', `engine-${engine}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const start = performance.now()
  const { ok } = await runTool('playwright', ['test', '--reporter=list,json'], {
    env: { ENGINE: engine, EVERY_TEST: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    timeout: limit,
  })
  const took = performance.now() - start
  if (!existsSync(file)) {
    console.error(`${engine} was given up after ${(took / 1000).toFixed(0)} s.`)
    return { engine, ok: false, took, passed: 0, failed: 0, cannot: [] }
  }
  const specs = JSON.parse(readFileSync(file, 'utf8')).suites.flatMap((suite) => suite.specs)
  const cannot = specs.filter((spec) => spec.ok && spec.title.startsWith('cannot: '))
  const passed = specs.filter((spec) => spec.ok).length - cannot.length
  const failed = specs.filter((spec) => !spec.ok).length
  return { engine, ok, took, passed, failed, cannot: cannot.map(({ title }) => title) }
}
