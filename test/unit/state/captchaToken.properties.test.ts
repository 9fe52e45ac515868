import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  captchaTokenReducer,
  holdsPass,
  livePass,
  type CaptchaTokenEvent,
  type CaptchaTokenState,
  type Pass,
} from '../../../src/state/captchaToken.ts'

const addresses = ['mara@example.com', 'kim@example.com'] as const
const passes: Pass[] = addresses.flatMap((email) =>
  [40, 120].map((expiresAt) => ({ captchaToken: `${email}-${expiresAt}`, email, expiresAt })),
)

/** Anything that can happen, in any order; the clock only goes on. */
const email = fc.constantFrom(...addresses)
const pass = fc.constantFrom(...passes)
const step = fc.oneof(
  fc.record({ type: fc.constant('grant'), pass }),
  fc.record({ type: fc.constant('take'), email }),
  fc.record({ type: fc.constant('give-back'), pass }),
  fc.record({ type: fc.constant('renew'), pass, at: fc.integer({ min: 0, max: 200 }), refused: fc.boolean() }),
  fc.record({ type: fc.constant('clear'), reason: fc.constantFrom('email-changed', 'reset') }),
  fc.record({ type: fc.constant('rest'), email, until: fc.option(fc.integer({ max: 200 }), { nil: undefined }) }),
  fc.record({ type: fc.constant('tick') }),
)
const life = fc.array(fc.record({ step, passed: fc.integer({ min: 0, max: 20 }) }), { maxLength: 40, size: 'max' })

interface Moment {
  before: CaptchaTokenState
  event: CaptchaTokenEvent
  after: CaptchaTokenState
  now: number
}

/** Plays a life, one moment after the other. */
function play(steps: { step: object; passed: number }[]): Moment[] {
  let [state, now]: [CaptchaTokenState, number] = [{ status: 'none' }, 0]
  return steps.map(({ step: bare, passed }) => {
    now += passed
    const event = { ...bare, now } as unknown as CaptchaTokenEvent
    const before = state
    state = captchaTokenReducer(before, event)
    return { before, event, after: state, now }
  })
}

describe('whatever happens, in whatever order', () => {
  test('a pass is taken once for each time it was granted or given back', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const balance = new Map<Pass, number>()
        for (const { before, event, after } of play(steps)) {
          if (event.type === 'grant') balance.set(event.pass, 1)
          if (event.type === 'give-back' && after !== before) balance.set(event.pass, 1)
          if (event.type !== 'take' || after === before) continue
          const taken = (after as { pass: Pass }).pass
          expect(balance.get(taken)).toBe(1)
          balance.set(taken, 0)
        }
      }),
    )
  })

  test('nobody takes a pass of another address, nor one that has run out', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { before, event, after, now } of play(steps)) {
          if (event.type !== 'take' || after === before) continue
          expect(after).toMatchObject({ status: 'spent', pass: { email: event.email } })
          expect((after as { pass: Pass }).pass.expiresAt).toBeGreaterThan(now)
        }
      }),
    )
  })

  test('a pass lives for one address at most, and holding one is no less than that', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { after, now } of play(steps)) {
          const alive = addresses.filter((each) => livePass(after, each, now))
          expect(alive.length).toBeLessThanOrEqual(1)
          for (const each of alive) expect(holdsPass(after, each)).toBe(true)
        }
      }),
    )
  })

  test('a cooldown that is known of changes nothing about the pass, and only brings the next puzzle nearer', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { before, event, after } of play(steps)) {
          const { rest: restBefore, ...passBefore } = before
          const { rest: restAfter, ...passAfter } = after
          const [wanted, wantedBefore] = [passAfter, passBefore].map((each) =>
            'renewAt' in each ? each.renewAt : undefined,
          )
          const isRest = event.type === 'rest'
          expect(isRest ? { ...passAfter, renewAt: 0 } : restAfter).toEqual(
            isRest ? { ...passBefore, renewAt: 0 } : restBefore,
          )
          expect(isRest && (wanted ?? 0) > (wantedBefore ?? 0)).toBe(false)
        }
      }),
    )
  })
})
