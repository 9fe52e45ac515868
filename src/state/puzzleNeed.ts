import { livePass, type CaptchaTokenState } from './captchaToken.ts'
import type { SliderCaptchaStatus, SliderNotice } from './sliderCaptcha.ts'

/** What the slider should do next about its puzzle. */
export type PuzzleNeed =
  | { do: 'nothing' }
  | { do: 'load'; notice?: SliderNotice }
  | { do: 'rest'; notice?: SliderNotice }
  /** The next puzzle is wanted at a time of its own. */
  | { do: 'wait'; until: number }

/** The next puzzle is there this many milliseconds before the cooldown ends, so that a resend is one slide. */
export const NEXT_PUZZLE_LEAD = 5000

const nothing: PuzzleNeed = { do: 'nothing' }

/**
 * A puzzle is fetched only when someone needs it: never without a valid address (verify needs one), never while a pass
 * lives, never for a page that nobody sees, and while a cooldown runs only in time for its end. One that is there when
 * another captcha gets a pass is put away; one that is being checked for an address that has gone is given up.
 */
export function puzzleNeed(facts: {
  status: SliderCaptchaStatus
  token: CaptchaTokenState
  email: string
  emailValid: boolean
  /** The address the solution was handed in for, while it is being checked. */
  submittedFor?: string | undefined
  visible: boolean
  now: number
}): PuzzleNeed {
  const { status, token, email, emailValid, submittedFor = email, visible, now } = facts
  if (livePass(token, email, now)) {
    // Got by another captcha: the puzzle is no longer wanted, and must not come back when the pass is spent.
    return ['idle', 'passed', 'verifying'].includes(status) ? nothing : { do: 'rest' }
  }
  const isVoid = status === 'verifying' && submittedFor !== email
  const isDone = status === 'passed' || isVoid
  if (status !== 'idle' && !isDone) return nothing

  const isOwn = 'pass' in token && token.pass.email === email
  const isSpent = token.status === 'spent' && isOwn
  if (isSpent && token.renewAt === undefined) return nothing
  const wakesAt = Math.max(isSpent ? (token.renewAt ?? 0) : 0, restingUntil(token, email) ?? 0)
  if (wakesAt > now) return isDone ? { do: 'rest', notice: 'sent' } : { do: 'wait', until: wakesAt }

  const notice = isVoid ? { notice: 'email-changed' as const } : lostBy(token, isOwn)
  if (!emailValid) return isDone ? { do: 'rest', ...notice } : nothing
  // Who comes back to the page needs it then; an idle page asks for nothing.
  return visible ? { do: 'load', ...notice } : nothing
}

/** Until when a cooldown that was not begun by this scope's own send puts the next puzzle off. */
export function restingUntil({ rest }: CaptchaTokenState, email: string): number | undefined {
  return rest?.email === email ? rest.until : undefined
}

function lostBy(token: CaptchaTokenState, isOwn: boolean): { notice?: SliderNotice } {
  if (token.status === 'none') return token.reason === 'email-changed' ? { notice: 'email-changed' } : {}
  if (token.status === 'spent') return isOwn && token.refused ? { notice: 'spent' } : {}
  // Granted but not alive is expired, whether the timer has said so yet or not.
  return { notice: isOwn ? 'expired' : 'email-changed' }
}
