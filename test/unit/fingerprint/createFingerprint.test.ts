import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFingerprint, type FingerprintSource } from '../../../src/fingerprint/createFingerprint.ts'
import { createFakeStorage } from '../../support/createFakeStorage.ts'

const key = 'email-code-kit:device'
/** What the faked random source makes of its bytes 0 to 15. */
const randomId = '000102030405060708090a0b0c0d0e0f'

const never: FingerprintSource = () => new Promise<string>(() => {})
const after =
  (milliseconds: number, value: string): FingerprintSource =>
  async () =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds, value)
    })

const failingAfter = (milliseconds: number) => async () => {
  await after(milliseconds, '')()
  throw new Error('blocked')
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    new Uint8Array(array.buffer).forEach((_byte, index, bytes) => {
      bytes[index] = index
    })
    return array
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** What the promise gives without any time passing; `waiting` where it does not. */
async function atOnce(promise: Promise<string>): Promise<string> {
  let result = 'waiting'
  void promise.then((value) => {
    result = value
    return value
  })
  await vi.advanceTimersByTimeAsync(0)
  return result
}

describe('the value', () => {
  test('is what the source gives, and is kept for the next visit', async () => {
    const storage = createFakeStorage()
    expect(await atOnce(createFingerprint({ source: () => 'visitor-1', storage }).get())).toBe('visitor-1')
    expect(storage.entries).toEqual(new Map([[key, 'visitor-1']]))
  })

  test('of an earlier visit is used at once, and the source is not even asked', async () => {
    const source = vi.fn<FingerprintSource>(never)
    const storage = createFakeStorage({ [key]: 'visitor-1' })
    expect(await atOnce(createFingerprint({ source, storage }).get())).toBe('visitor-1')
    expect(source).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is the same at every call, and the source is asked once', async () => {
    const source = vi.fn<FingerprintSource>(after(100, 'visitor-1'))
    const fingerprint = createFingerprint({ source, storage: createFakeStorage() })
    const calls = [fingerprint.get(), fingerprint.get()]
    await vi.advanceTimersByTimeAsync(100)
    expect(await Promise.all([...calls, fingerprint.get()])).toEqual(['visitor-1', 'visitor-1', 'visitor-1'])
    expect(source).toHaveBeenCalledTimes(1)
  })

  test('stays for the life of the page, whatever happens to the storage', async () => {
    const storage = createFakeStorage()
    const fingerprint = createFingerprint({ source: () => 'visitor-1', storage })
    await fingerprint.get()
    storage.entries.set(key, 'another-one')
    expect(await fingerprint.get()).toBe('visitor-1')
  })

  test('is not looked for before it is asked for', () => {
    const source = vi.fn<FingerprintSource>(never)
    createFingerprint({ source, storage: createFakeStorage() })
    expect(source).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a source that is too slow', () => {
  test.each([
    [undefined, 800],
    [300, 300],
    [5000, 5000],
  ])('with a deadline of %s is waited for %d ms and no longer', async (deadline, waits) => {
    const found = createFingerprint({
      source: never,
      storage: createFakeStorage(),
      ...(deadline === undefined ? {} : { deadline }),
    }).get()
    await vi.advanceTimersByTimeAsync(waits - 1)
    expect(await atOnce(found)).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(await atOnce(found)).toBe(randomId)
  })

  test('changes nothing when it answers after all: the random id is kept, now and for the next visit', async () => {
    const storage = createFakeStorage()
    const fingerprint = createFingerprint({ source: after(801, 'too-late'), storage })
    const first = fingerprint.get()
    await vi.advanceTimersByTimeAsync(10_000)
    expect([await first, await fingerprint.get(), storage.entries.get(key)]).toEqual([randomId, randomId, randomId])
    expect(await createFingerprint({ source: () => 'visitor-1', storage }).get()).toBe(randomId)
  })

  test('may fail after the deadline without anybody hearing of it', async () => {
    const found = createFingerprint({ source: failingAfter(801), storage: createFakeStorage() }).get()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await found).toBe(randomId)
  })

  test('is used when it is just in time, and leaves no timer behind', async () => {
    const found = createFingerprint({ source: after(799, 'just-in-time'), storage: createFakeStorage() }).get()
    await vi.advanceTimersByTimeAsync(799)
    expect(await atOnce(found)).toBe('just-in-time')
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([Number.POSITIVE_INFINITY, 2 ** 31, 1e12])(
    'is waited for where the application set a deadline of %d, for consent say',
    async (deadline) => {
      const source = after(3_600_000, 'after-consent')
      const found = createFingerprint({ source, deadline, storage: createFakeStorage() }).get()
      await vi.advanceTimersByTimeAsync(3_599_999)
      expect(await atOnce(found)).toBe('waiting')
      await vi.advanceTimersByTimeAsync(1)
      expect(await found).toBe('after-consent')
    },
  )
})

describe('a source that fails', () => {
  test.each<[string, FingerprintSource]>([
    [
      'throws',
      () => {
        throw new Error('blocked by an extension')
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('blocked by an extension')
      },
    ],
    ['rejects with nothing', async () => Promise.reject()],
    ['gives nothing', () => ''],
    ['gives undefined', () => undefined as unknown as string],
    ['gives an object', () => ({ visitorId: 'v' }) as unknown as string],
    ['gives a number', async () => 42 as unknown as string],
    ['gives what no header can carry', () => '设备-1'],
    ['gives a line break', () => 'visitor-1\r\nX-admin: 1'],
    ['gives more than a header takes', () => 'v'.repeat(513)],
  ])('because it %s: a random id is there at once, and kept', async (_how, source) => {
    const storage = createFakeStorage()
    expect(await atOnce(createFingerprint({ source, storage }).get())).toBe(randomId)
    expect(storage.entries.get(key)).toBe(randomId)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the storage', () => {
  test.each<[string, string]>([
    ['short', 'v'],
    ['with blanks', 'device 1 of 2'],
    ['long', 'v'.repeat(512)],
    ['of a vendor', '2:aGVsbG8=|{"os":"win"}~'],
  ])('gives the next visit the very value that was handed out: one that is %s', async (_what, value) => {
    const storage = createFakeStorage()
    expect(await createFingerprint({ source: () => value, storage }).get()).toBe(value)
    expect(await atOnce(createFingerprint({ source: never, storage }).get())).toBe(value)
  })

  test.each(['', ' ', 'a\nb', '设备', 'v'.repeat(513), 'v\0'])('is not trusted: %j is replaced', async (stored) => {
    const storage = createFakeStorage({ [key]: stored })
    expect(await atOnce(createFingerprint({ source: () => 'visitor-1', storage }).get())).toBe('visitor-1')
    expect(storage.entries.get(key)).toBe('visitor-1')
  })

  test('may be blocked', async () => {
    const storage = createFakeStorage({ [key]: 'unreachable' })
    storage.refuse('getItem', 'setItem')
    const fingerprint = createFingerprint({ source: () => 'visitor-1', storage })
    expect([await fingerprint.get(), await fingerprint.get()]).toEqual(['visitor-1', 'visitor-1'])
  })

  test('may be full: this visit has its value, the next one a new one', async () => {
    const storage = createFakeStorage()
    storage.refuse('setItem')
    expect(await createFingerprint({ source: () => 'visitor-1', storage }).get()).toBe('visitor-1')
    expect(await createFingerprint({ source: () => 'visitor-2', storage }).get()).toBe('visitor-2')
  })

  test('may throw as soon as it is named, and the value stays for the page', async () => {
    const source = vi.fn<FingerprintSource>(never)
    vi.stubGlobal('localStorage', undefined)
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const fingerprint = createFingerprint({ source })
    const found = fingerprint.get()
    await vi.advanceTimersByTimeAsync(800)
    expect([await found, await fingerprint.get()]).toEqual([randomId, randomId])
    expect(source).toHaveBeenCalledTimes(1)
  })

  test('is localStorage where nothing else is said', async () => {
    const storage = createFakeStorage()
    vi.stubGlobal('localStorage', storage)
    await createFingerprint({ source: () => 'visitor-1' }).get()
    expect(storage.entries.get(key)).toBe('visitor-1')
  })
})
