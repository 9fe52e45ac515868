import { inTime } from '../../health/inTime.ts'
import type { Log } from '../log/createLog.ts'
import { describeError } from '../log/describeError.ts'
import { loadPeer } from './loadPeer.ts'

/** A connection that is there again by itself whenever Redis is. */
export interface Redis {
  /** Sends one command, or rejects at once while Redis is away. */
  send(args: string[]): Promise<unknown>
  close(): Promise<void>
}

/** Milliseconds; once a command is sent, the store bounds how long it may take. */
const [connectTimeout, closeTimeout] = [2000, 1000]

/**
 * Connects to Redis and does not wait for it: the server starts without, and `/readyz` says so. Nothing waits while
 * Redis is away, and it connects anew for ever.
 *
 * @param times.interval milliseconds between two looks whether Redis still answers. Default 10 000
 * @param times.silence milliseconds without an answer, after which the connection is given up. Default 15 000
 * @throws Error when `@redis/client` is not installed
 */
export async function connectRedis(
  url: string,
  log: Log,
  { interval = 10_000, silence = 15_000 }: { interval?: number; silence?: number } = {},
): Promise<Redis> {
  const { createClient } = await loadPeer(async () => import('@redis/client'), '@redis/client', '--redis')
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    // It would stop only what has not left yet, and costs most of the speed.
    commandOptions: { timeout: 0 },
    maintNotifications: 'disabled',
    socket: { connectTimeout, socketTimeout: silence, reconnectStrategy: backOff },
  })
  let isAway = false
  client.on('error', (error: unknown) => {
    if (!isAway) log({ level: 'error', event: 'store', outcome: 'away', ...describeError(error) })
    isAway = true
  })
  client.on('ready', () => {
    isAway = false
    log({ level: 'info', event: 'store', outcome: 'ready' })
  })
  const connect = () => {
    // Rejects only when it is closed while it tries.
    client.connect().catch(() => undefined)
  }
  const look = async () => {
    if (!client.isReady) return
    const answered = await inTime(silence, Promise.allSettled([client.ping()]))
    if (answered || !client.isReady) return
    // A host that was switched off never says that it is gone, and TCP would believe in it for a quarter of an hour.
    client.emit('error', new Error(`no answer within ${silence / 1000} s`))
    client.destroy()
    connect()
  }
  const looking = setInterval(() => void look(), interval)
  connect()
  return {
    send: async (args) => client.sendCommand(args),
    async close() {
      clearInterval(looking)
      if (client.isReady) await inTime(closeTimeout, client.close())
      client.destroy()
    },
  }
}

/** Milliseconds until the next try: soon, then every two seconds, and not all processes at once. */
function backOff(retries: number): number {
  return Math.min(2 ** Math.min(retries, 6) * 50, 2000) + Math.floor(Math.random() * 200)
}
