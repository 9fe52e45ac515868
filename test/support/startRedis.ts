import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRedis } from '../../scripts/redis.mjs'

export interface RedisProcess {
  /** `redis://127.0.0.1:<port>`, the same one after a restart. */
  url: string
  port: number
  /** It hangs: connections stay open and nothing is answered. */
  pause(): void
  resume(): void
  /** It is gone at once, as after a crash. What `appendOnly` has written is there again after `restart`. */
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a Redis of the test's own on a free port of this machine. It keeps nothing, unless `appendOnly`.
 * `cluster`: it is a cluster node, of a cluster that has no slots yet.
 */
export async function startRedis({ appendOnly = false, cluster = false } = {}): Promise<RedisProcess> {
  const program = findRedis()
  if (!program) throw new Error('Redis is missing: run `node scripts/setup.mjs --redis`, or set REDIS_SERVER_PATH.')
  const folder = await mkdtemp(join(tmpdir(), 'email-code-kit-redis-'))
  const [port, busPort] = [await findFreePort(20_000), await findFreePort(25_000)]
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir: folder,
    save: '',
    // What was answered is on the disk, whatever happens then.
    ...(appendOnly ? { appendonly: 'yes', appendfsync: 'always' } : { appendonly: 'no' }),
    ...(cluster
      ? { 'cluster-enabled': 'yes', 'cluster-port': String(busPort), 'cluster-announce-ip': '127.0.0.1' }
      : {}),
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  let running = await launch(program, args)

  const signal = (name: NodeJS.Signals) => void process.kill(running.pid, name)
  const kill = async () => {
    if (running.hasEnded()) return
    signal('SIGKILL')
    await running.ended
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pause: () => {
      signal('SIGSTOP')
    },
    resume: () => {
      signal('SIGCONT')
    },
    kill,
    async restart() {
      await kill()
      running = await launch(program, args)
    },
    async stop() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Runs a program that ends when this process does, however that ends: then the system closes the pipe that `cat` reads.
 * The first thing it prints is the program's number.
 */
const leash = 'exec 3<&0; "$@" & pid=$!; echo "pid $pid"; (cat <&3 >/dev/null; kill -9 $pid 2>/dev/null) & wait $pid'

/** Resolves when it takes connections. */
async function launch(program: string, args: string[]) {
  const shell = spawn('sh', ['-c', leash, 'sh', program, ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
  let output = ''
  const ended = new Promise<void>((resolve) => {
    shell.once('exit', () => {
      shell.stdin.end()
      resolve()
    })
  })
  await new Promise<void>((resolve, reject) => {
    shell.once('error', reject)
    shell.once('exit', () => {
      reject(new Error(`${program} ended before it was ready:\n${output}`))
    })
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.includes('Ready to accept connections')) resolve()
    })
  })
  const hasEnded = () => shell.exitCode !== null || shell.signalCode !== null
  return { pid: Number(/^pid (\d+)$/m.exec(output)?.[1]), ended, hasEnded }
}

/**
 * A port that nobody has, below those that the system hands out by itself: one of those could be taken by any connection
 * while Redis is down.
 */
async function findFreePort(from: number): Promise<number> {
  const port = from + randomInt(5000)
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, '127.0.0.1', () => {
      resolve(true)
    })
  })
  if (!isFree) return findFreePort(from)
  await once(server.close(), 'close')
  return port
}
