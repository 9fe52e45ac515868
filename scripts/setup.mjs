/**
 * Makes a fresh clone ready: `node scripts/setup.mjs` installs the dependencies, `--browser` also finds or installs a
 * Chromium for the tests, and `--redis` a Redis. It says nothing when there is nothing to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { findRedis } from './redis.mjs'
import { root, run, runTool } from './run.mjs'

checkNode()
await installDependencies()
if (process.argv.includes('--browser')) await ensureChromium()
if (process.argv.includes('--redis')) await ensureRedis()

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = engines.node.replace('>=', '').split('.').map(Number)
  const found = process.versions.node.split('.').map(Number)
  const differs = wanted.findIndex((part, index) => part !== found[index])
  if (differs >= 0 && found[differs] < wanted[differs])
    fail(`Node ${wanted.join('.')} or newer is needed, and this is Node ${process.versions.node}.`)
}

async function installDependencies() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return
  console.log('Installing the dependencies (npm ci) …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath ?? ''
  const { ok } =
    basename(npm) === 'npm-cli.js'
      ? await run(process.execPath, [npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' })
  if (!ok) fail('The dependencies could not be installed: see what `npm ci` says above.')
}

/** npm writes its copy of the lock file last, so one older than the lock file means an old or a broken-off install. */
function changedAt(path) {
  return existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0
}

async function ensureChromium() {
  const path = process.env.CHROMIUM_PATH
  if (path && !existsSync(path)) fail(`CHROMIUM_PATH says ${path}, where there is no file: correct it or unset it.`)
  if (findChromium()) return
  await installDebianChromium()
  if (findChromium()) return
  console.log('Downloading a Chromium for the tests (playwright install chromium) …')
  await runTool('playwright', ['install', 'chromium'])
  if (findChromium()) return
  fail('The tests need a Chromium: install chromium or Google Chrome, or set CHROMIUM_PATH to the program file.')
}

async function installDebianChromium() {
  const asRoot = rootCommand()
  // What Ubuntu calls chromium only asks for a snap, which containers do not have.
  if (!asRoot || /^ID=ubuntu$/m.test(readIfThere('/etc/os-release'))) return
  console.log('Installing Chromium for the tests (apt-get install chromium) …')
  await aptInstall(asRoot, 'chromium')
}

async function ensureRedis() {
  const path = process.env.REDIS_SERVER_PATH
  if (path && !existsSync(path)) fail(`REDIS_SERVER_PATH says ${path}, where there is no file: correct it or unset it.`)
  if (findRedis()) return
  const asRoot = rootCommand()
  if (asRoot) {
    console.log('Installing Redis for the tests (apt-get install redis-server) …')
    await aptInstall(asRoot, 'redis-server')
  }
  if (findRedis()) return
  fail(
    'The tests need Redis: install redis-server (Debian, Ubuntu) or redis (Homebrew, Fedora), or set REDIS_SERVER_PATH ' +
      'to the program file. It need not run: the tests start their own.',
  )
}

async function aptInstall(asRoot, name) {
  await aptGet(asRoot, ['update'])
  await aptGet(asRoot, ['install', '-y', '--no-install-recommends', name])
}

async function aptGet(asRoot, args) {
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]
  const { ok, output } = await run(command, rest, { quiet: true })
  if (!ok) console.log(output)
}

/** The words to put before a command so that it runs as root; nothing if there is no apt-get or no way without asking. */
function rootCommand() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined
  if (process.getuid() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
