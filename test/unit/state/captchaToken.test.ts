import { describe, expect, test } from 'vitest'
import {
  captchaTokenReducer,
  holdsPass,
  livePass,
  type CaptchaTokenEvent,
  type CaptchaTokenState,
  type Pass,
} from '../../../src/state/captchaToken.ts'

const mara = 'mara@example.com'
const kim = 'kim@example.com'
const end = 180_000
const pass: Pass = { captchaToken: 'p1', email: mara, expiresAt: end }
const newer: Pass = { captchaToken: 'p2', email: mara, expiresAt: end + 60_000 }

const states: Record<string, CaptchaTokenState> = {
  none: { status: 'none' },
  cleared: { status: 'none', reason: 'reset' },
  granted: { status: 'granted', pass },
  expired: { status: 'expired', pass },
  'under way': { status: 'spent', pass },
  spent: { status: 'spent', pass, renewAt: 55_000, refused: false },
}

const events: Record<string, CaptchaTokenEvent> = {
  'a newer pass is granted': { type: 'grant', pass: newer },
  'it is taken in time': { type: 'take', email: mara, now: end - 1 },
  'it is taken too late': { type: 'take', email: mara, now: end },
  'it is taken for another address': { type: 'take', email: kim, now: 0 },
  'it is taken in another spelling': { type: 'take', email: 'Mara@example.com', now: 0 },
  'it is given back in time': { type: 'give-back', pass, now: end - 1 },
  'it is given back too late': { type: 'give-back', pass, now: end },
  'another one is given back': { type: 'give-back', pass: { ...pass }, now: 0 },
  'its send says when the next is wanted': { type: 'renew', pass, at: 115_000, refused: true },
  'another send says when the next is wanted': { type: 'renew', pass: newer, at: 115_000, refused: true },
  'the address changes': { type: 'clear', reason: 'email-changed' },
  'it is reset': { type: 'clear', reason: 'reset' },
  'the clock ticks before its end': { type: 'tick', now: end - 1 },
  'the clock ticks at its end': { type: 'tick', now: end },
}

const cleared = (reason: 'email-changed' | 'reset') => ({ status: 'none', reason })

/** What changes; every pair that is not here leaves the state as it is, the very same object. */
const changes: Record<string, Record<string, unknown>> = {
  'a newer pass is granted': everywhere({ status: 'granted', pass: newer }),
  'it is taken in time': { granted: { status: 'spent', pass } },
  'it is given back in time': inFlight({ status: 'granted', pass }),
  'it is given back too late': inFlight({ status: 'expired', pass }),
  'its send says when the next is wanted': inFlight({ status: 'spent', pass, renewAt: 115_000, refused: true }),
  'the address changes': everywhere(cleared('email-changed')),
  'it is reset': everywhere(cleared('reset')),
  'the clock ticks at its end': { granted: { status: 'expired', pass } },
}

function everywhere(to: unknown) {
  return Object.fromEntries(Object.keys(states).map((name) => [name, to]))
}

function inFlight(to: unknown) {
  return { 'under way': to, spent: to }
}

const table = Object.keys(events).flatMap((event) =>
  Object.keys(states).map((state) => ({ event, state, after: changes[event]?.[state] })),
)

