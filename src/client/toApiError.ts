import { errorFamily, lookUpErrorCode, normalizeErrorCode } from '../protocol/errorCodes.ts'
import { ApiError } from './errors.ts'
import { readRetryAfter } from './retryAfter.ts'

/** Longest text of a server that is shown to a person. */
const longestMessage = 300

const asText = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/**
 * Makes the error for an answer that is not 2xx.
 *
 * @param body the parsed JSON, or `undefined` where it was none
 * @returns `undefined` where the answer is no refusal the contract knows (an error page, say)
 */
export function toApiError(response: Response, body: unknown, now: number): ApiError | undefined {
  const { error_code, error_msg } = (body ?? {}) as Record<string, unknown>
  const { status } = response
  const limited = status === 429 || status === 503
  const wireCode = asText(error_code)
  if (!wireCode && !limited) return undefined
  const code = wireCode ? normalizeErrorCode(wireCode) : `HTTP.${status}`
  // No vendor documents a 429 or 503, so there the status says what to do and the code only who said it.
  const meaning = lookUpErrorCode(limited ? `HTTP.${status}` : code)
  return new ApiError({
    code,
    family: errorFamily(wireCode),
    status,
    serverMessage: asText(error_msg).slice(0, longestMessage),
    recovery: meaning?.recovery,
    retryAfter: readRetryAfter(response.headers, now),
    keepsPass: meaning?.keepsPass ?? false,
  })
}
