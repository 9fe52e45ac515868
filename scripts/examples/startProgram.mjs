import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { quietEnv } from './installExamples.mjs'

/** Milliseconds until it has to listen. */
const patience = 60_000

const running = new Set()
process.on('exit', () => {
  for (const child of running) end(child)
})
// So that `exit` comes, whoever ends this.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/**
 * Starts a server and waits for the address it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` has no slash at its end
 */
export async function startProgram(command, args, { cwd, env = {} }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...quietEnv, ...env },
    // A group of its own: npx and npm start other processes, and all of them have to go.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const ended = once(child, 'exit')
  const url = await printedUrl(child, command)
  return {
    url,
    async stop() {
      end(child)
      await ended
    },
  }
}

function printedUrl(child, command) {
  return new Promise((resolve, reject) => {
    let printed = ''
    setTimeout(() => reject(new Error(`${command} has printed no address:\n${printed}`)), patience).unref()
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${printed}`)))
    child.stdout.on('data', (text) => {
      printed += text
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? []
      if (url) resolve(url)
    })
  })
}

function end(child) {
  running.delete(child)
  try {
    if (child.pid) process.kill(-child.pid)
  } catch {
    // It has ended by itself.
  }
}
