import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'

function createTestStore() {
  let time = 0
  const store = createMemoryStore({ now: () => time })
  const advance = (ms: number) => {
    time += ms
  }
  return { store, advance }
}

test('a value can be read until its time is up', async () => {
  const { store, advance } = createTestStore()
  await store.set('key', 'value', 1000)
  advance(999)
  expect(await store.get('key')).toBe('value')
  advance(1)
  expect(await store.get('key')).toBeUndefined()
  expect(await store.take('key')).toBeUndefined()
})

test('setting a key again replaces value and time', async () => {
  const { store, advance } = createTestStore()
  await store.set('key', 'old', 1000)
  advance(900)
  await store.set('key', 'new', 1000)
  advance(900)
  expect(await store.get('key')).toBe('new')
})

test('of 200 simultaneous takes one gets the value', async () => {
  const { store } = createTestStore()
  await store.set('key', 'value', 1000)
  const taken = await Promise.all(Array.from({ length: 200 }, async () => store.take('key')))
  expect(taken.filter((value) => value !== undefined)).toEqual(['value'])
})

test('hits are counted in a window that starts with the first one', async () => {
  const { store, advance } = createTestStore()
  expect(await store.hit('key', 1000)).toEqual({ count: 1, resetMs: 1000 })
  advance(400)
  expect(await store.hit('key', 1000)).toEqual({ count: 2, resetMs: 600 })
  advance(600)
  expect(await store.hit('key', 1000)).toEqual({ count: 1, resetMs: 1000 })
})

test('a refund takes one hit back, and the last one ends the window', async () => {
  const { store, advance } = createTestStore()
  await store.hit('key', 1000)
  await store.hit('key', 1000)
  await store.refund('key')
  advance(400)
  expect(await store.hit('key', 1000)).toEqual({ count: 2, resetMs: 600 })
  await store.refund('key')
  await store.refund('key')
  expect(await store.hit('key', 1000)).toEqual({ count: 1, resetMs: 1000 })
})

test('a refund of what was never counted, or has expired, changes nothing', async () => {
  const { store, advance } = createTestStore()
  await store.refund('key')
  await store.hit('key', 1000)
  advance(1000)
  await store.refund('key')
  expect(await store.hit('key', 1000)).toEqual({ count: 1, resetMs: 1000 })
})

test('names of object properties are ordinary keys', async () => {
  const { store } = createTestStore()
  expect(await store.get('__proto__')).toBeUndefined()
  expect(await store.get('constructor')).toBeUndefined()
  await store.set('__proto__', 'value', 1000)
  expect(await store.take('__proto__')).toBe('value')
})

test('expired entries leave while others are written', async () => {
  const { store, advance } = createTestStore()
  const fill = async (prefix: string) =>
    Promise.all(Array.from({ length: 1000 }, async (_, index) => store.set(prefix + index, 'value', 1000)))
  await fill('old')
  expect(store.size).toBe(1000)
  advance(1000)
  await fill('new')
  await store.set('one more', 'value', 1000)
  expect(store.size).toBeLessThanOrEqual(1001)
  expect(await store.get('new999')).toBe('value')
})
