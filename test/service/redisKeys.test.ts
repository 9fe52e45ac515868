import { createHash } from 'node:crypto'
import { createCluster } from '@redis/client'
import { Cluster } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { paths } from '../../src/protocol/paths.ts'
import { proofOfWorkPaths } from '../../src/protocol/proofOfWork.ts'
import { createRedisStore, type RedisStoreOptions } from '../../src/server-redis.ts'
import { connectRedisClient, type RedisConnection } from '../support/connectRedis.ts'
import { hashTagOf, slotOf } from '../support/redisSlot.ts'
import { startRedis, type RedisProcess } from '../support/startRedis.ts'
import { callerHeaders, createTestServer } from '../unit/server/createTestServer.ts'

const [email, ip] = ['Mara.Lindqvist@example.com', '203.0.113.97']
type Send = RedisStoreOptions['send']

/**
 * Everything a server keeps: puzzles solved and not, a proof of work, a code, wrong ones, the right one.
 *
 * @param afterEach called after every request, for a look into Redis
 */
async function runWholeFlow(send: Send, afterEach: () => Promise<unknown> = async () => undefined) {
  const seen: string[][] = []
  const store = createRedisStore({
    send: async (args, key) => {
      seen.push(args)
      return send(args, key)
    },
    prefix: 'shop:login',
    timeout: 10_000,
  })
  // So many digits that they do not turn up in a signature by chance.
  const server = createTestServer({ store, now: Date.now, codeLength: 12, secret: 'a secret of the tests' })
  const call = async (response: Promise<Response>) => {
    const { status } = await response
    await afterEach()
    return status
  }
  const from = { ip }
  const challenge = async () => {
    const { token } = (await (await server.getCaptcha({}, from)).json()) as { token: string }
    await afterEach()
    return { token, x: server.readAnswer() }
  }
  const login = async (verify_code: string) =>
    call(server.post(paths.loginWithEmailCode, { email, verify_code }, {}, from))

  const { token } = await challenge()
  const wrongly = await call(server.verify(token, 0, email, from))
  const solvable = await challenge()
  const verified = await server.verify(solvable.token, solvable.x, email, from)
  await afterEach()
  const { captcha_token } = (await verified.json()) as { captcha_token: string }
  const task = await call(server.request(proofOfWorkPaths.proofOfWork, { headers: callerHeaders }, from))
  const statuses = [await call(server.send(captcha_token, { email }, from))]
  const code = server.outbox.mails[0]?.code ?? ''
  // While the code is there, and the cooldown runs.
  const again = await challenge()
  const { captcha_token: second } = (await (await server.verify(again.token, again.x, email, from)).json()) as {
    captcha_token: string
  }
  statuses.push(await call(server.send(second, { email }, from)))
  statuses.push(await login('000000000000'), await login('111111111111'), await login(code), await login(code))
  return { seen, code, statuses: [wrongly, task, ...statuses], errors: server.errors }
}

/** Wrong solution, task, send, send within the cooldown, two wrong codes, the right one, the right one once more. */
const expected = [400, 200, 200, 429, 400, 400, 200, 400]

/** The keys of commands, without repetition. */
const keysOf = (seen: string[][]) => [
  ...new Set(seen.flatMap(([name, ...rest]) => (name === 'EVAL' ? rest[2] : rest[0]) ?? [])),
]

/** `prefix:kind:{hash}`, where a quota says first which one it is. */
const kindOf = (key: string) =>
  /^shop:login:([a-z]+):\{([a-z]+(-[a-z]+)*)?-?([0-9a-f]{32,})?\}$/.exec(key)?.[1] ?? `unexpected ${key}`

