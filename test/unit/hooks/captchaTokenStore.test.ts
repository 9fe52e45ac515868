import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCaptchaTokenStore } from '../../../src/hooks/captchaTokenStore.ts'
import type { Pass } from '../../../src/state/captchaToken.ts'

const start = Date.UTC(2026, 10, 3, 12)
const mara = 'mara@example.com'
const makePass = (details: Partial<Pass> = {}): Pass => ({
  captchaToken: 'p1',
  email: mara,
  expiresAt: start + 180_000,
  ...details,
})

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})

afterEach(() => {
  vi.useRealTimers()
})

function createWatched(details?: Partial<Pass>) {
  const store = createCaptchaTokenStore()
  const listener = vi.fn<() => void>()
  const unsubscribe = store.subscribe(listener)
  const pass = makePass(details)
  store.grant(pass)
  listener.mockClear()
  return { store, listener, unsubscribe, pass }
}

describe('taking the pass', () => {
  test('gives it once, however often it is asked for in one tick', () => {
    const { store, pass } = createWatched()
    const taken = Array.from({ length: 20 }, () => store.take(mara))
    expect(taken).toEqual([pass, ...Array<undefined>(19)])
  })

  test.each(['kim@example.com', 'Mara@example.com', ` ${mara}`, ''])('for %j leaves it where it is', (email) => {
    const { store } = createWatched()
    expect(store.take(email)).toBeUndefined()
    expect(store.holds(mara)).toBe(true)
  })

  test('gives nothing from the moment of its end, even where no timer has fired yet', () => {
    const { store } = createWatched()
    vi.setSystemTime(start + 180_000)
    expect(store.getState().status).toBe('granted')
    expect(store.holds(mara)).toBe(false)
    expect(store.take(mara)).toBeUndefined()
  })

  test('gives nothing where nothing was granted', () => {
    expect(createCaptchaTokenStore().take(mara)).toBeUndefined()
  })

  test('in one scope leaves the pass of another alone', () => {
    const [one, other] = [createWatched(), createWatched()]
    one.store.take(mara)
    expect(other.store.holds(mara)).toBe(true)
  })
})

describe('what becomes of a taken pass', () => {
  test('it can be given back and taken once more', () => {
    const { store, pass } = createWatched()
    store.giveBack(store.take(mara)!)
    expect(store.take(mara)).toBe(pass)
    expect(store.take(mara)).toBeUndefined()
  })

  test('given back too late it has expired', () => {
    const { store } = createWatched()
    const pass = store.take(mara)!
    vi.setSystemTime(start + 180_000)
    store.giveBack(pass)
    expect(store.getState().status).toBe('expired')
    expect(store.holds(mara)).toBe(false)
  })

  test('given back it still ends when it had to', () => {
    const { store } = createWatched()
    const pass = store.take(mara)!
    vi.advanceTimersByTime(100_000)
    store.giveBack(pass)
    vi.advanceTimersByTime(79_999)
    expect(store.getState().status).toBe('granted')
    vi.advanceTimersByTime(1)
    expect(store.getState().status).toBe('expired')
  })

  test('it cannot come back after the address has changed, nor in the place of a newer one', () => {
    const { store } = createWatched()
    const pass = store.take(mara)!
    store.clear('email-changed')
    store.giveBack(pass)
    expect(store.getState()).toEqual({ status: 'none', reason: 'email-changed' })
    const newer = makePass({ captchaToken: 'p2' })
    store.grant(newer)
    store.giveBack(pass)
    expect(store.take(mara)).toBe(newer)
  })

  test('it says from when on the next puzzle is wanted', () => {
    const { store, pass } = createWatched()
    store.take(mara)
    expect(store.getState()).toEqual({ status: 'spent', pass })
    store.renew(pass, start + 55_000, true)
    expect(store.getState()).toEqual({ status: 'spent', pass, renewAt: start + 55_000, refused: true })
  })
})

