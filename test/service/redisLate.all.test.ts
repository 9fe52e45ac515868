import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createRedisStore, type RedisStoreOptions } from '../../src/server-redis.ts'
import { redisClients, type RedisConnection } from '../support/connectRedis.ts'
import { startRedis, type RedisProcess } from '../support/startRedis.ts'

const hour = 3_600_000
const tooLate = 'email-code-kit: Redis did not answer'
let redis: RedisProcess

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(async () => redis.stop())

afterEach(() => {
  vi.useRealTimers()
})

describe.each(redisClients)('an answer that comes too late, by %s', (_name, connect) => {
  let connection: RedisConnection

  beforeAll(async () => {
    connection = await connect(redis.url)
  })

  afterAll(() => {
    connection.close()
  })

  /** A store whose next answer is held back until `release`, though Redis has carried the command out. */
  async function createHeldStore(timeout = 20) {
    await connection.send(['FLUSHALL'], undefined)
    const gates: { arrived: () => void; opened: Promise<void> }[] = []
    const open: (() => void)[] = []
    let waiting = 0
    const send: RedisStoreOptions['send'] = async (args, key) => {
      const gate = gates.shift()
      waiting++
      try {
        const answer = await connection.send(args, key)
        gate?.arrived()
        await gate?.opened
        return answer
      } finally {
        waiting--
      }
    }
    return {
      store: createRedisStore({ send, timeout }),
      /** The same keys, and all the time in the world. */
      other: createRedisStore({ send: connection.send, timeout: 10_000 }),
      /** Gives up on the answer, though it is there. */
      async miss(ask: () => Promise<unknown>) {
        const carriedOut = new Promise<void>((arrived) => {
          gates.push({ arrived, opened: new Promise((resolve) => open.push(resolve)) })
        })
        const failure = ask().then(String, String)
        await carriedOut
        return failure
      },
      /** Resolves when nothing is under way any more, what is undone included. */
      async release() {
        for (const resolve of open) resolve()
        await vi.waitUntil(() => waiting === 0, { timeout: 10_000 })
      },
      remaining: async (key: string) => connection.send(['PTTL', key], key),
    }
  }

  test('is not waited for', async () => {
    const { store, miss, release } = await createHeldStore()
    expect(await miss(async () => store.get('kind:id'))).toContain(`${tooLate} GET within 20 ms`)
    await release()
  })

  test('puts a value that was taken back, for the rest of its life', async () => {
    const { store, other, miss, release, remaining } = await createHeldStore()
    await other.set('pass:id', 'value', hour)
    expect(await miss(async () => store.take('pass:id'))).toContain(tooLate)
    expect(await other.get('pass:id')).toBeUndefined()
    await release()
    expect(await remaining('email-code-kit:pass:{id}')).toSatisfy((ms: number) => ms > hour - 60_000 && ms <= hour)
    expect(await other.take('pass:id')).toBe('value')
  })

  test('does not put back over what was set since', async () => {
    const { store, other, miss, release } = await createHeldStore()
    await other.set('pass:id', 'value', hour)
    expect(await miss(async () => store.take('pass:id'))).toContain(tooLate)
    await other.set('pass:id', 'newer', hour)
    await release()
    expect(await other.get('pass:id')).toBe('newer')
  })

  test('puts nothing back where there was nothing', async () => {
    const { store, other, miss, release } = await createHeldStore()
    expect(await miss(async () => store.take('pass:id'))).toContain(tooLate)
    await release()
    expect(await other.get('pass:id')).toBeUndefined()
  })

  test('does not let another take say meanwhile that the value was used', async () => {
    const { store, other, miss, release } = await createHeldStore(1000)
    await other.set('pass:id', 'value', hour)
    await other.set('pass:other', 'value', hour)
    expect(await miss(async () => store.take('pass:id'))).toContain(tooLate)
    await expect(store.take('pass:id')).rejects.toThrow('email-code-kit: Redis has not answered the last request')
    expect(await store.take('pass:other')).toBe('value')
    await release()
    expect(await store.take('pass:id')).toBe('value')
  })

  test('refunds a hit', async () => {
    const { store, other, miss, release, remaining } = await createHeldStore()
    await other.hit('quota:id', hour)
    for (const key of ['quota:id', 'quota:new']) {
      expect(await miss(async () => store.hit(key, hour))).toContain(tooLate)
      await release()
    }
    expect((await other.hit('quota:id', hour)).count).toBe(2)
    expect(await remaining('email-code-kit:quota:{new}')).toBe(-2)
  })

  test('brings back a value that was replaced, with the rest of its life', async () => {
    const { store, other, miss, release, remaining } = await createHeldStore()
    await other.set('code:id', 'mailed', hour)
    expect(await miss(async () => store.set('code:id', 'never mailed', 10 * hour))).toContain(tooLate)
    await release()
    expect(await other.get('code:id')).toBe('mailed')
    expect(await remaining('email-code-kit:code:{id}')).toSatisfy((ms: number) => ms > 0 && ms <= hour)
  })

  test('brings nothing back over what was set since', async () => {
    const { store, other, miss, release } = await createHeldStore()
    await other.set('code:id', 'first', hour)
    expect(await miss(async () => store.set('code:id', 'second', hour))).toContain(tooLate)
    await other.set('code:id', 'third', hour)
    await release()
    expect(await other.get('code:id')).toBe('third')
  })

  test('leaves a value that replaced nothing, such as a pass that was put back', async () => {
    const { store, other, miss, release } = await createHeldStore()
    expect(await miss(async () => store.set('pass:id', 'value', hour))).toContain(tooLate)
    await release()
    expect(await other.take('pass:id')).toBe('value')
  })

  test('leaves a refund as it is', async () => {
    const { store, other, miss, release } = await createHeldStore()
    await other.hit('quota:id', hour)
    expect(await miss(async () => store.refund('quota:id'))).toContain(tooLate)
    await release()
    expect((await other.hit('quota:id', hour)).count).toBe(1)
  })

  test('is one that comes late, not one that this process was too busy to read', async () => {
    const { store, other } = await createHeldStore()
    await other.set('pass:id', 'value', hour)
    const taken = store.take('pass:id')
    // The command has left.
    await new Promise(setImmediate)
    const end = performance.now() + 200
    while (performance.now() < end);
    expect(await taken).toBe('value')
  })
})

