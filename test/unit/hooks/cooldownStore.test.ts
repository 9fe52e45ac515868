import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCooldownStore } from '../../../src/hooks/cooldownStore.ts'
import { createFakeStorage } from '../../support/createFakeStorage.ts'

const start = Date.UTC(2026, 10, 3, 12)
const parts = ['https://tenant.example.com', 'client-1', 'LOGIN_EMS', 'mara@example.com']
const running = { until: start + 60_000, length: 60_000 }
const prefix = 'email-code-kit:cooldown:'

/** The window, as far as the store listens to it. */
let page: EventTarget

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const cooldownKeys = (storage: ReturnType<typeof createFakeStorage>) =>
  [...storage.entries.keys()].filter((key) => key.startsWith(prefix))

/** What another tab's write does to this page. */
function hearStorage(key: string | null) {
  page.dispatchEvent(Object.assign(new Event('storage'), { key }))
}

describe('a cooldown', () => {
  test('that has ended leaves the storage when another one starts, though its address is never typed again', () => {
    const storage = createFakeStorage({ 'app:own': 'kept', [`${prefix}broken`]: 'rubbish' })
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    const [ended] = cooldownKeys(storage)
    vi.setSystemTime(start + 60_001)
    store.start([...parts.slice(0, 3), 'other@example.com'], 60)
    expect(cooldownKeys(storage)).toHaveLength(1)
    expect(cooldownKeys(storage)).not.toContain(ended)
    expect(storage.entries.get('app:own')).toBe('kept')
  })

  test('runs from its start to its end', () => {
    const store = createCooldownStore(createFakeStorage())
    expect(store.get(parts)).toBeUndefined()
    store.start(parts, 60)
    expect(store.get(parts)).toEqual(running)
    vi.setSystemTime(start + 59_999)
    expect(store.get(parts)).toEqual(running)
    vi.setSystemTime(start + 60_000)
    expect(store.get(parts)).toBeUndefined()
  })

  test('survives a reload and is the same in every tab', () => {
    const storage = createFakeStorage()
    createCooldownStore(storage).start(parts, 60)
    expect(createCooldownStore(storage).get(parts)).toEqual(running)
  })

  test.each([0, 1, 2, 3])('is that of its own base URL, client, scenario and address (part %d)', (index) => {
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, 60)
    expect(store.get(parts.with(index, 'another'))).toBeUndefined()
    expect(store.get(parts)).toEqual(running)
  })

  test.each([1.1, 1 / 3, 59.9999])('of %d seconds runs, too', (seconds) => {
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, seconds)
    expect(store.get(parts)?.length).toBeCloseTo(seconds * 1000, 0)
  })

  test('started anew takes the place of the old one', () => {
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, 60)
    store.start(parts, 90)
    expect(store.get(parts)).toEqual({ until: start + 90_000, length: 90_000 })
  })

  test('rolled back is none', () => {
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, 300)
    store.end(parts)
    expect(store.get(parts)).toBeUndefined()
  })

  test('counts from the click, however long it took until it could be written', () => {
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, 60, start - 4000)
    expect(store.get(parts)).toEqual({ until: start + 56_000, length: 60_000 })
  })

  test('of an hour never lasts longer when the clock is set back a day, and still ends', () => {
    const storage = createFakeStorage()
    createCooldownStore(storage).start(parts, 3600)
    vi.setSystemTime(start - 86_400_000)
    const store = createCooldownStore(storage)
    const clamped = { until: start - 86_400_000 + 3_600_000, length: 3_600_000 }
    expect(store.get(parts)).toEqual(clamped)
    vi.setSystemTime(clamped.until - 1)
    expect(store.get(parts)).toEqual(clamped)
    vi.setSystemTime(clamped.until)
    expect(store.get(parts)).toBeUndefined()
  })

  test('is over when the clock is put forward past it', () => {
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, 60)
    vi.setSystemTime(start + 86_400_000)
    expect(store.get(parts)).toBeUndefined()
    vi.setSystemTime(start)
    expect(store.get(parts)).toBeUndefined()
  })
})

describe('what is stored', () => {
  test('shows no address, no client and no scenario', () => {
    const storage = createFakeStorage()
    createCooldownStore(storage).start(parts, 60)
    const everything = [...storage.entries].flat().join('\n').toLowerCase()
    for (const word of ['mara', 'example', 'client-1', 'login']) expect(everything).not.toContain(word)
    expect(storage.entries.size).toBe(2)
  })

  test('is named differently in each browser', () => {
    const [one, other] = [createFakeStorage(), createFakeStorage()]
    let seed = 0
    const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      new Uint32Array(array.buffer).fill(++seed)
      return array
    })
    createCooldownStore(one).start(parts, 60)
    createCooldownStore(other).start(parts, 60)
    random.mockRestore()
    expect(cooldownKeys(one)).toHaveLength(1)
    expect(cooldownKeys(one)).not.toEqual(cooldownKeys(other))
  })

  test('is deleted when it is over, all but the salt', () => {
    const storage = createFakeStorage()
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    vi.setSystemTime(start + 60_000)
    store.get(parts)
    expect([...storage.entries.keys()]).toEqual(['email-code-kit:salt'])
  })

  test('is deleted when it is rolled back', () => {
    const storage = createFakeStorage()
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    store.end(parts)
    expect(cooldownKeys(storage)).toEqual([])
  })

  test.each(['', 'NaN,NaN', 'tomorrow', `${start + 1e9},999999999`, '{"until":1}', `${start + 1000}`])(
    'is not trusted: %j is no cooldown',
    (text) => {
      const storage = createFakeStorage()
      const store = createCooldownStore(storage)
      store.start(parts, 60)
      storage.entries.set(cooldownKeys(storage)[0]!, text)
      expect(store.get(parts)).toBeUndefined()
    },
  )

  test('cannot make anybody wait longer than a day', () => {
    const storage = createFakeStorage()
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    storage.entries.set(cooldownKeys(storage)[0]!, '9999999999999999,86400000')
    expect(store.get(parts)).toEqual({ until: start + 86_400_000, length: 86_400_000 })
  })

  test('may be cleared by the application: then there is none, and a new one works', () => {
    const storage = createFakeStorage()
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    storage.clear()
    expect(store.get(parts)).toBeUndefined()
    store.start(parts, 60)
    expect(store.get(parts)).toEqual(running)
  })
})

