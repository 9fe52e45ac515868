import { inTime } from '../../health/inTime.ts'
import type { Mailer } from '../../mail/Mailer.ts'
import { createRedisStore } from '../../redis/createRedisStore.ts'
import type { Store } from '../../store/Store.ts'
import type { Config } from '../config/Config.ts'
import { connectRedis } from './connectRedis.ts'
import { connectSmtp } from './connectSmtp.ts'
import type { Log } from '../log/createLog.ts'

/** What the server works with outside of itself. */
export interface Peers {
  store?: Store
  mailer?: Mailer
  /** Closes the connections, first to the mail server. Resolves with whether that went well. Never rejects. */
  close(): Promise<boolean>
}

/** Milliseconds for each of the connections to close. */
const closeTimeout = 2000

/** Connects to Redis and the mail server, where the configuration names them, and waits for neither. */
export async function connectPeers({ redis: redisUrl, smtp, from = '' }: Config, log: Log): Promise<Peers> {
  // First what can fail without leaving anything open.
  const mailer = smtp === undefined ? undefined : await connectSmtp(smtp, from)
  const redis = redisUrl === undefined ? undefined : await connectRedis(redisUrl, log)
  return {
    ...(redis ? { store: createRedisStore({ send: redis.send }) } : {}),
    ...(mailer ? { mailer } : {}),
    async close() {
      const closed = await inTime(closeTimeout, mailer?.close() ?? Promise.resolve())
      return (await inTime(closeTimeout, redis?.close() ?? Promise.resolve())) && closed
    },
  }
}
