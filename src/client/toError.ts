import { errorFamily, lookUpErrorCode, normalizeErrorCode } from '../protocol/errorCodes.ts'
import { ApiError, InvalidResponseError } from './errors.ts'
import { readRetryAfter } from './retryAfter.ts'

const asText = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/**
 * Makes the error for an answer that is not 2xx, or whose body is no JSON.
 *
 * @param body the parsed JSON, or `undefined` where it was none
 */
export function toError({ status, headers }: Response, body: unknown): ApiError | InvalidResponseError {
  const fields = (body ?? {}) as Record<string, unknown>
  const { error_code, error_msg } = fields
  const wireCode = asText(error_code)
  const limited = status === 429 || status === 503
  if (!wireCode && !limited) {
    return new InvalidResponseError(`email-code-kit: HTTP ${status} without JSON. Check baseUrl`)
  }
  const code = normalizeErrorCode(wireCode) || `HTTP.${status}`
  // Whole characters: half of one would show as a box.
  const serverMessage = Array.from(asText(error_msg)).slice(0, 300).join('')
  return new ApiError({
    code,
    family: errorFamily(wireCode),
    status,
    serverMessage,
    retryAfter: readRetryAfter(headers, fields),
    // No vendor documents a 429 or 503, so there the status says what to do and the code only who said it.
    ...(limited ? { recovery: 'wait', keepsPass: true } : lookUpErrorCode(code, serverMessage)),
  })
}