describe('the life of a pass', () => {
  test.each(table.filter(({ after }) => after))('$state, then $event: leads on', ({ event, state, after }) => {
    expect(captchaTokenReducer(states[state]!, events[event]!)).toEqual(after)
  })

  test.each(table.filter(({ after }) => !after))('$state, then $event: nothing changes', ({ event, state }) => {
    expect(captchaTokenReducer(states[state]!, events[event]!)).toBe(states[state])
  })

  test('one pass cannot be taken twice', () => {
    const take: CaptchaTokenEvent = { type: 'take', email: mara, now: 0 }
    const once = captchaTokenReducer(states['granted']!, take)
    expect(once.status).toBe('spent')
    expect(captchaTokenReducer(once, take)).toBe(once)
  })

  test('a send that comes back late does not replace the pass that was got meanwhile', () => {
    const taken = captchaTokenReducer(states['granted']!, { type: 'take', email: mara, now: 0 })
    const solvedAgain = captchaTokenReducer(taken, { type: 'grant', pass: newer })
    expect(captchaTokenReducer(solvedAgain, { type: 'give-back', pass, now: 1 })).toBe(solvedAgain)
    expect(captchaTokenReducer(solvedAgain, { type: 'renew', pass, at: 0, refused: true })).toBe(solvedAgain)
  })

  test('a pass that was given back can be taken once more', () => {
    let state = captchaTokenReducer(states['under way']!, { type: 'give-back', pass, now: 1 })
    state = captchaTokenReducer(state, { type: 'take', email: mara, now: 2 })
    expect(state).toEqual({ status: 'spent', pass })
  })
})

describe('a cooldown that is known of', () => {
  const rest = { email: mara, until: 55_000 }
  const told: CaptchaTokenEvent = { type: 'rest', ...rest }

  test.each(Object.entries(states))(
    '%s: it is kept beside the pass, and told twice changes nothing',
    (_name, state) => {
      const resting = captchaTokenReducer(state, told)
      expect(resting).toEqual({ ...state, rest })
      expect(captchaTokenReducer(resting, told)).toBe(resting)
    },
  )

  test('outlives what happens to the pass', () => {
    let state = captchaTokenReducer(states['granted']!, told)
    state = captchaTokenReducer(state, { type: 'take', email: mara, now: 0 })
    expect(state).toEqual({ status: 'spent', pass, rest })
    expect(captchaTokenReducer(state, { type: 'clear', reason: 'reset' })).toEqual({ ...cleared('reset'), rest })
  })

  test('that a clock put right has made shorter brings the next puzzle by its new end', () => {
    const sent: CaptchaTokenState = {
      status: 'spent',
      pass,
      renewAt: 1_850_000,
      rest: { email: mara, until: 1_855_000 },
    }
    const right = captchaTokenReducer(sent, told)
    expect(right).toEqual({ status: 'spent', pass, renewAt: rest.until, rest })
    expect(captchaTokenReducer(right, { type: 'rest', email: mara, until: undefined })).toMatchObject({ renewAt: 0 })
    const others = captchaTokenReducer(sent, { type: 'rest', email: kim, until: 1 })
    expect(others).toMatchObject({ renewAt: 1_850_000 })
    const inTime: CaptchaTokenState = { status: 'spent', pass, renewAt: 50_000 }
    expect(captchaTokenReducer(inTime, told)).toMatchObject({ renewAt: 50_000 })
  })

  test('ends only when it is said of its own address', () => {
    const resting = captchaTokenReducer(states['none']!, told)
    expect(captchaTokenReducer(resting, { type: 'rest', email: kim, until: undefined })).toBe(resting)
    expect(captchaTokenReducer(resting, { type: 'rest', email: mara, until: undefined })).toEqual({ status: 'none' })
  })
})

describe('the pass for an address', () => {
  test.each(Object.entries(states))('%s: it is there only while it is granted', (name, state) => {
    const isThere = name === 'granted'
    expect(holdsPass(state, mara)).toBe(isThere)
    expect(livePass(state, mara, 0)).toBe(isThere ? pass : undefined)
  })

  test.each([kim, 'Mara@example.com', ` ${mara}`, ''])('is not there for %j', (email) => {
    expect(holdsPass(states['granted']!, email)).toBe(false)
    expect(livePass(states['granted']!, email, 0)).toBeUndefined()
  })

  test('is dead from the moment of its end, even before anything has ticked', () => {
    expect(livePass(states['granted']!, mara, end - 1)).toBe(pass)
    expect(livePass(states['granted']!, mara, end)).toBeUndefined()
    expect(holdsPass(states['granted']!, mara)).toBe(true)
  })
})
