/**
 * Builds and drives the examples that are packages of their own, each as its reader would have it: a copy elsewhere, with
 * the packed package in it, against `npx email-code-kit` or the example's own server, in a browser and by keyboard.
 *
 * `node scripts/examples.mjs vite next` takes only these. `EXAMPLE_PICTURES=folder` keeps pictures of every step.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumArgs, findChromium } from './chromium.mjs'
import { driveNext } from './examples/driveNext.mjs'
import { driveNextServer } from './examples/driveNextServer.mjs'
import { drivePlainHtml } from './examples/drivePlainHtml.mjs'
import { driveReactHookForm } from './examples/driveReactHookForm.mjs'
import { driveTurnstile } from './examples/driveTurnstile.mjs'
import { driveVite } from './examples/driveVite.mjs'
import { installExamples, output } from './examples/installExamples.mjs'
import { startProgram } from './examples/startProgram.mjs'
import { root as project } from './run.mjs'

const drives = {
  vite: driveVite,
  next: driveNext,
  'plain-html': drivePlainHtml,
  'react-hook-form': driveReactHookForm,
  turnstile: driveTurnstile,
  'server/next': driveNextServer,
}
const wanted = process.argv.slice(2)
const names = wanted.length > 0 ? wanted : Object.keys(drives)

const root = mkdtempSync(join(tmpdir(), 'email-code-kit-examples-'))
const folder = join(root, 'examples')
try {
  await timed('installed and linted', () => installExamples(root, names))
  // What no example needs, and only Next.js can tell.
  if (names.includes('next'))
    cpSync(join(project, 'test/matrix/next'), join(folder, 'next/app/boundary'), { recursive: true })
  // Each is type-checked by its build.
  await timed('built', () => Promise.all(names.map((name) => output('npm', ['run', 'build'], join(folder, name)))))
  const api = await startProgram('npx', ['email-code-kit', '--port', '0', '--log', 'json'], { cwd: root })
  api.mailbox = `${api.url}/mailbox`
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure is told with its own page
  for (const name of names) await timed(`${name} driven`, () => drives[name]({ browser, folder, api }))
  await browser.close()
  await api.stop()
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function timed(what, work) {
  const start = performance.now()
  await work()
  console.log(`${what}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
