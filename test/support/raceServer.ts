import { createMemoryStore, createOutbox, createServer } from '../../src/server.ts'
import { hmacNode, listen } from '../../src/server-node.ts'
import { createRedisStore } from '../../src/server-redis.ts'
import { randomInt } from '../../src/server/security/randomInt.ts'
import { connectRedisClient } from './connectRedis.ts'

/** The answer of every challenge, in picture pixels. */
export const raceAnswer = 100

/** What a test cannot see from outside. */
export interface Observed {
  /** The codes mailed to the address asked about. */
  codes: string[]
  /** How many codes have been compared with the right one so far. */
  looks: number
}

export interface RaceServer {
  url: string
  close(): Promise<void>
}

/**
 * A real server over HTTP, with its state in memory or in Redis. `GET /observed?email=` answers with {@link Observed}.
 * Limits that would count the tests themselves are off.
 */
export async function startRaceServer(redisUrl?: string): Promise<RaceServer> {
  const connection = redisUrl === undefined ? undefined : await connectRedisClient(redisUrl)
  // Not the races but a busy machine would otherwise be seen.
  const store = connection ? createRedisStore({ send: connection.send, timeout: 10_000 }) : createMemoryStore()
  const outbox = createOutbox({ limit: 1000 })
  const looks = { count: 0 }
  const server = createServer({
    store,
    hmac(secret, text) {
      // A code is compared by signing it.
      if (text.startsWith('["code",')) looks.count++
      return hmacNode(secret, text)
    },
    mailer: outbox,
    secret: 'the secret that all processes share',
    randomInt: (max) => (max > 10 ? raceAnswer - 60 : randomInt(max)),
    painter: async () => ({ background: new Uint8Array([1]), piece: new Uint8Array([2]) }),
    limits: { perIpHour: false, captchaPerIpMinute: false, loginsPerIpMinute: false, sendsPerMinute: false },
  })
  const listener = await listen({
    port: 0,
    fetch(request, context) {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname !== '/observed') return server.fetch(request, context)
      const codes = outbox.mails.filter(({ to }) => to === searchParams.get('email')).map(({ code }) => code)
      return Response.json({ codes, looks: looks.count } satisfies Observed)
    },
  })
  return {
    url: listener.url,
    async close() {
      await listener.close()
      connection?.close()
    },
  }
}
