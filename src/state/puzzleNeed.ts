import { livePass, type CaptchaTokenState } from './captchaToken.ts'
import type { SliderCaptchaStatus, SliderNotice } from './sliderCaptcha.ts'

/** What the slider should do next about its puzzle. */
export type PuzzleNeed =
  | { do: 'nothing' }
  | { do: 'load'; notice?: SliderNotice }
  | { do: 'rest'; notice?: SliderNotice }
  /** The next puzzle is wanted at a time of its own. */
  | { do: 'wait'; until: number }

const nothing: PuzzleNeed = { do: 'nothing' }

/**
 * A puzzle is fetched only when someone needs it: never without a valid address (verify needs one), never while a pass
 * lives, after a send only in time for the next one.
 */
export function puzzleNeed(facts: {
  status: SliderCaptchaStatus
  token: CaptchaTokenState
  email: string
  emailValid: boolean
  now: number
}): PuzzleNeed {
  const { status, token, email, emailValid, now } = facts
  if (livePass(token, email, now)) return nothing
  const solved = status === 'passed'
  if (status !== 'idle' && !solved) return nothing

  const isOwn = 'pass' in token && token.pass.email === email
  if (token.status === 'spent' && isOwn) {
    if (token.renewAt === undefined) return nothing
    if (token.renewAt > now) return solved ? { do: 'rest', notice: 'sent' } : { do: 'wait', until: token.renewAt }
  }
  const notice = lostBy(token, isOwn)
  if (!emailValid) return solved ? { do: 'rest', ...notice } : nothing
  return { do: 'load', ...notice }
}

function lostBy(token: CaptchaTokenState, isOwn: boolean): { notice?: SliderNotice } {
  if (token.status === 'none') return token.reason === 'email-changed' ? { notice: 'email-changed' } : {}
  if (token.status === 'spent') return isOwn && token.refused ? { notice: 'spent' } : {}
  // Granted but not alive is expired, whether the timer has said so yet or not.
  return { notice: isOwn ? 'expired' : 'email-changed' }
}
