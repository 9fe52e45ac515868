import { describe, expect, test } from 'vitest'
import { createRedisStore } from '../../src/server-redis.ts'

/** A store whose client answers just this. */
const storeAnswering = (answer: unknown) => createRedisStore({ send: async () => answer })

describe('answers are looked at before anything is decided by them', () => {
  test.each([
    ['bytes', new TextEncoder().encode('value'), 'a text was expected from Redis, and bytes came'],
    ['a number', 7, 'a text was expected from Redis, and number came'],
    ['a list', ['value'], 'a text was expected from Redis, and a list came'],
  ])('get does not take %s for a text', async (_what, answer, message) => {
    await expect(storeAnswering(answer).get('code:id')).rejects.toThrow(`email-code-kit: ${message}`)
  })

  test.each([['OK'], [null], [undefined], [[]], [['value']], [['value', null]], [[7, 1000]], [{ 0: 'value', 1: 5 }]])(
    'take does not take %j for a value with its time',
    async (answer) => {
      await expect(storeAnswering(answer).take('pass:id')).rejects.toThrow('was expected from Redis')
    },
  )

  test.each([['OK'], [null], [7], [['one', 1000]], [[1.5, 1000]], [[1, Number.NaN]], [[{}, 1000]], [[1, 2, 3]]])(
    'hit does not take %j for a count with its time',
    async (answer) => {
      await expect(storeAnswering(answer).hit('quota:id', 1000)).rejects.toThrow('was expected from Redis')
    },
  )

  test('refund wants a number, and check a text', async () => {
    await expect(storeAnswering({}).refund('quota:id')).rejects.toThrow('a whole number was expected')
    await expect(storeAnswering(5).check?.()).rejects.toThrow('a text was expected')
  })

  test('numbers may come as texts or bigints, as some clients are set to', async () => {
    expect(await storeAnswering(['3', '1000']).hit('quota:id', 1000)).toEqual({ count: 3, resetMs: 1000 })
    expect(await storeAnswering([3n, 1000n]).hit('quota:id', 1000)).toEqual({ count: 3, resetMs: 1000 })
  })

  test('the message shows nothing of the answer, which may be a pass', async () => {
    const failure = await storeAnswering([['a secret'], 5])
      .take('pass:id')
      .catch(String)
    expect(failure).not.toContain('secret')
  })
})

describe('failures of the client', () => {
  test('are passed on, also where it throws at once', async () => {
    const failure = new Error('The client is offline')
    const rejecting = createRedisStore({ send: async () => Promise.reject(failure) })
    await expect(rejecting.get('code:id')).rejects.toBe(failure)
    const throwing = createRedisStore({
      send: () => {
        throw failure
      },
    })
    await expect(throwing.hit('quota:id', 1000)).rejects.toBe(failure)
    await expect(throwing.check?.()).rejects.toBe(failure)
  })
})

const send = async () => null

describe('options that cannot work are refused at the start', () => {
  test.each(['', 'shop{1}', 'shop}', '{shop'])('the prefix %j', (prefix) => {
    expect(() => createRedisStore({ send, prefix })).toThrow(`email-code-kit: the prefix ${JSON.stringify(prefix)}`)
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('the timeout %d', (timeout) => {
    expect(() => createRedisStore({ send, timeout })).toThrow(`email-code-kit: the timeout is ${timeout}`)
  })

  test('but not others', () => {
    expect(() => createRedisStore({ send, prefix: 'shop:login', timeout: 0.5 })).not.toThrow()
  })
})
