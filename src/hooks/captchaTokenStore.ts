import {
  captchaTokenReducer,
  livePass,
  type CaptchaTokenEvent,
  type CaptchaTokenState,
  type ClearReason,
  type Pass,
} from '../state/captchaToken.ts'
import { onReturn } from './onReturn.ts'

/**
 * Holds the pass of one scope outside React: taking it must be atomic, so that two clicks in one tick cannot both have
 * it, and no render stands between.
 */
export interface CaptchaTokenStore {
  subscribe: (listener: () => void) => () => void
  getState: () => CaptchaTokenState
  /** Is there a pass for exactly this address, at this moment? */
  holds: (email: string) => boolean
  grant: (pass: Pass) => void
  /** Removes and returns the live pass for exactly this address. */
  take: (email: string) => Pass | undefined
  /** Puts back a pass that its send did not use. */
  giveBack: (pass: Pass) => void
  /** Says from when on (milliseconds since the epoch) a new puzzle is wanted after this pass was spent. */
  renew: (pass: Pass, at: number, refused: boolean) => void
  clear: (reason: ClearReason) => void
  /** Puts the next puzzle for this address off until then (milliseconds since the epoch), or no longer. */
  rest: (email: string, until: number | undefined) => void
  /** Moves focus to the captcha of this scope, where it said how. */
  focusCaptcha: () => void
  /** Said by the captcha that fills this scope; returns how to take it back. */
  addFocus: (focus: () => void) => () => void
}

/** The most milliseconds a timer can hold; with more it fires at once. */
const longestTimer = 2 ** 31 - 1

export function createCaptchaTokenStore(): CaptchaTokenStore {
  let state: CaptchaTokenState = { status: 'none' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let focus: (() => void) | undefined
  let stopListening: (() => void) | undefined
  const listeners = new Set<() => void>()

  function dispatch(event: CaptchaTokenEvent) {
    const next = captchaTokenReducer(state, event)
    if (next === state) return
    state = next
    schedule()
    for (const listener of listeners) listener()
  }

  // Only while somebody watches: a store nobody renders leaves no timer behind.
  function schedule() {
    clearTimeout(timer)
    if (state.status !== 'granted' || listeners.size === 0) return
    timer = setTimeout(tick, Math.min(Math.max(0, state.pass.expiresAt - Date.now()), longestTimer))
  }

  function tick() {
    dispatch({ type: 'tick', now: Date.now() })
    // Once more where it is not over: the clock was set back, the timer was early, or it could not hold as much.
    schedule()
  }

  return {
    focusCaptcha: () => focus?.(),
    addFocus(mine) {
      focus = mine
      return () => {
        if (focus === mine) focus = undefined
      }
    },
    getState: () => state,
    holds(email) {
      // Its timer may be late: many systems stop timers while they sleep.
      tick()
      return livePass(state, email, Date.now()) !== undefined
    },
    subscribe(listener) {
      if (listeners.size === 0) stopListening = onReturn(tick)
      listeners.add(listener)
      schedule()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearTimeout(timer)
        stopListening?.()
      }
    },
    grant(pass) {
      dispatch({ type: 'grant', pass })
    },
    take(email) {
      const before = state
      dispatch({ type: 'take', email, now: Date.now() })
      return state !== before && state.status === 'spent' ? state.pass : undefined
    },
    giveBack(pass) {
      dispatch({ type: 'give-back', pass, now: Date.now() })
    },
    renew(pass, at, refused) {
      dispatch({ type: 'renew', pass, at, refused })
    },
    clear(reason) {
      dispatch({ type: 'clear', reason })
    },
    rest(email, until) {
      dispatch({ type: 'rest', email, until })
    },
  }
}
