import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'
import type { Assessment, SendAttempt } from '../ServerOptions.ts'

/** Seconds to wait when the assessment itself has failed. */
const retryAfter = 5

/**
 * Asks the application whether a send may go on.
 *
 * @throws Refusal CAPTCHA.0006 if not, KIT.0429 if later, KIT.0503 if it could not say: then nothing is sent unassessed
 */
export async function assessSend({ assess, onError }: Settings, attempt: SendAttempt): Promise<void> {
  let assessment: Assessment
  try {
    assessment = (await assess?.(attempt)) ?? true
  } catch (error) {
    onError(error)
    throw new Refusal('KIT.0503', { retryAfter })
  }
  if (assessment === false) throw new Refusal('CAPTCHA.0006')
  if (assessment !== true) throw new Refusal('KIT.0429', assessment)
}
