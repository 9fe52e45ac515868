import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'
import type { SendAttempt } from '../ServerOptions.ts'
import { askApplication, refuseAnswer } from './askApplication.ts'

/**
 * Asks the application whether a send may go on.
 *
 * @throws Refusal CAPTCHA.0006 if not, KIT.0429 if later, KIT.0503 if it could not say: then nothing is sent unassessed
 */
export async function assessSend(settings: Settings, attempt: SendAttempt): Promise<void> {
  const { assess } = settings
  if (!assess) return
  const assessment = await askApplication(settings, () => assess(attempt))
  if (assessment === true) return
  if (assessment === false) throw new Refusal('CAPTCHA.0006')
  const wait = (assessment as { retryAfter?: unknown } | null | undefined)?.retryAfter
  if (typeof wait === 'number' && Number.isFinite(wait)) throw new Refusal('KIT.0429', { retryAfter: wait })
  throw refuseAnswer(
    settings,
    `assess returned ${String(assessment)}, so nobody knows whether the e-mail may leave, and none does. ` +
      'Return true, false or { retryAfter: seconds }.',
  )
}
