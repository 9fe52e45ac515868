import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'
import type { PassAttempt } from '../ServerOptions.ts'

/** Seconds to wait when the other captcha's service cannot be asked. */
const retryAfter = 5

/**
 * Asks the application whether a pass of another captcha is good, where it has one.
 *
 * @throws Refusal CAPTCHA.0003 if not, KIT.0503 if it could not say: then nothing is sent unchecked
 */
export async function checkForeignPass({ checkPass, onError }: Settings, attempt: PassAttempt): Promise<void> {
  if (!checkPass) return
  let isGood: unknown
  try {
    isGood = await checkPass(attempt)
  } catch (error) {
    onError(error)
    throw new Refusal('KIT.0503', { retryAfter })
  }
  if (isGood === true) return
  if (isGood === false) throw new Refusal('CAPTCHA.0003')
  // A forgotten `return` must not open the door.
  onError(
    new Error(
      `email-code-kit: checkPass returned ${String(isGood)}, so nobody knows whether the pass is good, and no e-mail ` +
        'leaves. Return true or false.',
    ),
  )
  throw new Refusal('KIT.0503', { retryAfter })
}
