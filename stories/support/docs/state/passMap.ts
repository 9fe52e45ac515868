import {
  captchaTokenReducer,
  type CaptchaTokenEvent,
  type CaptchaTokenState,
  type Pass,
} from '../../../../src/state/captchaToken.ts'
import { explore, type Way } from './explore.ts'

type EventName = CaptchaTokenEvent['type']

const inTime = 0
const pass: Pass = { captchaToken: 'token', email: 'anna@example.com', expiresAt: 1 }
const tooLate = pass.expiresAt
const { email } = pass
const timeIsUp = 'its time is up'

/** What each event means; a new one has to be explained here. */
export const passEvents: Record<EventName, string> = {
  grant: 'a captcha was solved, ours or another',
  take: 'a send takes it, before the request leaves',
  'give-back': 'that send cannot have spent it',
  renew: 'that send is over: when the next puzzle is wanted',
  clear: 'another address was entered, or the application throws it away',
  tick: 'the clock',
  rest: 'a countdown runs for the address, or does no more',
}

/** Every way each event can happen: in time and too late, for this address and another, for this pass and another. */
const ways: Record<EventName, Way<CaptchaTokenEvent>[]> = {
  grant: [{ event: { type: 'grant', pass } }],
  take: [
    { event: { type: 'take', email, now: inTime } },
    { event: { type: 'take', email, now: tooLate }, when: timeIsUp },
    { event: { type: 'take', email: 'ben@example.com', now: inTime }, when: 'for another address' },
  ],
  'give-back': [
    { event: { type: 'give-back', pass, now: inTime } },
    { event: { type: 'give-back', pass, now: tooLate }, when: timeIsUp },
    { event: { type: 'give-back', pass: { ...pass }, now: inTime }, when: 'of another pass' },
  ],
  renew: [{ event: { type: 'renew', pass, at: 0, refused: false } }],
  clear: [{ event: { type: 'clear', reason: 'email-changed' } }],
  tick: [{ event: { type: 'tick', now: inTime } }, { event: { type: 'tick', now: tooLate }, when: timeIsUp }],
  rest: [{ event: { type: 'rest', email, until: 1 } }, { event: { type: 'rest', email, until: undefined } }],
}

/** The life of a pass, found by asking its reducer. */
export function explorePass() {
  return explore<CaptchaTokenState, CaptchaTokenEvent>({
    start: { status: 'none' },
    reduce: captchaTokenReducer,
    waysIn: () => ways,
    // When the next puzzle is wanted is remembered, and changes no way on.
    keyOf: (state) => state.status,
  })
}
