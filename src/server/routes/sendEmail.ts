import type { Scenario } from '../../protocol/scenarios.ts'
import { takePass } from '../flow/passes.ts'
import { sendCode } from '../flow/sendCode.ts'
import { answer } from '../http/answer.ts'
import { Refusal } from '../http/Refusal.ts'
import { toMailAddress } from '../mail/toMailAddress.ts'
import type { Route } from './Route.ts'

/**
 * `POST email/send`: spends a pass on one e-mail with a code (contract section 4). The checks run in the order of the
 * documented error table.
 */
export const sendEmail: Route = {
  method: 'POST',
  async handle({ settings, context, headers, clientId, field }) {
    const [email, type, captchaToken] = [field('email').trim(), field('type').trim(), field('captcha_token')]
    if (!email) throw new Refusal(settings.emptyEmailCode)
    if (!type) throw new Refusal('PARAM.0007')
    if (!captchaToken.trim()) throw new Refusal('PARAM.0008')
    const pass = settings.checkPass ? undefined : await takePass(settings, captchaToken, email)
    if (!isOneOf(type, settings.scenarios)) throw new Refusal('CAPTCHA.0005')
    const to = toMailAddress(email)
    if (to === undefined) throw new Refusal('CAPTCHA.0006')
    try {
      await sendCode(settings, { email, to, scenario: type, clientId, captchaToken, headers, context })
    } catch (error) {
      if (error instanceof Refusal && error.temporary) await pass?.putBack()
      throw error
    }
    return answer()
  },
}

const isOneOf = (type: string, scenarios: readonly Scenario[]): type is Scenario =>
  (scenarios as readonly string[]).includes(type)
