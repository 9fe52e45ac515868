import type { ErrorCode, ErrorFamily, Recovery } from '../protocol/errorCodes.ts'

/** The API answered with a refusal: `{ error_code, error_msg }`, or a bare 429 or 503. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** The code in the form all products share, such as `CAPTCHA.0003`; `HTTP.429` and `HTTP.503` for a bare status. */
  declare readonly code: ErrorCode | (string & {})
  /** The product whose spelling the code had. */
  declare readonly family: ErrorFamily
  /** HTTP status. */
  declare readonly status: number
  /** The server's own text in the language of `X-L`, trimmed, at most 300 characters; may be empty. Show it as text. */
  declare readonly serverMessage: string
  /** What to do about it; `undefined` for a code that no documentation names. */
  declare readonly recovery: Recovery | undefined
  /** Seconds to wait, from `Retry-After` (RFC 9110, section 10.2.3); at most 24 h. */
  declare readonly retryAfter: number | undefined
  /** The server refused before it looked at the pass, so the same pass may be sent again. */
  declare readonly keepsPass: boolean

  constructor(details: Omit<ApiError, keyof Error>) {
    super(`email-code-kit: ${details.code} (HTTP ${details.status}) ${details.serverMessage}`)
    Object.assign(this, details)
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

/**
 * An answer that is not what the contract promises: no JSON, a missing field, an error page, a broken picture, or one
 * that broke off. The request has arrived and may have been carried out.
 */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError'
}

/** Thrown by an application's `verifyCode` to say how the code was refused where no `ApiError` says it. */
export class CodeRejectedError extends Error {
  override readonly name = 'CodeRejectedError'
  /** How the code was refused. */
  declare readonly reason: 'wrong' | 'expired' | 'locked'

  /** @param reason `wrong`: try again; `expired` and `locked`: only a new code helps */
  constructor(reason: 'wrong' | 'expired' | 'locked') {
    super(`email-code-kit: code rejected: ${reason}`)
    this.reason = reason
  }
}
