import { isApiError, isCodeRejectedError } from '../client/guards.ts'
import type { CodeRejection } from '../state/codeEntry.ts'

/** Says of an error of `verifyCode` what the way on depends on. The API itself tells a wrong code and no more. */
export function codeRejection(error: unknown): CodeRejection {
  if (isCodeRejectedError(error)) return error.reason
  return isApiError(error) && error.recovery === 'fix-code' ? 'wrong' : 'other'
}
