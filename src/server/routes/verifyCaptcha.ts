import type { VerifiedCaptchaBody } from '../../protocol/bodies.ts'
import { solveChallenge } from '../flow/challenges.ts'
import { grantPass } from '../flow/passes.ts'
import { chargeCaptcha } from '../flow/quotas.ts'
import { answer } from '../http/answer.ts'
import { Refusal } from '../http/Refusal.ts'
import type { Route } from './Route.ts'

/**
 * `POST captcha/verify`: solves a challenge for one address (contract section 3). Empty inputs are answered like a
 * wrong solution, CAPTCHA.0002: their own codes, probably PARAM.0004 to 0006, are not documented.
 */
export const verifyCaptcha: Route = {
  method: 'POST',
  async handle({ settings, context, field }) {
    const [token, pointJson, email] = [field('token'), field('point_json'), field('sender').trim()]
    if (!token || !pointJson || !email) throw new Refusal('CAPTCHA.0002')
    await chargeCaptcha(settings, 'verify', context.ip)
    if (!(await solveChallenge(settings, token, pointJson))) throw new Refusal('CAPTCHA.0002')
    return answer({
      captcha_token: await grantPass(settings, { token, pointJson, email }),
    } satisfies VerifiedCaptchaBody)
  },
}
