import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'

/** Words before a command that keep it on one core, where the machine has `taskset` and a second core. */
export function onCore(core) {
  return existsSync('/usr/bin/taskset') && cpus().length > 1 ? ['taskset', '-c', String(core)] : []
}

/** Starts a script of ours on a core of its own and waits for the line it prints when it is ready. */
export async function startScript(script, { core, env = {}, args = [] }) {
  const [command, ...rest] = [...onCore(core), process.execPath, ...args, script]
  const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ready = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
    child.stdout.setEncoding('utf8').once('data', (line) => resolve(line.trim()))
  })
  return { ready, stop: () => stop(child) }
}

/** Starts Debian's Redis without persistence on a free port. */
export async function startRedis(core) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const [command, ...rest] = [...onCore(core), process.env.REDIS_SERVER_PATH ?? 'redis-server']
  const child = spawn(
    command,
    [...rest, '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('No redis-server: install it, or set REDIS_SERVER_PATH.')))
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.setEncoding('utf8').on('data', (text) => text.includes('Ready to accept') && resolve())
  })
  return { url: `redis://127.0.0.1:${port}`, stop: () => stop(child) }
}

function stop(child) {
  child.removeAllListeners('exit')
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  return gone
}
