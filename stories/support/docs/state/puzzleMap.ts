import {
  isFetching,
  isMovable,
  sliderCaptchaReducer,
  type Puzzle,
  type SliderCaptchaEvent,
  type SliderCaptchaState,
  type SliderCaptchaStatus,
} from '../../../../src/state/sliderCaptcha.ts'
import { explore, type Way } from './explore.ts'

type Event = SliderCaptchaEvent
type EventName = Event['type']

const inTime = 0
const puzzle: Puzzle = { token: 'token', width: 310, height: 155, pieceWidth: 47, expiresAt: 1 }
const tooLate = puzzle.expiresAt
const timeIsUp = 'its time is up'

/** What each event means; a new one has to be explained here. */
export const puzzleEvents: Record<EventName, string> = {
  load: 'a puzzle is needed: an address is there, a pass was lost, somebody asked for another picture',
  loaded: 'the puzzle has arrived and its pictures are decoded',
  'load-failed': 'no puzzle came',
  grab: 'the thumb is taken',
  drop: 'the drag is taken back, or was only a press',
  touch: 'the piece is moved without dragging, or somebody comes back to the page',
  submit: 'the solution is handed in',
  passed: 'it was right: the pass is there',
  refused: 'it was wrong, or could not be checked',
  rest: 'no puzzle is wanted now: a code was just sent, or the address is no longer one',
}

/** Every way each event can happen: in time and too late, with and without a move, for this puzzle and an older one. */
const waysIn = ({ attempt }: SliderCaptchaState): Record<EventName, Way<Event>[]> => ({
  load: [{ event: { type: 'load' } }],
  loaded: [
    { event: { type: 'loaded', attempt, puzzle } },
    { event: { type: 'loaded', attempt: attempt - 1, puzzle }, when: 'of an older puzzle' },
  ],
  'load-failed': [
    { event: { type: 'load-failed', attempt, error: undefined } },
    { event: { type: 'load-failed', attempt: attempt - 1, error: undefined }, when: 'of an older puzzle' },
  ],
  grab: [
    { event: { type: 'grab', now: inTime, moved: false } },
    { event: { type: 'grab', now: tooLate, moved: false }, when: timeIsUp },
    { event: { type: 'grab', now: tooLate, moved: true } },
  ],
  drop: [{ event: { type: 'drop' } }],
  touch: [
    { event: { type: 'touch', now: inTime, moved: false } },
    { event: { type: 'touch', now: tooLate, moved: false }, when: timeIsUp },
    { event: { type: 'touch', now: tooLate, moved: true } },
  ],
  submit: [
    { event: { type: 'submit', x: 1, email: 'anna@example.com', now: inTime } },
    { event: { type: 'submit', x: 1, email: 'anna@example.com', now: tooLate }, when: timeIsUp },
  ],
  passed: [
    { event: { type: 'passed', attempt } },
    { event: { type: 'passed', attempt: attempt - 1 }, when: 'of an older puzzle' },
  ],
  refused: [
    { event: { type: 'refused', attempt, error: undefined } },
    { event: { type: 'refused', attempt: attempt - 1, error: undefined }, when: 'of an older puzzle' },
  ],
  rest: [{ event: { type: 'rest' } }],
})

/** The life of a puzzle on the page, found by asking its reducer. */
export function explorePuzzle() {
  return explore<SliderCaptchaState, Event>({
    start: { status: 'idle', attempt: 0 },
    reduce: sliderCaptchaReducer,
    waysIn,
    // Nothing else of it is asked: notices and errors are for the person, and all puzzles here are the same one.
    keyOf: (state) => `${state.status} ${state.puzzle ? 'with' : 'without'} a puzzle`,
  })
}

/** What the kit itself says of several statuses at once. */
export function puzzleGroups(statuses: readonly SliderCaptchaStatus[]) {
  return { 'on its way': statuses.filter(isFetching), movable: statuses.filter(isMovable) }
}
