import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'
import type { PassAttempt } from '../ServerOptions.ts'
import { askApplication, refuseAnswer } from './askApplication.ts'

/**
 * Asks the application whether a pass of another captcha is good, where it has one.
 *
 * @throws Refusal CAPTCHA.0003 if not, KIT.0503 if it could not say: then nothing is sent unchecked
 */
export async function checkForeignPass(settings: Settings, attempt: PassAttempt): Promise<void> {
  const { checkPass } = settings
  if (!checkPass) return
  const isGood = await askApplication(settings, () => checkPass(attempt))
  if (isGood === true) return
  if (isGood === false) throw new Refusal('CAPTCHA.0003')
  throw refuseAnswer(
    settings,
    `checkPass returned ${String(isGood)}, so nobody knows whether the pass is good, and no e-mail leaves. Return true ` +
      'or false.',
  )
}
