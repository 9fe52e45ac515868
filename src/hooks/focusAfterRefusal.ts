import { isApiError, isInvalidResponseError, isTimeoutError } from '../client/guards.ts'

/**
 * Where the person goes next after a send that failed: to the field that is wrong, to the next puzzle where the pass is
 * gone, or to the code where a mail may be on its way. `undefined`: stay, the same press may work later.
 */
export function focusAfterRefusal(error: unknown): 'email' | 'captcha' | 'code' | undefined {
  if (isTimeoutError(error) || isInvalidResponseError(error)) return 'code'
  if (!isApiError(error)) return undefined
  if (error.recovery === 'fix-email') return 'email'
  return error.keepsPass || error.recovery === 'configuration' ? undefined : 'captcha'
}
