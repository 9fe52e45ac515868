import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isFetching,
  isMovable,
  sliderCaptchaReducer,
  type Puzzle,
  type SliderCaptchaEvent,
  type SliderCaptchaState,
} from '../../../src/state/sliderCaptcha.ts'

const email = 'mara@example.com'
const life = 50
const now = fc.constant(0)

/** Anything a person, a timer or a server can do; answers may be of any attempt. */
const attempt = fc.integer({ min: -2, max: 0 })
const step = fc.oneof(
  fc.record({ type: fc.constant('load') }),
  fc.record({ type: fc.constant('loaded'), attempt }),
  fc.record({ type: fc.constant('loaded'), attempt: fc.constant(0) }),
  fc.record({ type: fc.constant('load-failed'), attempt, error: fc.constant('error') }),
  fc.record({ type: fc.constantFrom('grab', 'touch'), now, moved: fc.boolean() }),
  fc.record({ type: fc.constant('drop') }),
  fc.record({ type: fc.constant('submit'), x: fc.integer({ min: 1, max: 263 }), email: fc.constant(email), now }),
  fc.record({ type: fc.constant('passed'), attempt }),
  fc.record({ type: fc.constant('refused'), attempt, error: fc.constant('error') }),
  fc.record({ type: fc.constant('rest') }),
)
const steps = fc.array(fc.record({ step, passed: fc.integer({ min: 0, max: 30 }) }), { maxLength: 60, size: 'max' })

interface Moment {
  before: SliderCaptchaState
  event: SliderCaptchaEvent
  after: SliderCaptchaState
  now: number
}

/** Plays it; `attempt` counts back from the present one, and a puzzle that is loaded now lives 50 from now. */
function play(list: { step: object; passed: number }[]): Moment[] {
  let [state, clock]: [SliderCaptchaState, number] = [{ status: 'idle', attempt: 0 }, 0]
  return list.map(({ step: bare, passed }) => {
    clock += passed
    const puzzle: Puzzle = { token: `t${clock}`, width: 310, height: 155, pieceWidth: 47, expiresAt: clock + life }
    const event = {
      ...bare,
      ...('now' in bare ? { now: clock } : {}),
      ...('attempt' in bare ? { attempt: state.attempt + (bare.attempt as number) } : {}),
      puzzle,
    } as unknown as SliderCaptchaEvent
    const before = state
    state = sliderCaptchaReducer(before, event)
    return { before, event, after: state, now: clock }
  })
}

const isStale = ({ before, event }: Moment) => 'attempt' in event && event.attempt !== before.attempt
const isSubmit = ({ before, event, after }: Moment) => event.type === 'submit' && after !== before
const isInTheMiddle = ({ event }: Moment) => 'moved' in event && event.moved

describe('whatever happens, in whatever order', () => {
  test('an answer of an older attempt changes nothing', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const { before, after } of play(list).filter(isStale)) expect(after).toBe(before)
      }),
    )
  })

  test('each puzzle is handed in once at most, and never after its time', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const handedIn: number[] = []
        for (const { before, after, now: time } of play(list).filter(isSubmit)) {
          expect(isMovable(before.status)).toBe(true)
          if (after.status !== 'verifying') continue
          expect(after.puzzle!.expiresAt).toBeGreaterThan(time)
          handedIn.push(after.attempt)
        }
        expect(new Set(handedIn).size).toBe(handedIn.length)
      }),
    )
  })

  test('a puzzle under a finger stays until the finger is lifted or somebody asks for another', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const { before, event, after } of play(list)) {
          if (before.status !== 'dragging' || ['submit', 'load', 'rest'].includes(event.type)) continue
          expect(after.attempt).toBe(before.attempt)
          expect(after.puzzle).toBe(before.puzzle)
        }
      }),
    )
  })

  test('a move that has not been handed in is not taken away by a key, a grab or a return', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const { before, after } of play(list).filter(isInTheMiddle)) expect(after.attempt).toBe(before.attempt)
      }),
    )
  })

  test('attempts are counted up by one with each new puzzle asked for, and by nothing else', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const moments = play(list)
        for (const { before, after } of moments.filter((each) => each.after.attempt !== each.before.attempt)) {
          expect(after.attempt).toBe(before.attempt + 1)
          expect(isFetching(after.status) || after.status === 'idle').toBe(true)
        }
        for (const { after } of moments.filter((each) => isMovable(each.after.status)))
          expect(after.puzzle).toBeDefined()
      }),
    )
  })
})