/** Milliseconds until it rejects, of a clock that is turned by hand. */
async function measure(failing: Promise<unknown>): Promise<number> {
  const start = Date.now()
  const ended = { at: 0 }
  const watched = failing.catch(() => {
    ended.at = Date.now()
  })
  while (!ended.at) await vi.advanceTimersByTimeAsync(1)
  await watched
  return ended.at - start
}

describe('a Redis that hangs', () => {
  test('is waited for 300 ms, and then a tenth of that at a time until it answers', async () => {
    vi.useFakeTimers()
    const answers: ((answer: unknown) => void)[] = []
    const store = createRedisStore({ send: async () => new Promise((resolve) => answers.push(resolve)) })
    expect(await measure(store.take('pass:id'))).toBeCloseTo(301, -1)
    // What a request does on its way out.
    expect(await measure(store.refund('quota:id'))).toBeCloseTo(31, -1)
    expect(await measure(store.set('pass:id', 'value', hour))).toBeCloseTo(31, -1)
    answers[0]?.([null, -2])
    await vi.advanceTimersByTimeAsync(0)
    expect(await measure(store.get('code:id'))).toBeCloseTo(301, -1)
  })

  test.each([20, 1000])('is waited for as long as wanted: %d ms', async (timeout) => {
    vi.useFakeTimers()
    const store = createRedisStore({ send: async () => new Promise(() => undefined), timeout })
    expect(await measure(store.hit('quota:id', hour))).toBeCloseTo(timeout + 1, -1)
  })

  test('leaves no timer behind when it answers', async () => {
    vi.useFakeTimers()
    const store = createRedisStore({ send: async () => null })
    await store.get('code:id')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe.each(redisClients)('a Redis that is out, by %s', (_name, connect) => {
  test('loses nothing when it hangs, and is back by itself after a restart', async () => {
    const own = await startRedis({ appendOnly: true })
    onTestFinished(own.stop)
    const connection = await connect(own.url)
    onTestFinished(connection.close)
    const store = createRedisStore({ send: connection.send })
    /** As often as it takes; the client needs its turn in between. */
    const whenBack = async <Result>(ask: () => Promise<Result>): Promise<Result> =>
      ask().catch(async () => {
        await new Promise(setImmediate)
        return whenBack(ask)
      })

    await store.set('pass:id', 'value', hour)
    await store.hit('quota:id', hour)
    own.pause()
    await expect(store.take('pass:id')).rejects.toThrow(tooLate)
    await expect(store.hit('quota:id', hour)).rejects.toThrow(tooLate)
    own.resume()
    expect(await whenBack(async () => store.take('pass:id'))).toBe('value')
    expect((await store.hit('quota:id', hour)).count).toBe(2)

    await own.kill()
    const failure: unknown = await store.get('quota:id').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    // At once: it is not waited for a connection.
    expect(String(failure)).not.toContain(tooLate)
    await own.restart()
    expect(await whenBack(async () => store.hit('quota:id', hour))).toMatchObject({ count: 3 })
  })
})
