import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHealth } from '../../../src/server/health/createHealth.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const up = async () => undefined
const down = async () => {
  throw new Error('connect ECONNREFUSED redis://:hunter2@10.0.0.7:6379')
}
const crash = () => {
  throw new Error('not even a promise')
}
const hang = async () => new Promise<void>(() => undefined)

type Health = ReturnType<typeof createHealth>
const ask = async ({ fetch }: Health, path = '/readyz', method = 'GET') =>
  fetch(new Request(`http://127.0.0.1:8787${path}`, { method }))
const read = async (health: Health, path?: string) => {
  const response = await ask(health, path)
  return { code: response.status, ...((await response.json()) as object) }
}

const ready = { code: 200, status: 'ready', unreachable: [] }
const without = (...unreachable: string[]) => ({ code: 503, status: 'unavailable', unreachable })

test('/healthz answers 200 as long as the process answers, whatever store and mailer do', async () => {
  const health = createHealth({ store: { check: down }, mailer: { check: hang } })
  expect(await read(health, '/healthz')).toEqual({ code: 200, status: 'ok' })
  health.drain()
  expect(await read(health, '/healthz')).toEqual({ code: 200, status: 'ok' })
})

test('/readyz answers 200 when store and mailer can be reached, or need no check', async () => {
  expect(await read(createHealth({ store: { check: up }, mailer: { check: up } }))).toEqual(ready)
  expect(await read(createHealth({ store: {}, mailer: {} }))).toEqual(ready)
  expect(await read(createHealth())).toEqual(ready)
})

test('/readyz answers 503 and names what cannot be reached', async () => {
  expect(await read(createHealth({ store: { check: down }, mailer: { check: up } }))).toEqual(without('store'))
  expect(await read(createHealth({ store: { check: up }, mailer: { check: down } }))).toEqual(without('mailer'))
  expect(await read(createHealth({ store: { check: down }, mailer: { check: down } }))).toEqual(
    without('store', 'mailer'),
  )
})

test('tells nobody why: an error may hold a password', async () => {
  const response = await ask(createHealth({ store: { check: down } }))
  expect(await response.text()).toBe('{"status":"unavailable","unreachable":["store"]}')
})

test('a check that throws before it returns a promise is a failed one', async () => {
  expect(await read(createHealth({ store: { check: crash } }))).toEqual(without('store'))
})

test('a method that needs its object is called on it', async () => {
  class Redis {
    #reachable = true
    async check() {
      if (!this.#reachable) throw new Error('away')
    }
  }
  expect(await read(createHealth({ store: new Redis() }))).toEqual(ready)
})

test('a check that hangs is a failed one after the timeout, and the checks run at the same time', async () => {
  const health = createHealth({ store: { check: hang }, mailer: { check: hang }, timeout: 300 })
  let answer: unknown
  const asking = read(health).then((result) => (answer = result))
  await vi.advanceTimersByTimeAsync(299)
  expect(answer).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  await asking
  expect(answer).toEqual(without('store', 'mailer'))
})

test('leaves no timer behind', async () => {
  await read(createHealth({ store: { check: up }, mailer: { check: down } }))
  expect(vi.getTimerCount()).toBe(0)
})

test('a flood of probes is one check', async () => {
  const check = vi.fn(up)
  const health = createHealth({ store: { check } })
  await Promise.all(Array.from({ length: 500 }, async () => read(health)))
  await vi.advanceTimersByTimeAsync(999)
  await read(health)
  expect(check).toHaveBeenCalledTimes(1)
})

test('a flood of probes at a check that hangs is one check a round, and a recovery is seen', async () => {
  const check = vi.fn(hang)
  const health = createHealth({ store: { check }, timeout: 1000 })
  const flood = Array.from({ length: 100 }, async () => read(health))
  await vi.advanceTimersByTimeAsync(1999)
  expect(await Promise.all(flood)).toEqual(flood.map(() => without('store')))
  expect(await read(health)).toEqual(without('store'))
  expect(check).toHaveBeenCalledTimes(1)
  check.mockImplementation(up)
  await vi.advanceTimersByTimeAsync(1)
  expect(await read(health)).toEqual(ready)
})

test.each([
  ['store', 1000],
  ['mailer', 15_000],
])('a result of the %s is forgotten after %d ms, so an outage and its end are seen', async (name, maxAge) => {
  let check = up
  const health = createHealth({ [name]: { check: async () => check() } })
  expect(await read(health)).toEqual(ready)
  check = down
  await vi.advanceTimersByTimeAsync(maxAge - 1)
  expect(await read(health)).toEqual(ready)
  await vi.advanceTimersByTimeAsync(1)
  expect(await read(health)).toEqual(without(name))
  check = up
  await vi.advanceTimersByTimeAsync(maxAge)
  expect(await read(health)).toEqual(ready)
})

test('how long results are shared can be said, and so can the clock', async () => {
  const [store, mailer] = [vi.fn(up), vi.fn(up)]
  let time = 0
  const options = { maxAge: { mailer: 10 }, now: () => time }
  const health = createHealth({ store: { check: store }, mailer: { check: mailer }, ...options })
  await read(health)
  time = 10
  await read(health)
  expect([store.mock.calls.length, mailer.mock.calls.length]).toEqual([1, 2])
})

test('a clock that is set back lets no result live longer', async () => {
  let time = 7_200_000
  let isUp = false
  const check = vi.fn(async () => (isUp ? up() : down()))
  const health = createHealth({ store: { check }, now: () => time })
  expect(await read(health)).toEqual(without('store'))
  isUp = true
  time = 0
  expect(await read(health)).toEqual(ready)
})

test('while the server stops, /readyz answers 503 and asks nobody any more', async () => {
  const check = vi.fn(up)
  const health = createHealth({ store: { check } })
  health.drain()
  expect(await read(health)).toEqual({ code: 503, status: 'stopping', unreachable: [] })
  expect(check).not.toHaveBeenCalled()
})

test('HEAD is answered like GET, without a body', async () => {
  const good = await ask(createHealth(), '/readyz', 'HEAD')
  const bad = await ask(createHealth({ store: { check: down } }), '/readyz', 'HEAD')
  expect([good.status, await good.text(), bad.status, await bad.text()]).toEqual([200, '', 503, ''])
  expect(good.headers.get('content-type')).toBe('application/json;charset=utf-8')
})

test('any other method is 405, any other path 404', async () => {
  const health = createHealth()
  const posted = await ask(health, '/readyz', 'POST')
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await ask(health, '/healthz', 'DELETE')).status).toBe(405)
  for (const path of ['/', '/readyz/', '/ready', '/api/readyz']) expect((await ask(health, path)).status).toBe(404)
  expect((await ask(health, '/readyz?full')).status).toBe(200)
})

test.each(['/healthz', '/readyz', '/nothing'])('%s is never cached or sniffed', async (path) => {
  const { headers } = await ask(createHealth(), path)
  expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff'])
})
