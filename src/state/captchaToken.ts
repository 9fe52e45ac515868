import type { Pass } from '../client/Client.ts'

export type { Pass }

/** Life of a pass where nobody says otherwise: the API's 180 s less a margin, in milliseconds (contract section 8). */
export const PASS_LIFETIME = 170_000

/** Why a pass was thrown away. */
export type ClearReason = 'email-changed' | 'reset'

/** No send to this address is allowed before then, so no puzzle is wanted either. Milliseconds since the epoch. */
export interface Rest {
  email: string
  until: number
}

type Life =
  | { status: 'none'; reason?: ClearReason }
  | { status: 'granted'; pass: Pass }
  | { status: 'expired'; pass: Pass }
  /** Taken for a send. `renewAt` says from when on the next puzzle is wanted; absent while the send is under way. */
  | { status: 'spent'; pass: Pass; renewAt?: number; refused?: boolean }

export type CaptchaTokenState = Life & { rest?: Rest }

/** How the pass of a scope stands. */
export type CaptchaTokenStatus = 'none' | 'granted' | 'expired' | 'spent'

export type CaptchaTokenEvent =
  | { type: 'grant'; pass: Pass }
  | { type: 'take'; email: string; now: number }
  | { type: 'give-back'; pass: Pass; now: number }
  | { type: 'renew'; pass: Pass; at: number; refused: boolean }
  | { type: 'clear'; reason: ClearReason }
  | { type: 'tick'; now: number }
  /** A cooldown runs for the address, whoever began it (an earlier visit, another tab), or does no more. */
  | { type: 'rest'; email: string; until: number | undefined }

/** Is there a pass for exactly this address? Its end is marked by `tick`, so this needs no clock. */
export function holdsPass(state: CaptchaTokenState, email: string): boolean {
  return state.status === 'granted' && state.pass.email === email
}

/** The pass for exactly this address, if it lives at this moment. */
export function livePass(state: CaptchaTokenState, email: string, now: number): Pass | undefined {
  return state.status === 'granted' && state.pass.email === email && state.pass.expiresAt > now ? state.pass : undefined
}

/**
 * The life of a pass: granted once, taken once (rule: a pass is taken, not read), given back only by the send that
 * took it and only while nothing newer is there.
 */
export function captchaTokenReducer(state: CaptchaTokenState, event: CaptchaTokenEvent): CaptchaTokenState {
  const { rest, ...before } = state
  if (event.type === 'rest') {
    const { email, until } = event
    const isSame = rest?.email === email ? rest.until === until : until === undefined
    if (isSame) return state
    const life = wakeBy(before, email, until)
    return until === undefined ? life : { ...life, rest: { email, until } }
  }
  const next = live(state, event)
  return next === state || !rest ? next : { ...next, rest }
}

/** A clock that was put right has made the countdown shorter: the next puzzle must not wait for the old end of it. */
function wakeBy(life: Life, email: string, until = 0): Life {
  if (life.status !== 'spent' || life.pass.email !== email || life.renewAt === undefined) return life
  return life.renewAt > until ? { ...life, renewAt: until } : life
}

function live(state: Life, event: Exclude<CaptchaTokenEvent, { type: 'rest' }>): Life {
  const isTheirs = (pass: Pass) => state.status === 'spent' && state.pass === pass
  switch (event.type) {
    case 'grant':
      return { status: 'granted', pass: event.pass }
    case 'take': {
      const pass = livePass(state, event.email, event.now)
      return pass ? { status: 'spent', pass } : state
    }
    case 'give-back':
      if (!isTheirs(event.pass)) return state
      return { status: event.pass.expiresAt > event.now ? 'granted' : 'expired', pass: event.pass }
    case 'renew':
      if (!isTheirs(event.pass)) return state
      return { status: 'spent', pass: event.pass, renewAt: event.at, refused: event.refused }
    case 'clear':
      return { status: 'none', reason: event.reason }
    case 'tick':
      return state.status === 'granted' && state.pass.expiresAt <= event.now
        ? { status: 'expired', pass: state.pass }
        : state
  }
}
