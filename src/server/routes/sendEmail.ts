import { scenarios, type Scenario } from '../../protocol/scenarios.ts'
import { issueCode } from '../flow/codes.ts'
import { takePass } from '../flow/passes.ts'
import { chargeSend } from '../flow/quotas.ts'
import { answer } from '../http/answer.ts'
import { Refusal } from '../http/Refusal.ts'
import { composeMail } from '../mail/composeMail.ts'
import { isEmailAddress } from '../mail/isEmailAddress.ts'
import type { Call, Route } from './Route.ts'

const isScenario = (type: string): type is Scenario => (scenarios as readonly string[]).includes(type)

/**
 * `POST email/send`: spends a pass on one e-mail with a code (contract section 4). The checks run in the order of the
 * documented error table.
 */
export const sendEmail: Route = {
  method: 'POST',
  async handle(call) {
    const { settings, field } = call
    const [email, scenario, captchaToken] = [field('email').trim(), field('type').trim(), field('captcha_token')]
    if (!email) throw new Refusal(settings.emptyEmailCode)
    if (!scenario) throw new Refusal('PARAM.0007')
    if (!captchaToken.trim()) throw new Refusal('PARAM.0008')
    const pass = await takePass(settings, captchaToken, email)
    if (!isScenario(scenario)) throw new Refusal('CAPTCHA.0005')
    if (!isEmailAddress(email)) throw new Refusal('CAPTCHA.0006')
    try {
      await sendCode(call, scenario, email)
    } catch (error) {
      if (error instanceof Refusal && error.temporary) await pass.putBack()
      throw error
    }
    return answer()
  },
}

async function sendCode({ settings, context, language }: Call, scenario: Scenario, email: string): Promise<void> {
  const { mailer, now, delivery, onError } = settings
  const quota = await chargeSend(settings, email, context.ip)
  const deliver = async () => {
    try {
      const { code, codeTtl } = await issueCode(settings, scenario, email)
      await mailer.send(composeMail({ to: email, code, scenario, language, codeTtl, sentAt: now() }))
    } catch (error) {
      // The error may quote the mail server: it is for the operator, not for the caller.
      if (!(error instanceof Refusal)) onError(error)
      // Nothing was sent, so nothing is counted.
      await quota.refund()
      if (error instanceof Refusal) throw error
      throw new Refusal('CAPTCHA.0006')
    }
  }
  if (delivery === 'awaited') return deliver()
  const delivered = deliver().catch(() => undefined)
  context.waitUntil?.(delivered)
}
