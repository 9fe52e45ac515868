import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'
import type { SendAttempt } from '../ServerOptions.ts'

/** Seconds to wait when the assessment itself has failed. */
const retryAfter = 5

/**
 * Asks the application whether a send may go on.
 *
 * @throws Refusal CAPTCHA.0006 if not, KIT.0429 if later, KIT.0503 if it could not say: then nothing is sent unassessed
 */
export async function assessSend({ assess, onError }: Settings, attempt: SendAttempt): Promise<void> {
  if (!assess) return
  let assessment: unknown
  try {
    assessment = await assess(attempt)
  } catch (error) {
    onError(error)
    throw new Refusal('KIT.0503', { retryAfter })
  }
  if (assessment === true) return
  if (assessment === false) throw new Refusal('CAPTCHA.0006')
  const wait = (assessment as { retryAfter?: unknown } | null | undefined)?.retryAfter
  if (typeof wait === 'number' && Number.isFinite(wait)) throw new Refusal('KIT.0429', { retryAfter: wait })
  // A forgotten `return` must not open the door.
  onError(
    new Error(
      `email-code-kit: assess returned ${String(assessment)}, so nobody knows whether the e-mail may leave, and none does. ` +
        'Return true, false or { retryAfter: seconds }.',
    ),
  )
  throw new Refusal('KIT.0503', { retryAfter })
}