describe('storage that refuses', () => {
  test.each<[string, Parameters<ReturnType<typeof createFakeStorage>['refuse']>]>([
    ['everything', ['getItem', 'setItem', 'removeItem']],
    ['to write', ['setItem']],
    ['to write and delete', ['setItem', 'removeItem']],
  ])('%s: the cooldown lives in memory, and ends', (_what, methods) => {
    const storage = createFakeStorage()
    storage.refuse(...methods)
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    expect(store.get(parts)).toEqual(running)
    expect(store.get(parts.with(3, 'kim@example.com'))).toBeUndefined()
    vi.setSystemTime(start + 60_000)
    expect(store.get(parts)).toBeUndefined()
  })

  test('because it has become full: the newest cooldown counts, not the one that could be stored', () => {
    const storage = createFakeStorage()
    const store = createCooldownStore(storage)
    store.start(parts, 60)
    storage.refuse('setItem')
    store.start(parts, 90)
    expect(store.get(parts)?.length).toBe(90_000)
    store.end(parts)
    expect(store.get(parts)).toBeUndefined()
  })

  test('and then has room again: what is stored counts again', () => {
    const storage = createFakeStorage()
    const store = createCooldownStore(storage)
    store.get(parts)
    storage.refuse('setItem')
    store.start(parts, 90)
    storage.refuse()
    store.start(parts, 60)
    expect([store.get(parts), createCooldownStore(storage).get(parts)]).toEqual([running, running])
  })

  test('because it throws as soon as it is named', () => {
    vi.stubGlobal('localStorage', undefined)
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const store = createCooldownStore()
    store.start(parts, 60)
    expect(store.get(parts)).toEqual(running)
  })

  test('because there is none', () => {
    vi.stubGlobal('localStorage', undefined)
    const store = createCooldownStore()
    store.start(parts, 60)
    expect(store.get(parts)).toEqual(running)
    expect(createCooldownStore().get(parts)).toBeUndefined()
  })
})

describe('those who watch', () => {
  test('hear of each start and each roll-back of this page', () => {
    const store = createCooldownStore(createFakeStorage())
    const seen: (number | undefined)[] = []
    const unsubscribe = store.subscribe(() => seen.push(store.get(parts)?.length))
    store.start(parts, 60)
    store.end(parts)
    unsubscribe()
    store.start(parts, 90)
    expect(seen).toEqual([60_000, undefined])
  })

  test('hear of the other tabs, and of a storage that was cleared, and of nothing else', () => {
    const listener = vi.fn<() => void>()
    const unsubscribe = createCooldownStore(createFakeStorage()).subscribe(listener)
    hearStorage('theme')
    hearStorage('email-code-kit:device')
    expect(listener).not.toHaveBeenCalled()
    hearStorage(`${prefix}abc`)
    expect(listener).toHaveBeenCalledTimes(1)
    hearStorage(null)
    expect(listener).toHaveBeenCalledTimes(2)
    unsubscribe()
  })

  test('see what the other tab has begun', () => {
    const storage = createFakeStorage()
    const [here, there] = [createCooldownStore(storage), createCooldownStore(storage)]
    const seen: unknown[] = []
    there.start(parts, 60)
    const unsubscribe = here.subscribe(() => seen.push(here.get(parts)))
    hearStorage(cooldownKeys(storage)[0]!)
    expect(seen).toEqual([running])
    unsubscribe()
  })

  test('see what another provider of the page has begun, which the browser does not tell of', () => {
    const storage = createFakeStorage()
    const [here, there] = [createCooldownStore(storage), createCooldownStore(storage)]
    const seen: unknown[] = []
    const unsubscribe = here.subscribe(() => seen.push(here.get(parts)))
    there.start(parts, 60)
    expect(seen).toEqual([running])
    unsubscribe()
  })

  test('are the only reason to listen to the page', () => {
    const listen = vi.spyOn(page, 'addEventListener')
    vi.stubGlobal('addEventListener', listen)
    const store = createCooldownStore(createFakeStorage())
    store.start(parts, 60)
    expect(listen).not.toHaveBeenCalled()
  })

  test('leave nothing behind when the last of them goes', () => {
    const add = vi.fn<(type: string, hear: unknown) => void>()
    const remove = vi.fn<(type: string, hear: unknown) => void>()
    vi.stubGlobal('addEventListener', add)
    vi.stubGlobal('removeEventListener', remove)
    const store = createCooldownStore(createFakeStorage())
    const [first, second] = [store.subscribe(() => {}), store.subscribe(() => {})]
    first()
    expect(remove).not.toHaveBeenCalled()
    second()
    expect(add).toHaveBeenCalledTimes(1)
    expect(remove.mock.calls).toEqual(add.mock.calls)
  })

  test('need no page: on a server nothing is listened to', () => {
    vi.stubGlobal('addEventListener', undefined)
    vi.stubGlobal('removeEventListener', undefined)
    const store = createCooldownStore(createFakeStorage())
    const listener = vi.fn<() => void>()
    const unsubscribe = store.subscribe(listener)
    store.start(parts, 60)
    unsubscribe()
    expect(listener).toHaveBeenCalledTimes(1)
  })
})