describe('the end of a pass', () => {
  test('is told to those who watch, to the millisecond and once', () => {
    const { store, listener } = createWatched()
    vi.advanceTimersByTime(179_999)
    expect(listener).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(store.getState().status).toBe('expired')
    vi.advanceTimersByTime(1_000_000)
    expect(listener).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('comes at once for one that is granted too late', () => {
    const { store } = createWatched({ expiresAt: start - 1 })
    vi.advanceTimersByTime(0)
    expect(store.getState().status).toBe('expired')
  })

  test('is noticed by who begins to watch after it', () => {
    const store = createCaptchaTokenStore()
    store.grant(makePass())
    vi.advanceTimersByTime(200_000)
    store.subscribe(() => {})
    vi.advanceTimersByTime(0)
    expect(store.getState().status).toBe('expired')
  })

  test('comes when the clock says so, also after it was set back', () => {
    const { store } = createWatched()
    vi.advanceTimersByTime(100_000)
    vi.setSystemTime(start)
    vi.advanceTimersByTime(80_000)
    expect(store.getState().status).toBe('granted')
    vi.advanceTimersByTime(100_000)
    expect(store.getState().status).toBe('expired')
  })

  test('comes right where it is further away than a timer can hold', () => {
    const { store, listener } = createWatched({ expiresAt: start + 2 ** 31 + 5000 })
    vi.advanceTimersByTime(2 ** 31 + 4999)
    expect(store.getState().status).toBe('granted')
    expect(listener).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(store.getState().status).toBe('expired')
  })

  test('is that of the newest pass', () => {
    const { store } = createWatched()
    store.grant(makePass({ captchaToken: 'p2', expiresAt: start + 300_000 }))
    vi.advanceTimersByTime(299_999)
    expect(store.getState().status).toBe('granted')
    vi.advanceTimersByTime(1)
    expect(store.getState().status).toBe('expired')
  })
})

describe('those who watch', () => {
  test('hear of each change once, and of nothing that changes nothing', () => {
    const { store, listener, pass } = createWatched()
    store.take('kim@example.com')
    store.giveBack(pass)
    store.renew(pass, 0, false)
    expect(listener).not.toHaveBeenCalled()
    store.take(mara)
    store.take(mara)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  test('see the new state when they are told', () => {
    const { store } = createWatched()
    const seen: string[] = []
    store.subscribe(() => seen.push(store.getState().status))
    store.take(mara)
    store.clear('reset')
    expect(seen).toEqual(['spent', 'none'])
  })

  test('hear nothing more when they have gone', () => {
    const { store, listener, unsubscribe } = createWatched()
    unsubscribe()
    store.take(mara)
    expect(listener).not.toHaveBeenCalled()
  })

  test('are the only reason for a timer', () => {
    const { store, unsubscribe } = createWatched()
    expect(vi.getTimerCount()).toBe(1)
    const second = store.subscribe(() => {})
    expect(vi.getTimerCount()).toBe(1)
    unsubscribe()
    expect(vi.getTimerCount()).toBe(1)
    second()
    expect(vi.getTimerCount()).toBe(0)
    store.grant(makePass({ captchaToken: 'p2' }))
    expect(vi.getTimerCount()).toBe(0)
  })

  test('leave no timer once the pass is taken or thrown away', () => {
    const taken = createWatched()
    taken.store.take(mara)
    const cleared = createWatched()
    cleared.store.clear('reset')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('focus', () => {
  test('goes to the captcha that said how, until it goes', () => {
    const store = createCaptchaTokenStore()
    const focus = vi.fn<() => void>()
    store.focusCaptcha()
    const takeBack = store.addFocus(focus)
    store.focusCaptcha()
    expect(focus).toHaveBeenCalledTimes(1)
    takeBack()
    store.focusCaptcha()
    expect(focus).toHaveBeenCalledTimes(1)
  })
})
