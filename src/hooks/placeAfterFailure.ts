import { isApiError, isInvalidResponseError, isTimeoutError } from '../client/guards.ts'

/**
 * Where the person goes next after a send that failed: to the field that is wrong, to the next puzzle where the pass is
 * gone, or to the code where a mail may be on its way. `undefined`: stay, the same press may work later.
 */
export function placeAfterFailure(error: unknown): 'email' | 'captcha' | 'code' | undefined {
  if (isTimeoutError(error) || isInvalidResponseError(error)) return 'code'
  if (!isApiError(error)) return undefined
  const { recovery, keepsPass } = error
  if (recovery === 'fix-email') return 'email'
  return keepsPass || recovery === 'configuration' || recovery === 'wait' ? undefined : 'captcha'
}
