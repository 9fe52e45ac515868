import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { InvalidResponseError, NetworkError, TimeoutError } from '../../../src/client/errors.ts'
import { isTimeoutError } from '../../../src/client/guards.ts'
import { calls, createTestClient, json, rejection, send } from './createTestClient.ts'

const never = async () => new Promise<never>(() => {})

/** Behaves as `fetch` does: silent until its signal is aborted, then rejected with the reason. */
const untilAborted = async (_url: string, { signal }: RequestInit) =>
  new Promise<never>((_resolve, reject) => {
    signal!.addEventListener('abort', () => {
      reject(signal!.reason)
    })
  })

const body = (source: UnderlyingDefaultSource<Uint8Array>) => () => new Response(new ReadableStream(source))

const throws = () => {
  throw new TypeError('Invalid URL')
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('no answer in time', () => {
  test.each([
    ['a fetch that obeys its signal', untilAborted],
    ['a fetch that ignores it', never],
    ['headers, but a body that never ends', body({})],
  ])('is a TimeoutError after 10 s: %s', async (_what, answer) => {
    const { client } = createTestClient(answer)
    const settled = vi.fn()
    const outcome = rejection(send(client)).finally(settled)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    const error = await outcome
    expect(error).toBeInstanceOf(TimeoutError)
    expect((error as Error).message).toBe('email-code-kit: no answer within 10000 ms')
  })

  test.each(calls)('ends %s after the time the application sets, and the request with it', async (_name, call) => {
    const { client, sent } = createTestClient(never, { timeout: 50 })
    const outcome = rejection(call(client))
    await vi.advanceTimersByTimeAsync(50)
    expect(await outcome).toBeInstanceOf(TimeoutError)
    expect(sent().signal?.aborted).toBe(true)
  })

  test('is waited for as long as it takes where the time is infinite', async () => {
    const { client } = createTestClient(
      async () =>
        new Promise((resolve) => {
          setTimeout(resolve, 3_600_000, new Response(null))
        }),
      { timeout: Infinity },
    )
    const outcome = send(client)
    await vi.advanceTimersByTimeAsync(3_600_000)
    await expect(outcome).resolves.toBeUndefined()
  })

  test('is final: what fetch does later changes nothing, and no rejection is left unhandled', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const { client } = createTestClient(
      async () =>
        new Promise((_resolve, reject) => {
          setTimeout(reject, 11_000, new TypeError('too late'))
        }),
    )
    const outcome = rejection(send(client))
    await vi.advanceTimersByTimeAsync(11_000)
    expect(await outcome).toBeInstanceOf(TimeoutError)
    // Node reports a rejection that nobody handled when the microtasks are done.
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })
})

