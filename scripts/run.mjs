import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package. (Not `import.meta.dirname`: a Node too old for it shall still be told so in words.) */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a tool of `node_modules` by its script and not by `.bin`, which on Windows is a batch file and needs a shell.
 *
 * @param {string} tool the package, for example `vitest`; it has one command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(tool, args, options) {
  const folder = join(root, 'node_modules', tool)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return run(process.execPath, [join(folder, script), ...args], options)
}

/**
 * @typedef {object} RunOptions
 * @property {boolean} [quiet] collect what it prints instead of showing it
 * @property {NodeJS.ProcessEnv} [env] in addition to this process's own
 * @property {string} [cwd] the folder to run in, the package's own without it
 * @property {number} [timeout] milliseconds after which it is ended
 * @property {boolean} [shell]
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { quiet = false, env = {}, cwd = root, timeout, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(quiet && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
      timeout,
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
