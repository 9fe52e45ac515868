import { InvalidResponseError, NetworkError, TimeoutError } from '../../../../src/client.ts'
import { toError } from '../../../../src/client/toError.ts'
import { placeAfterFailure } from '../../../../src/hooks/placeAfterFailure.ts'
import { SendBlockedError } from '../../../../src/hooks/SendBlockedError.ts'
import { sendFailure } from '../../../../src/hooks/sendFailure.ts'
import { settleSend, type SendFailure, type Settlement } from '../../../../src/state/settleSend.ts'

/** A refusal as the client reads it from the wire. */
export function refusal(status: number, code?: string, retryAfter?: number) {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return toError(new Response(null, { status, headers }), code === undefined ? {} : { error_code: code })
}

type Kind = SendFailure['kind']

/** An example or more of each kind of failure; a new kind needs one. */
const failures: Record<Kind, { what: string; error: Error }[]> = {
  'not-sent': [{ what: 'another tab was quicker', error: new SendBlockedError('sending') }],
  network: [{ what: 'no connection', error: new NetworkError('') }],
  timeout: [{ what: 'no answer in time', error: new TimeoutError('') }],
  'invalid-response': [{ what: 'an answer that makes no sense', error: new InvalidResponseError('') }],
  refused: [
    { what: 'the pass is used up or expired', error: refusal(400, 'CAPTCHA.0003') },
    { what: 'the address is missing', error: refusal(400, 'USER.0005') },
    { what: 'nobody has this address', error: refusal(400, 'COMMON.1013') },
    { what: 'the e-mail could not be sent', error: refusal(400, 'CAPTCHA.0006') },
    { what: 'too often, and the server says how long', error: refusal(429, undefined, 60) },
    { what: 'too busy, and it does not say how long', error: refusal(503) },
    { what: 'the client id is unknown', error: refusal(400, 'PARAM.0003') },
    { what: 'a code that no documentation names', error: refusal(400, 'CAPTCHA.0099') },
  ],
}

export interface Outcome {
  what: string
  /** What it is to the code: the class of the error, and its code. */
  error: string
  settlement: Settlement
  /** Where focus goes; undefined: it stays. */
  place: 'email' | 'captcha' | 'code' | undefined
}

/** What each way a send can end leaves behind, found by asking the rules. */
export function sendOutcomes(): Outcome[] {
  const sent: Outcome = { what: 'sent', error: '', settlement: settleSend(undefined), place: 'code' }
  const failed = Object.values(failures)
    .flat()
    .map(({ what, error }) => ({
      what,
      error: 'code' in error ? `ApiError ${String(error.code)}` : error.name,
      settlement: settleSend(sendFailure(error)),
      place: placeAfterFailure(error),
    }))
  return [sent, ...failed]
}
