import { expect, test } from 'vitest'
import type { Store } from '../../src/server.ts'

let made = 0
/** A key that no other test has. */
const newKey = (kind = 'kind') => `${kind}:${++made}`

const hour = 3_600_000
const crowd = Array.from({ length: 200 }, (_, index) => index)

/** So many milliseconds, or up to a minute less: time goes on. */
const about = (time: number) => expect.toSatisfy((left: number) => left <= time && left > time - 60_000, `${time}`)

/** Asks again and again, so that it takes exactly as long as the store says. */
async function untilGone(store: Store, key: string): Promise<void> {
  while ((await store.get(key)) !== undefined);
}

/** What every store has to do. Its text is the only one: a store is what passes it. */
export function describeStore(getStore: () => Store): void {
  test('a value can be read as often as wanted', async () => {
    const store = getStore()
    const key = newKey()
    expect(await store.get(key)).toBeUndefined()
    await store.set(key, 'value', hour)
    expect(await store.get(key)).toBe('value')
    expect(await store.get(key)).toBe('value')
  })

  test('when its time is up a value cannot be read any more, nor taken', async () => {
    const store = getStore()
    const [key, other] = [newKey(), newKey()]
    const start = performance.now()
    await store.set(key, 'value', 30)
    await store.set(other, 'value', 30)
    await untilGone(store, key)
    // Clocks that count whole milliseconds may be one off at either end.
    expect(performance.now() - start).toBeGreaterThan(28)
    await untilGone(store, other)
    expect(await store.take(other)).toBeUndefined()
  })

  test('setting a key again replaces value and time', async () => {
    const store = getStore()
    const [key, witness] = [newKey(), newKey()]
    await store.set(key, 'old', 20)
    await store.set(witness, 'old', 20)
    await store.set(key, 'new', hour)
    await untilGone(store, witness)
    expect(await store.get(key)).toBe('new')
  })

  test('of 200 simultaneous takes one gets the value, and nothing is left', async () => {
    const store = getStore()
    const key = newKey()
    await store.set(key, 'value', hour)
    const taken = await Promise.all(crowd.map(async () => store.take(key)))
    expect(taken.filter((value) => value !== undefined)).toEqual(['value'])
    expect(await store.get(key)).toBeUndefined()
  })

  test('what was taken can be set again', async () => {
    const store = getStore()
    const key = newKey()
    await store.set(key, 'value', hour)
    await store.take(key)
    await store.set(key, 'value', hour)
    expect(await store.take(key)).toBe('value')
  })

  test('hits are counted in a window that begins with the first one', async () => {
    const store = getStore()
    const key = newKey()
    expect(await store.hit(key, hour)).toEqual({ count: 1, resetMs: about(hour) })
    // The second window is not asked for: the first one goes on.
    expect(await store.hit(key, 10 * hour)).toEqual({ count: 2, resetMs: about(hour) })
  })

  test('after its window a counter begins anew', async () => {
    const store = getStore()
    const [key, witness] = [newKey(), newKey()]
    await store.hit(key, 20)
    await store.hit(key, 20)
    await store.set(witness, 'value', 25)
    await untilGone(store, witness)
    expect(await store.hit(key, hour)).toEqual({ count: 1, resetMs: about(hour) })
  })

  test('of 200 simultaneous hits exactly five are within a limit of five, and each has its own number', async () => {
    const store = getStore()
    const key = newKey()
    const counts = await Promise.all(crowd.map(async () => (await store.hit(key, hour)).count))
    expect(counts.filter((count) => count <= 5)).toHaveLength(5)
    expect(counts.toSorted((a, b) => a - b)).toEqual(crowd.map((index) => index + 1))
  })

  test('a refund takes one hit back and leaves the window as it is', async () => {
    const store = getStore()
    const key = newKey()
    await store.hit(key, hour)
    await store.hit(key, hour)
    await store.refund(key)
    expect(await store.hit(key, 10 * hour)).toEqual({ count: 2, resetMs: about(hour) })
  })

  test('the last refund ends the window', async () => {
    const store = getStore()
    const key = newKey()
    await store.hit(key, hour)
    await store.refund(key)
    expect(await store.hit(key, 10 * hour)).toEqual({ count: 1, resetMs: about(10 * hour) })
  })

  test('there is no credit: refunds of what was never counted change nothing', async () => {
    const store = getStore()
    const key = newKey()
    await store.refund(key)
    await store.refund(key)
    expect((await store.hit(key, hour)).count).toBe(1)
    await Promise.all(crowd.map(async () => store.refund(key)))
    expect((await store.hit(key, hour)).count).toBe(1)
  })

  test('simultaneous hits and refunds are all counted', async () => {
    const store = getStore()
    const key = newKey()
    await Promise.all(crowd.map(async () => store.hit(key, hour)))
    await Promise.all(crowd.map(async (index) => (index % 2 ? store.hit(key, hour) : store.refund(key))))
    expect((await store.hit(key, hour)).count).toBe(201)
  })

  test('keys that look alike are different ones', async () => {
    const store = getStore()
    const id = String(++made)
    const keys = [id, `:${id}`, `${id}:`, `a:${id}`, `a::${id}`, `{a:${id}}`, `a:{${id}}`, `a:${id}:a`, '__proto__']
    await Promise.all(keys.map(async (key) => store.set(key, `value of ${key}`, hour)))
    expect(await Promise.all(keys.map(async (key) => store.take(key)))).toEqual(keys.map((key) => `value of ${key}`))
  })

  test.each(['', '0', 'null', 'line\r\nbreak', '汉字 🙂', '{"x":237.0}', 'long '.repeat(10_000)])(
    'a value comes back as it was, such as %j',
    async (value) => {
      const store = getStore()
      const key = newKey()
      await store.set(key, value, hour)
      expect(await store.get(key)).toBe(value)
      expect(await store.take(key)).toBe(value)
    },
  )

  test('times may be fractions of a millisecond', async () => {
    const store = getStore()
    const key = newKey()
    await store.set(key, 'value', hour + 0.25)
    expect(await store.get(key)).toBe('value')
    expect((await store.hit(newKey(), hour + 0.25)).count).toBe(1)
  })
}
