import { describe, expect, test } from 'vitest'
import {
  isFetching,
  isMovable,
  sliderCaptchaReducer,
  type Puzzle,
  type SliderCaptchaEvent,
  type SliderCaptchaState,
  type SliderCaptchaStatus,
} from '../../../src/state/sliderCaptcha.ts'

const end = 120_000
const puzzle: Puzzle = { token: 't1', width: 310, height: 155, pieceWidth: 47, expiresAt: end }
const fresh: Puzzle = { ...puzzle, token: 't2', expiresAt: end + 60_000 }
const error = new Error('refused')
const email = 'mara@example.com'

const states: Record<SliderCaptchaStatus, SliderCaptchaState> = {
  idle: { status: 'idle', attempt: 3 },
  loading: { status: 'loading', attempt: 3, puzzle },
  ready: { status: 'ready', attempt: 3, puzzle },
  dragging: { status: 'dragging', attempt: 3, puzzle },
  verifying: { status: 'verifying', attempt: 3, puzzle, submitted: { x: 120, email } },
  passed: { status: 'passed', attempt: 3, puzzle },
  failed: { status: 'failed', attempt: 3, puzzle, notice: 'wrong', error },
  expired: { status: 'expired', attempt: 3, puzzle, notice: 'expired' },
  error: { status: 'error', attempt: 3, error },
}
const statuses = Object.keys(states) as SliderCaptchaStatus[]

const events: Record<string, SliderCaptchaEvent> = {
  load: { type: 'load' },
  loaded: { type: 'loaded', attempt: 3, puzzle: fresh },
  'load-failed': { type: 'load-failed', attempt: 3, error },
  grab: { type: 'grab', now: end - 1, moved: false },
  'grab too late': { type: 'grab', now: end, moved: false },
  'grab too late, in the middle of solving': { type: 'grab', now: end, moved: true },
  touch: { type: 'touch', now: end - 1, moved: false },
  'touch too late': { type: 'touch', now: end, moved: false },
  'touch too late, in the middle of solving': { type: 'touch', now: end, moved: true },
  drop: { type: 'drop' },
  submit: { type: 'submit', x: 120, email, now: end - 1 },
  'submit too late': { type: 'submit', x: 120, email, now: end },
  passed: { type: 'passed', attempt: 3 },
  refused: { type: 'refused', attempt: 3, error },
  rest: { type: 'rest' },
}

type Change = [SliderCaptchaState, ...from: SliderCaptchaStatus[]]

const replaced: SliderCaptchaState = { status: 'expired', attempt: 4, puzzle, notice: 'expired' }

/** Where each event leads; a status that is not named stays as it is, the very same object. */
const changes: Record<string, Change[]> = {
  load: [
    [{ status: 'loading', attempt: 4 }, 'idle', 'error'],
    [
      { status: 'loading', attempt: 4, puzzle },
      ...(['loading', 'ready', 'dragging', 'verifying', 'passed', 'failed', 'expired'] as const),
    ],
  ],
  loaded: [
    [{ status: 'ready', attempt: 3, puzzle: fresh }, 'loading'],
    [{ status: 'ready', attempt: 3, puzzle: fresh, notice: 'wrong', error }, 'failed'],
    [{ status: 'ready', attempt: 3, puzzle: fresh, notice: 'expired' }, 'expired'],
  ],
  'load-failed': [[{ status: 'error', attempt: 3, error }, 'loading', 'failed', 'expired']],
  grab: [[{ status: 'dragging', attempt: 3, puzzle }, 'ready']],
  'grab too late': [[replaced, 'ready']],
  'grab too late, in the middle of solving': [[{ status: 'dragging', attempt: 3, puzzle }, 'ready']],
  'touch too late': [[replaced, 'ready']],
  drop: [[{ status: 'ready', attempt: 3, puzzle }, 'dragging']],
  submit: [[{ status: 'verifying', attempt: 3, puzzle, submitted: { x: 120, email } }, 'ready', 'dragging']],
  'submit too late': [[replaced, 'ready', 'dragging']],
  passed: [[{ status: 'passed', attempt: 3, puzzle }, 'verifying']],
  refused: [[{ status: 'failed', attempt: 4, puzzle, notice: 'wrong', error }, 'verifying']],
  rest: [[{ status: 'idle', attempt: 4 }, ...statuses]],
}

