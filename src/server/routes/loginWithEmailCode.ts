import { checkCode } from '../flow/codes.ts'
import { chargeLogin } from '../flow/quotas.ts'
import { answer } from '../http/answer.ts'
import { Refusal } from '../http/Refusal.ts'
import type { Route } from './Route.ts'

/** `POST login/email-verify-code`: uses up a LOGIN_EMS code and answers with a session (contract section 5). */
export const loginWithEmailCode: Route = {
  method: 'POST',
  async handle({ settings, context, field, clientId }) {
    const [email, code] = [field('email').trim(), field('verify_code').trim()]
    if (!email) throw new Refusal(settings.emptyEmailCode)
    if (!code) throw new Refusal('PARAM.0009')
    await chargeLogin(settings, context.ip)
    const isRight = await checkCode(settings, { scenario: 'LOGIN_EMS', email, code, ip: context.ip })
    if (!isRight) throw new Refusal('CAPTCHA.0007')
    return answer(await settings.createSession({ email, clientId }))
  },
}
