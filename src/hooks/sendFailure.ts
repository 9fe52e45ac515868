import { isApiError, isInvalidResponseError, isNetworkError, isTimeoutError } from '../client/guards.ts'
import type { SendFailure } from '../state/settleSend.ts'
import { isSendBlockedError } from './SendBlockedError.ts'

/** Says of an error what the flow's rules need to know. An error of unknown make may have happened after the send. */
export function sendFailure(error: unknown): SendFailure {
  if (isSendBlockedError(error)) return { kind: 'not-sent' }
  if (isApiError(error)) {
    const { keepsPass, recovery, retryAfter } = error
    return { kind: 'refused', keepsPass, waits: recovery === 'wait', retryAfter }
  }
  if (isNetworkError(error)) return { kind: 'network' }
  return isInvalidResponseError(error) || !isTimeoutError(error) ? { kind: 'invalid-response' } : { kind: 'timeout' }
}