const table = Object.keys(events).flatMap((event) =>
  statuses.map((status) => {
    const [after] = changes[event]?.find(([, ...from]) => from.includes(status)) ?? []
    return { event, status, after }
  }),
)

const play = (start: SliderCaptchaState, ...list: SliderCaptchaEvent[]) =>
  list.reduce<SliderCaptchaState>((state, event) => sliderCaptchaReducer(state, event), start)

describe('the life of a puzzle', () => {
  test.each(table.filter(({ after }) => after))('$status, then $event: leads on', ({ event, status, after }) => {
    expect(sliderCaptchaReducer(states[status], events[event]!)).toStrictEqual(after)
  })

  test.each(table.filter(({ after }) => !after))('$status, then $event: nothing changes', ({ event, status }) => {
    expect(sliderCaptchaReducer(states[status], events[event]!)).toBe(states[status])
  })

  const answers = ['loaded', 'load-failed', 'passed', 'refused']
  const stale = answers.flatMap((event) =>
    statuses.flatMap((status) => [2, 4].map((attempt) => ({ event, status, attempt }))),
  )

  test.each(stale)(
    '$status: "$event" of attempt $attempt is ignored, for this is attempt 3',
    ({ event, status, attempt }) => {
      const other = { ...events[event]!, attempt } as SliderCaptchaEvent
      expect(sliderCaptchaReducer(states[status], other)).toBe(states[status])
    },
  )

  test('an answer to a puzzle that was reloaded meanwhile changes nothing', () => {
    const reloaded = sliderCaptchaReducer(states.verifying, { type: 'load' })
    expect(sliderCaptchaReducer(reloaded, { type: 'refused', attempt: 3, error })).toBe(reloaded)
    expect(sliderCaptchaReducer(reloaded, { type: 'passed', attempt: 3 })).toBe(reloaded)
  })

  test('one puzzle cannot be handed in twice', () => {
    const once = sliderCaptchaReducer(states.ready, events['submit']!)
    expect(sliderCaptchaReducer(once, { type: 'submit', x: 121, email, now: 0 })).toBe(once)
  })
})

describe('why a new puzzle is there', () => {
  test('is said until the puzzle is handed in, through every move', () => {
    const loaded = play(states.idle, { type: 'load', notice: 'email-changed' }, { type: 'loaded', attempt: 4, puzzle })
    expect(loaded).toMatchObject({ status: 'ready', notice: 'email-changed' })
    expect(play(loaded, { type: 'touch', now: 0, moved: false })).toBe(loaded)
    const grabbed = play(loaded, { type: 'grab', now: 0, moved: false })
    expect(grabbed).toStrictEqual({ ...loaded, status: 'dragging' })
    expect(play(grabbed, { type: 'drop' })).toStrictEqual(loaded)
    expect(play(grabbed, { type: 'submit', x: 120, email, now: 0 })).not.toHaveProperty('notice')
  })

  test('is not said again by the puzzle after it', () => {
    expect(play(states.failed, { type: 'load' }, { type: 'loaded', attempt: 4, puzzle })).toStrictEqual({
      status: 'ready',
      attempt: 4,
      puzzle,
    })
  })

  test('keeps the error that explains it: a puzzle the network lost was not wrong', () => {
    const offline = new TypeError('Failed to fetch')
    const next = play(
      states.verifying,
      { type: 'refused', attempt: 3, error: offline },
      { type: 'loaded', attempt: 4, puzzle: fresh },
    )
    expect(next).toMatchObject({ status: 'ready', notice: 'wrong', error: offline })
    const submitted = play(next, { type: 'submit', x: 120, email, now: 0 })
    expect(submitted).not.toHaveProperty('notice')
    expect(submitted).not.toHaveProperty('error')
  })

  test('is said while resting, too', () => {
    expect(sliderCaptchaReducer(states.passed, { type: 'rest', notice: 'sent' })).toStrictEqual({
      status: 'idle',
      attempt: 4,
      notice: 'sent',
    })
  })
})

describe('statuses', () => {
  test('fetching are exactly those in which an answer is awaited', () => {
    expect(statuses.filter(isFetching)).toEqual(['loading', 'failed', 'expired'])
  })

  test('movable are exactly those in which the piece follows a finger or a key', () => {
    expect(statuses.filter(isMovable)).toEqual(['ready', 'dragging'])
  })
})
