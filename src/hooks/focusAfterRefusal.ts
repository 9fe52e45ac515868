import { isApiError } from '../client/guards.ts'

/**
 * Where the person goes next after a refused send: to the field that is wrong, or to the next puzzle where the pass is
 * gone. `undefined`: stay, the same press may work later.
 */
export function focusAfterRefusal(error: unknown): 'email' | 'captcha' | undefined {
  if (!isApiError(error)) return undefined
  if (error.recovery === 'fix-email') return 'email'
  return error.keepsPass || error.recovery === 'configuration' ? undefined : 'captcha'
}