describe('the keys of a whole sign-in', () => {
  let redis: RedisProcess
  let connection: RedisConnection

  beforeAll(async () => {
    redis = await startRedis()
    connection = await connectRedisClient(redis.url)
  })

  afterAll(async () => {
    connection.close()
    await redis.stop()
  })

  beforeEach(async () => {
    await connection.send(['FLUSHALL'], undefined)
  })

  const send: Send = async (args, key) => connection.send(args, key)

  test('have prefix, kind and hash tag, and an end, at every moment', async () => {
    const lives = new Map<string, number>()
    const { statuses, errors, seen } = await runWholeFlow(send, async () => {
      const keys = (await send(['KEYS', '*'], undefined)) as string[]
      for (const key of keys) {
        const left = (await send(['PTTL', key], key)) as number
        // -2: it has left meanwhile.
        if (left !== -2) lives.set(key, left)
      }
    })
    expect(errors).toEqual([])
    expect(statuses).toEqual(expected)
    expect(lives.size).toBeGreaterThan(10)
    expect([...lives].filter(([, left]) => left <= 0)).toEqual([])
    const kinds = ['challenge', 'pass', 'proof', 'code', 'tries', 'used', 'wrong', 'quota']
    expect([...new Set([...lives.keys()].map(kindOf))].toSorted()).toEqual(kinds.toSorted())
    // What Redis was asked about, too, also where nothing was there.
    expect(new Set(keysOf(seen).map(kindOf))).toEqual(new Set(kinds))
    const longest = 24 * 60 * 60 * 1000
    expect([...lives].filter(([, left]) => left > longest)).toEqual([])
  })

  test('and their values show no address, no code and no IP, in clear or as a plain hash', async () => {
    const { seen, code } = await runWholeFlow(send)
    const text = seen.flat().join('\n')
    expect(code).toMatch(/^\d{12}$/)
    expect(text).toContain('shop:login:code:{')
    for (const secret of [email, email.split('@')[0] ?? '', 'example.com', code, ip]) {
      for (const spelling of [secret, secret.toLowerCase()]) {
        const bytes = Buffer.from(spelling)
        const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(spelling).digest('hex'))
        for (const form of [spelling, bytes.toString('hex'), bytes.toString('base64url').slice(0, -1), ...hashes])
          expect(text.toLowerCase()).not.toContain(form.toLowerCase())
      }
    }
  })

  test('are one to a command', async () => {
    const { seen } = await runWholeFlow(send)
    const commands = seen.map(([name, script, count]) => (name === 'EVAL' ? `EVAL with ${count}: ${script}` : name))
    expect(new Set(commands.map((command) => command?.replace(/: [^]*/, '')))).toEqual(new Set(['EVAL with 1', 'GET']))
    expect(commands.filter((command) => command?.includes('KEYS[2]'))).toEqual([])
  })

  test('a counter that lost its end gets it again, or it would lock somebody out for ever', async () => {
    const store = createRedisStore({ send, timeout: 10_000 })
    await store.hit('quota:healed', 60_000)
    const key = 'email-code-kit:quota:{healed}'
    expect(await send(['PERSIST', key], key)).toBe(1)
    expect(await store.hit('quota:healed', 50_000)).toEqual({ count: 2, resetMs: 50_000 })
    expect(await send(['PTTL', key], key)).toSatisfy((left: number) => left > 0 && left <= 50_000)
  })
})

describe('in a Redis Cluster', () => {
  let node: RedisProcess
  let admin: RedisConnection

  beforeAll(async () => {
    node = await startRedis({ cluster: true })
    admin = await connectRedisClient(node.url)
    await admin.send(['CLUSTER', 'ADDSLOTSRANGE', '0', '16383'], undefined)
    while (!String(await admin.send(['CLUSTER', 'INFO'], undefined)).includes('cluster_state:ok'));
  })

  afterAll(async () => {
    admin.close()
    await node.stop()
  })

  beforeEach(async () => {
    await admin.send(['FLUSHALL'], undefined)
  })

  const connections: [string, () => Promise<Send>][] = [
    [
      '@redis/client',
      async () => {
        const cluster = createCluster({ rootNodes: [{ url: node.url }] })
        await cluster.connect()
        onTestFinished(() => {
          cluster.destroy()
        })
        return async (args, key) => cluster.sendCommand(key, false, args)
      },
    ],
    [
      'ioredis',
      async () => {
        const cluster = new Cluster([node.url], { lazyConnect: true })
        await cluster.connect()
        onTestFinished(() => {
          cluster.disconnect()
        })
        return async ([name, ...rest]) => cluster.call(name, ...rest)
      },
    ],
  ]

  test.each(connections)('a whole sign-in runs, by %s', async (_name, connect) => {
    const send = await connect()
    const { statuses, errors } = await runWholeFlow(send)
    expect(errors).toEqual([])
    expect(statuses).toEqual(expected)
    await expect(createRedisStore({ send }).check?.()).resolves.toBeUndefined()
  })

  test('what belongs to one challenge or one code has one slot, and Redis counts as this test does', async () => {
    const { seen } = await runWholeFlow(admin.send)
    const keys = keysOf(seen)
    for (const key of keys) expect(await admin.send(['CLUSTER', 'KEYSLOT', key], undefined)).toBe(slotOf(key))
    const families = [...new Set(keys.map(hashTagOf))].map((tag) => keys.filter((key) => hashTagOf(key) === tag))
    const kinds = families.map((family) => family.map(kindOf).toSorted().join(' '))
    expect(kinds).toContain('challenge pass')
    expect(kinds).toContain('tries used')
    for (const family of families) expect(new Set(family.map(slotOf)).size).toBe(1)
  })

  test('different challenges are spread over the slots', async () => {
    const seen: string[] = []
    const store = createRedisStore({
      send: async (_args, key) => {
        seen.push(key ?? '')
        return null
      },
    })
    const { getChallenge } = createTestServer({ store: { ...store, set: async (key) => void (await store.get(key)) } })
    for (let count = 0; count < 400; count++) await getChallenge()
    // 395 on average; below 380 less than once in a million million runs.
    expect(new Set(seen.map(slotOf)).size).toBeGreaterThan(380)
  })
})
