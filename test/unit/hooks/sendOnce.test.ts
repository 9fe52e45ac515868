import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCaptchaTokenStore } from '../../../src/hooks/captchaTokenStore.ts'
import { createCooldownStore } from '../../../src/hooks/cooldownStore.ts'
import { beginSend } from '../../../src/hooks/sendOnce.ts'
import type { Pass } from '../../../src/state/captchaToken.ts'
import type { SendFailure } from '../../../src/state/settleSend.ts'
import { createFakeStorage } from '../../support/createFakeStorage.ts'

const start = Date.UTC(2026, 10, 3, 12)
const mara = 'mara@example.com'
const parts = ['/api', 'client-1', 'LOGIN_EMS', mara]
const pass: Pass = { captchaToken: 'p1', email: mara, expiresAt: start + 180_000 }

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** `navigator.locks` with one lock, as far as the kit asks. */
function stubLocks({ isFree }: { isFree: boolean }) {
  let isHeld = false
  const request = async (name: string, _options: LockOptions, work: (lock: object | null) => unknown) => {
    const isGiven = isFree && !isHeld
    isHeld ||= isGiven
    const result = await work(isGiven ? { name } : null)
    if (isGiven) isHeld = false
    return result
  }
  vi.stubGlobal('navigator', { locks: { request } })
  return { isHeld: () => isHeld }
}

function createPage() {
  const tokens = createCaptchaTokenStore()
  const cooldowns = createCooldownStore(createFakeStorage())
  tokens.grant(pass)
  return {
    tokens,
    cooldowns,
    begin: (email = mara, seconds = 60) => beginSend(tokens, cooldowns, parts, email, seconds),
    cooldown: () => cooldowns.get(parts)?.length,
  }
}

describe('a send', () => {
  test('takes the pass at the click, and starts the cooldown before anything leaves', async () => {
    const { tokens, begin, cooldown } = createPage()
    const send = begin()
    expect(send?.pass).toBe(pass)
    expect(tokens.getState()).toEqual({ status: 'spent', pass })
    await send?.start()
    expect(cooldown()).toBe(60_000)
  })

  test('counts its cooldown from the click', async () => {
    const { cooldowns, begin } = createPage()
    const send = begin()
    vi.setSystemTime(start + 300)
    await send?.start()
    expect(cooldowns.get(parts)).toEqual({ until: start + 60_000, length: 60_000 })
  })

  test('does not start while a cooldown runs: another form or tab has just sent', async () => {
    const { tokens, cooldowns, begin } = createPage()
    const send = begin()
    cooldowns.start(parts, 30)
    await expect(send?.start()).rejects.toMatchObject({ name: 'SendBlockedError', blockedBy: 'cooldown' })
    send?.settle({ kind: 'not-sent' })
    expect(tokens.getState()).toEqual(granted)
    expect(cooldowns.get(parts)?.length).toBe(30_000)
  })

  test('does not start while another tab holds the lock, and costs neither pass nor time', async () => {
    const { tokens, begin, cooldown } = createPage()
    const send = begin()
    stubLocks({ isFree: false })
    await expect(send?.start()).rejects.toMatchObject({ name: 'SendBlockedError', blockedBy: 'sending' })
    send?.settle({ kind: 'not-sent' })
    expect(tokens.getState()).toEqual(granted)
    expect(cooldown()).toBeUndefined()
  })

  test('holds the lock until other tabs can read its cooldown, and lets go at once where there is none', async () => {
    const { begin } = createPage()
    const lock = stubLocks({ isFree: true })
    const send = begin()
    await send?.start()
    await vi.advanceTimersByTimeAsync(5000)
    expect(lock.isHeld()).toBe(true)
    send?.settle(undefined)
    await vi.advanceTimersByTimeAsync(1999)
    expect(lock.isHeld()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(lock.isHeld()).toBe(false)

    const quick = createPage().begin()
    await quick?.start()
    quick?.settle({ kind: 'network' })
    await vi.advanceTimersByTimeAsync(0)
    expect(lock.isHeld()).toBe(false)

    const brief = createPage().begin(mara, 1)
    await brief?.start()
    brief?.settle(undefined)
    await vi.advanceTimersByTimeAsync(999)
    expect(lock.isHeld()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(lock.isHeld()).toBe(false)
  })

  test('is one, however many paths begin it in one tick', () => {
    const { begin } = createPage()
    const sends = Array.from({ length: 20 }, () => begin())
    expect(sends.filter(Boolean)).toHaveLength(1)
  })

  test('to another address does not begin, and neither spends the pass nor starts a cooldown', () => {
    const { tokens, begin, cooldown } = createPage()
    expect(begin('kim@example.com')).toBeUndefined()
    expect(tokens.holds(mara)).toBe(true)
    expect(cooldown()).toBeUndefined()
  })

  test('starts all the same where the page may not ask for a lock', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('', 'SecurityError')) } })
    const { begin, cooldown } = createPage()
    await begin()?.start()
    expect(cooldown()).toBe(60_000)
  })

  test('does not begin with a pass that has ended', () => {
    const { begin, cooldown } = createPage()
    vi.setSystemTime(start + 180_000)
    expect(begin()).toBeUndefined()
    expect(cooldown()).toBeUndefined()
  })
})

