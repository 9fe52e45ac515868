import { expect, test, vi } from 'vitest'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'
import type { Store } from '../../../src/server/store/Store.ts'
import { createTestServer, refused } from './createTestServer.ts'

function createBreakableStore() {
  const memory = createMemoryStore({ now: () => 0 })
  const broken = new Set<keyof Store>()
  const check = (verb: keyof Store) => {
    if (broken.has(verb)) throw new Error(`the store lost its connection in ${verb}`)
  }
  const store: Store = {
    set: async (...args) => (check('set'), memory.set(...args)),
    get: async (...args) => (check('get'), memory.get(...args)),
    take: async (...args) => (check('take'), memory.take(...args)),
    hit: async (...args) => (check('hit'), memory.hit(...args)),
    refund: async (...args) => (check('refund'), memory.refund(...args)),
  }
  return { store, broken }
}

test('a store that does not answer is a 503 with Retry-After, and the operator hears why', async () => {
  const { store, broken } = createBreakableStore()
  const { getCaptcha, errors } = createTestServer({ store })
  broken.add('set')
  const response = await getCaptcha()
  expect(response.headers.get('retry-after')).toBe('5')
  expect(await refused(response)).toMatchObject({ status: 503, error_code: 'KIT.0503' })
  expect(errors).toEqual([new Error('the store lost its connection in set')])
})

test('a pass is given back when the store fails after it was taken', async () => {
  const { store, broken } = createBreakableStore()
  const { getPass, send, outbox } = createTestServer({ store, now: () => 0 })
  const pass = await getPass()
  broken.add('hit')
  expect((await send(pass)).status).toBe(503)
  expect(outbox.mails).toHaveLength(0)
  broken.clear()
  expect((await send(pass)).status).toBe(200)
})

test('nothing stays counted when one of several counters fails', async () => {
  const memory = createMemoryStore({ now: () => 0 })
  let failures = 1
  const { getPass, send } = createTestServer({
    limits: { perAddressHour: 1 },
    store: {
      ...memory,
      hit: async (key, windowMs) => {
        if (failures-- > 0) throw new Error('connection lost')
        return memory.hit(key, windowMs)
      },
    },
  })
  const pass = await getPass()
  expect((await send(pass)).status).toBe(503)
  expect((await send(pass)).status).toBe(200)
})

test('a fault in the painter is a 500 in the shape of every other error, without its reason', async () => {
  const { getCaptcha, errors } = createTestServer({
    painter: async () => {
      throw new Error('no paint left')
    },
  })
  expect(await refused(getCaptcha({ 'X-L': 'en' }))).toEqual({
    status: 500,
    error_code: 'KIT.0500',
    error_msg: 'Something went wrong on the server',
  })
  expect(errors).toEqual([new Error('no paint left')])
})

test('a log that fails spoils no answer', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { getCaptcha } = createTestServer({
    painter: async () => Promise.reject(new Error('no paint')),
    onError: () => {
      throw new Error('disk full')
    },
  })
  expect((await getCaptcha()).status).toBe(500)
  expect(printed).toHaveBeenCalledOnce()
  printed.mockRestore()
})

test('nor does one that fails later, which would end the process', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { getCaptcha } = createTestServer({
    painter: async () => Promise.reject(new Error('no paint')),
    onError: vi.fn<() => void>().mockRejectedValue(new Error('disk full')),
  })
  expect((await getCaptcha()).status).toBe(500)
  expect(printed).toHaveBeenCalledOnce()
  printed.mockRestore()
})
