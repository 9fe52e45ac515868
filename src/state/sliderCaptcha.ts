import type { PuzzleSize } from './sliderGeometry.ts'

/**
 * How a puzzle stands. `idle`: none is wanted, for lack of an address or during a cooldown. In `failed` and `expired`
 * the next one is on its way; `error` is one that could not be loaded.
 */
export type SliderCaptchaStatus =
  'idle' | 'loading' | 'ready' | 'dragging' | 'verifying' | 'passed' | 'failed' | 'expired' | 'error'

/** Why a new puzzle is there; kept until it is handed in, for a sentence that changes is read out. */
export type SliderNotice = 'wrong' | 'expired' | 'email-changed' | 'spent' | 'sent'

/** A puzzle on the page. Times are milliseconds since the epoch. */
export interface Puzzle extends PuzzleSize {
  token: string
  height: number
  expiresAt: number
}

export interface SliderCaptchaState<P extends Puzzle = Puzzle> {
  status: SliderCaptchaStatus
  /** Counts the puzzles; an answer that belongs to an older one is ignored. */
  attempt: number
  puzzle?: P
  /** What was submitted, while `verifying`. */
  submitted?: { x: number; email: string }
  notice?: SliderNotice
  error?: unknown
}

export type SliderCaptchaEvent<P extends Puzzle = Puzzle> =
  | { type: 'load'; notice?: SliderNotice | undefined }
  | { type: 'loaded'; attempt: number; puzzle: P }
  | { type: 'load-failed'; attempt: number; error: unknown }
  /** `moved`: the piece was not at the start any more, so somebody is in the middle of solving. */
  | { type: 'grab'; now: number; moved: boolean }
  | { type: 'drop' }
  /** Somebody needs it: the piece was moved without dragging, or they came back to the page. */
  | { type: 'touch'; now: number; moved: boolean }
  | { type: 'submit'; x: number; email: string; now: number }
  | { type: 'passed'; attempt: number }
  | { type: 'refused'; attempt: number; error: unknown }
  | { type: 'rest'; notice?: SliderNotice | undefined }

/** In these the next puzzle is on its way; they differ in what the person is shown meanwhile. */
export function isFetching(status: SliderCaptchaStatus): boolean {
  return status === 'loading' || status === 'failed' || status === 'expired'
}

/** In these the piece can be moved. */
export function isMovable(status: SliderCaptchaStatus): boolean {
  return status === 'ready' || status === 'dragging'
}

const withNotice = (notice: SliderNotice | undefined) => (notice ? { notice } : {})

/**
 * The life of the puzzle on the page: one attempt each, a new one in one step after every failure. One that ran out of
 * time is replaced when somebody needs it, never under a finger or a move that has not been handed in.
 */
export function sliderCaptchaReducer<P extends Puzzle>(
  state: SliderCaptchaState<P>,
  event: SliderCaptchaEvent<P>,
): SliderCaptchaState<P> {
  const { status, puzzle, attempt } = state
  if ('attempt' in event && event.attempt !== attempt) return state
  const next = (face: 'loading' | 'failed' | 'expired', notice?: SliderNotice): SliderCaptchaState<P> => ({
    status: face,
    attempt: attempt + 1,
    ...(puzzle ? { puzzle } : {}),
    ...withNotice(notice),
  })
  const isOver = (now: number, moved = false) => !moved && puzzle !== undefined && puzzle.expiresAt <= now
  switch (event.type) {
    case 'load':
      return next('loading', event.notice)
    case 'loaded':
      // The notice stays, and the error that explains it.
      return isFetching(status) ? { ...state, status: 'ready', puzzle: event.puzzle } : state
    case 'load-failed':
      return isFetching(status) ? { status: 'error', attempt, error: event.error } : state
    case 'grab':
      if (status !== 'ready' || !puzzle) return state
      return isOver(event.now, event.moved) ? next('expired', 'expired') : { ...state, status: 'dragging' }
    case 'touch':
      return status === 'ready' && isOver(event.now, event.moved) ? next('expired', 'expired') : state
    case 'drop':
      return status === 'dragging' ? { ...state, status: 'ready' } : state
    case 'submit': {
      if (!isMovable(status) || !puzzle) return state
      if (isOver(event.now)) return next('expired', 'expired')
      return { status: 'verifying', attempt, puzzle, submitted: { x: event.x, email: event.email } }
    }
    case 'passed':
      return status === 'verifying' && puzzle ? { status: 'passed', attempt, puzzle } : state
    case 'refused':
      return status === 'verifying' ? { ...next('failed', 'wrong'), error: event.error } : state
    case 'rest':
      return { status: 'idle', attempt: attempt + 1, ...withNotice(event.notice) }
  }
}
