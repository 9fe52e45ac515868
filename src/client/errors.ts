import type { ErrorFamily, Recovery } from '../protocol/errorCodes.ts'

/** The API answered with a refusal: `{ error_code, error_msg }`, or a bare 429 or 503. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** The code in the form all products share, such as `CAPTCHA.0003`; `HTTP.429` and `HTTP.503` for a bare status. */
  readonly code: string
  /** The product whose spelling the code had. */
  readonly family: ErrorFamily
  /** HTTP status. */
  readonly status: number
  /** The server's own text in the language of `X-L`, trimmed, at most 300 characters; may be empty. Show it as text. */
  readonly serverMessage: string
  /** What to do about it; `undefined` for a code that no documentation names. */
  readonly recovery: Recovery | undefined
  /** Seconds to wait, from `Retry-After` (RFC 9110, section 10.2.3); at most 24 h. */
  readonly retryAfter: number | undefined
  /** The server refused before it looked at the pass, so the same pass may be sent again. */
  readonly keepsPass: boolean

  constructor(details: Omit<ApiError, keyof Error>) {
    super(`email-code-kit: the API refused with ${details.code} (HTTP ${details.status}): ${details.serverMessage}`)
    this.code = details.code
    this.family = details.family
    this.status = details.status
    this.serverMessage = details.serverMessage
    this.recovery = details.recovery
    this.retryAfter = details.retryAfter
    this.keepsPass = details.keepsPass
  }
}

/** No connection: `fetch` itself failed. Most likely nothing arrived. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** No answer within `timeout`. The request may have been carried out all the same. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}

/** An answer that is not what the contract promises: no JSON, a missing field, an error page, a broken picture. */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError'
}

/** Thrown by an application's `verifyCode` to say how the code was refused where no `ApiError` says it. */
export class CodeRejectedError extends Error {
  override readonly name = 'CodeRejectedError'
  readonly reason: 'wrong' | 'expired' | 'locked'

  /** @param reason `wrong`: try again; `expired` and `locked`: only a new code helps */
  constructor(reason: 'wrong' | 'expired' | 'locked') {
    super(`email-code-kit: the code was rejected (${reason})`)
    this.reason = reason
  }
}