const refused = (details: Partial<Extract<SendFailure, { kind: 'refused' }>>): SendFailure => ({
  kind: 'refused',
  keepsPass: false,
  waits: false,
  retryAfter: undefined,
  ...details,
})

const granted = { status: 'granted', pass }
const spent = (renewAt: number, isRefused: boolean) => ({ status: 'spent', pass, renewAt, refused: isRefused })
/** The last 5 s of a cooldown of so many seconds that began 2 s ago, or begins now. */
const before = (milliseconds: number) => start + milliseconds - 5000

type Row = [outcome: string, failure: SendFailure | undefined, pass: object, cooldown: number | undefined]

describe('after 2 s, on a cooldown of 60 s, it settles:', () => {
  test.each<Row>([
    ['sent', undefined, spent(before(60_000), false), 60_000],
    ['never left', { kind: 'not-sent' }, granted, undefined],
    ['no connection', { kind: 'network' }, granted, undefined],
    ['no answer in time', { kind: 'timeout' }, spent(before(60_000), true), 60_000],
    ['an answer nobody understands', { kind: 'invalid-response' }, spent(before(60_000), true), 60_000],
    ['refused, pass used up', refused({}), spent(0, true), undefined],
    ['refused before the pass was looked at', refused({ keepsPass: true }), granted, undefined],
    ['"not so fast"', refused({ keepsPass: true, waits: true }), granted, 60_000],
    ['"wait 90 s"', refused({ keepsPass: true, waits: true, retryAfter: 90 }), granted, 90_000],
    ['"wait 90 s", pass used up', refused({ waits: true, retryAfter: 90 }), spent(before(92_000), true), 90_000],
    ['"wait 3 s", pass used up', refused({ retryAfter: 3 }), spent(before(5000), true), 3000],
    ['"wait 0 s", pass used up', refused({ retryAfter: 0 }), spent(-5000, true), undefined],
    ['"wait a year", pass used up', refused({ retryAfter: 31_536_000 }), spent(before(86_402_000), true), 86_400_000],
  ])('%s', async (_outcome, failure, state, length) => {
    const { tokens, begin, cooldown } = createPage()
    const send = begin()
    await send?.start()
    vi.setSystemTime(start + 2000)
    send?.settle(failure)
    expect(tokens.getState()).toEqual(state)
    expect(cooldown()).toBe(length)
  })
})

describe('settling', () => {
  test('happens once: what comes after it changes nothing', async () => {
    const { tokens, begin, cooldown } = createPage()
    const send = begin()
    await send?.start()
    send?.settle(undefined)
    const settled = tokens.getState()
    send?.settle({ kind: 'not-sent' })
    send?.settle({ kind: 'network' })
    expect(tokens.getState()).toBe(settled)
    expect(cooldown()).toBe(60_000)
  })

  test('a failed send gives its pass back, and the next send has the same one', () => {
    const { begin } = createPage()
    begin()?.settle({ kind: 'network' })
    expect(begin()?.pass).toBe(pass)
  })

  test('a pass that ended meanwhile comes back as expired', () => {
    const { tokens, begin } = createPage()
    const send = begin()
    vi.setSystemTime(start + 180_000)
    send?.settle({ kind: 'network' })
    expect(tokens.getState()).toEqual({ status: 'expired', pass })
  })

  test('does not touch a pass that was got meanwhile', () => {
    const { tokens, begin } = createPage()
    const [send, newer] = [begin(), { ...pass, captchaToken: 'p2' }]
    tokens.grant(newer)
    send?.settle({ kind: 'network' })
    expect(tokens.take(mara)).toBe(newer)
  })

  test('leaves the cooldown of another address alone', () => {
    const { cooldowns, begin } = createPage()
    const kims = parts.with(3, 'kim@example.com')
    cooldowns.start(kims, 30)
    begin()?.settle({ kind: 'network' })
    expect(cooldowns.get(kims)?.length).toBe(30_000)
  })

  test('after a send without a cooldown the next puzzle comes at once', () => {
    const { tokens, begin } = createPage()
    begin(mara, 0)?.settle(undefined)
    expect(tokens.getState()).toMatchObject({ status: 'spent', renewAt: -5000, refused: false })
  })
})
