/**
 * Makes a fresh clone ready: `node scripts/setup.mjs` installs the dependencies, `--browser` also finds or installs a
 * Chromium for the tests, `--redis` a Redis, `--engines` a Firefox and a WebKit (`--engines=webkit` only that one), and
 * `--bench` the peers of `bench/`. It says nothing when there is nothing to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { findFirefox } from './firefox.mjs'
import { findRedis } from './redis.mjs'
import { root, run, runTool } from './run.mjs'
import { findWebKitDriver, findXvfb } from './webkit.mjs'

checkNode()
await installDependencies()
if (process.argv.includes('--browser')) await ensureChromium()
if (process.argv.includes('--redis')) await ensureRedis()
if (wants('firefox')) await ensureFirefox()
if (wants('webkit')) await ensureWebKit()
if (process.argv.includes('--bench')) await installDependencies('bench')

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = engines.node.replace('>=', '').split('.').map(Number)
  const found = process.versions.node.split('.').map(Number)
  const differs = wanted.findIndex((part, index) => part !== found[index])
  if (differs >= 0 && found[differs] < wanted[differs])
    fail(`Node ${wanted.join('.')} or newer is needed, and this is Node ${process.versions.node}.`)
}

/** @param {string} [folder] of a package of its own in this one */
async function installDependencies(folder = '') {
  if (changedAt(join(folder, 'node_modules/.package-lock.json')) >= changedAt(join(folder, 'package-lock.json'))) return
  console.log(`Installing the dependencies${folder && ` of ${folder}`} (npm ci) …`)
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const cwd = join(root, folder)
  const npm = process.env.npm_execpath ?? ''
  const { ok } =
    basename(npm) === 'npm-cli.js'
      ? await run(process.execPath, [npm, ...args], { cwd })
      : await run('npm', args, { cwd, shell: process.platform === 'win32' })
  if (!ok) fail('The dependencies could not be installed: see what `npm ci` says above.')
}

/** npm writes its copy of the lock file last, so one older than the lock file means an old or a broken-off install. */
function changedAt(path) {
  return existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0
}

async function ensureChromium() {
  checkPath('CHROMIUM_PATH')
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
  checkPath('REDIS_SERVER_PATH')
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

/** @param {string} engine */
function wants(engine) {
  const option = process.argv.find((argument) => /^--engines(=|$)/.test(argument))
  return option !== undefined && (option.split('=')[1] ?? engine).split(',').includes(engine)
}

async function ensureFirefox() {
  checkPath('FIREFOX_PATH')
  if (findFirefox()) return
  const asRoot = rootCommand()
  if (asRoot) {
    console.log('Installing Firefox for the tests (apt-get install firefox-esr) …')
    await aptInstall(asRoot, 'firefox-esr')
  }
  if (findFirefox()) return
  fail(
    'The tests in all engines need a Firefox: install firefox-esr (Debian) or Firefox as Mozilla publishes it, or set ' +
      'FIREFOX_PATH to the program file. `npm run test:engines -- chromium webkit` does without.',
  )
}

async function ensureWebKit() {
  checkPath('WEBKIT_DRIVER_PATH')
  checkPath('XVFB_PATH')
  const asRoot = rootCommand()
  if (!hasWebKit() && asRoot) {
    console.log('Installing WebKit for the tests (apt-get install webkit2gtk-driver xvfb) …')
    await aptInstall(asRoot, 'webkit2gtk-driver', 'xvfb')
  }
  if (hasWebKit()) return installDependencies('test/engines')
  fail(
    'The tests in all engines need a WebKit that can be driven: on Debian and Ubuntu install webkit2gtk-driver and xvfb, ' +
      'or set WEBKIT_DRIVER_PATH and XVFB_PATH to the program files. `npm run test:engines -- chromium firefox` does ' +
      'without; other systems have no WebKitWebDriver.',
  )
}

function hasWebKit() {
  return Boolean(findWebKitDriver() && findXvfb())
}

/** @param {string} name of an environment variable */
function checkPath(name) {
  const path = process.env[name]
  if (path && !existsSync(path)) fail(`${name} says ${path}, where there is no file: correct it or unset it.`)
}

async function aptInstall(asRoot, ...names) {
  await aptGet(asRoot, ['update'])
  await aptGet(asRoot, ['install', '-y', '--no-install-recommends', ...names])
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