describe('an abort', () => {
  test.each([
    ['a fetch that obeys its signal', untilAborted],
    ['a fetch that ignores it', never],
    ['headers, but a body that never ends', body({})],
    [
      'a fetch that makes an error of its own of it',
      async (_url: string, { signal }: RequestInit) =>
        new Promise<never>((_resolve, reject) => {
          signal!.addEventListener('abort', () => {
            reject(new TypeError('cancelled'))
          })
        }),
    ],
  ])('stays an abort: %s', async (_what, answer) => {
    const controller = new AbortController()
    const { client, sent } = createTestClient(answer)
    const outcome = rejection(send(client, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(5)
    controller.abort()
    const error = await outcome
    expect(error).toBeInstanceOf(DOMException)
    expect(error).toBe(controller.signal.reason)
    expect((error as Error).name).toBe('AbortError')
    expect(sent().signal?.aborted).toBe(true)
  })

  test.each(calls)('ends %s with the reason it was given', async (_name, call) => {
    const controller = new AbortController()
    const outcome = rejection(call(createTestClient(never).client, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(0)
    const reason = new Error('the form is gone')
    controller.abort(reason)
    expect(await outcome).toBe(reason)
  })

  test.each(calls)('before %s means that nothing is sent', async (_name, call) => {
    const { client, fetch } = createTestClient(json({}))
    const signal = AbortSignal.abort('left')
    expect(await rejection(call(client, { signal }))).toBe('left')
    expect(fetch).not.toHaveBeenCalled()
  })

  test('while the browser is asked for its hints means that nothing is sent', async () => {
    vi.stubGlobal('navigator', { userAgent: '', userAgentData: { getHighEntropyValues: never } })
    const controller = new AbortController()
    const { client, fetch } = createTestClient(json({}), { device: {} })
    const outcome = rejection(send(client, { signal: controller.signal }))
    controller.abort('left')
    await vi.advanceTimersByTimeAsync(200)
    expect(await outcome).toBe('left')
    expect(fetch).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })

  test('after the answer changes nothing', async () => {
    const controller = new AbortController()
    const { client, sent } = createTestClient(new Response(null))
    await expect(send(client, { signal: controller.signal })).resolves.toBeUndefined()
    controller.abort()
    expect(sent().signal?.aborted).toBe(false)
  })

  test('by the application’s own time limit is a timeout to the guard', async () => {
    const controller = new AbortController()
    const outcome = rejection(send(createTestClient(never).client, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(0)
    controller.abort(new DOMException('signal timed out', 'TimeoutError'))
    const error = await outcome
    expect(error).toBe(controller.signal.reason)
    expect(isTimeoutError(error)).toBe(true)
  })
})

describe('no network', () => {
  test.each(calls)('is a NetworkError that carries its cause: %s', async (_name, call) => {
    const cause = new TypeError('Failed to fetch')
    const error = await rejection(call(createTestClient(async () => Promise.reject(cause)).client))
    expect(error).toBeInstanceOf(NetworkError)
    expect((error as Error).cause).toBe(cause)
    expect((error as Error).message).toMatch(/^email-code-kit: could not reach https:\/\/tenant\.example\.com\/api\/v2/)
  })

  test.each([
    ['an error of another make', new Error('ECONNREFUSED')],
    ['a text', 'offline'],
    ['nothing', undefined],
  ])('is a NetworkError where fetch rejects with %s too', async (_what, reason) => {
    const { client } = createTestClient(async () => Promise.reject(reason))
    expect(await rejection(send(client))).toBeInstanceOf(NetworkError)
  })

  test('is a NetworkError where fetch throws at once', async () => {
    expect(await rejection(send(createTestClient(json({}), { fetch: throws }).client))).toBeInstanceOf(NetworkError)
  })

  test.each(['AbortError', 'TimeoutError'])(
    'is not what a fetch says that gives up by itself: its %s is passed on, for the mail may be on its way',
    async (name) => {
      const reason = new DOMException('by the wrapper of the application', name)
      const { client } = createTestClient(async () => Promise.reject(reason))
      expect(await rejection(send(client))).toBe(reason)
    },
  )

  test('in the middle of the answer is an InvalidResponseError: the request has arrived', async () => {
    const breaksOff = body({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"captcha_'))
        controller.error(new TypeError('terminated'))
      },
    })
    expect(await rejection(send(createTestClient(breaksOff).client))).toBeInstanceOf(InvalidResponseError)
  })
})

describe('nothing is left behind', () => {
  test.each([
    ['an answer', async () => new Response(null)],
    ['a refusal', async () => json({ error_code: 'PARAM.0001', error_msg: '' }, 400)],
    ['a failure', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('after %s: neither a timer nor a listener on the application’s signal', async (_what, answer) => {
    const { signal } = new AbortController()
    const outcome = send(createTestClient(answer).client, { signal }).catch(() => undefined)
    await vi.advanceTimersByTimeAsync(0)
    await outcome
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })

  test('after a timeout and after an abort neither', async () => {
    const late = new AbortController()
    const left = new AbortController()
    const outcomes = [late, left].map(async ({ signal }) => rejection(send(createTestClient(never).client, { signal })))
    await vi.advanceTimersByTimeAsync(0)
    expect(getEventListeners(left.signal, 'abort')).toHaveLength(1)
    left.abort()
    await vi.advanceTimersByTimeAsync(10_000)
    await Promise.all(outcomes)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(late.signal, 'abort')).toHaveLength(0)
    expect(getEventListeners(left.signal, 'abort')).toHaveLength(0)
  })
})
