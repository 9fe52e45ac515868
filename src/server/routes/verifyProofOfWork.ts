import type { VerifiedCaptchaBody } from '../../protocol/bodies.ts'
import { encodePointJson } from '../../protocol/pointJson.ts'
import { grantPass } from '../flow/passes.ts'
import { checkProof } from '../flow/proofs.ts'
import { chargeCaptcha } from '../flow/quotas.ts'
import { answer } from '../http/answer.ts'
import { Refusal } from '../http/Refusal.ts'
import type { Route } from './Route.ts'

/** There was no puzzle, but whoever reads a pass expects a point in it. */
const pointJson = encodePointJson(0)

/**
 * `POST captcha/proof-of-work/verify`: turns a finished task into a pass for one address, refused and counted like
 * `captcha/verify`. An extension of this kit.
 */
export const verifyProofOfWork: Route = {
  method: 'POST',
  async handle({ settings, context, field }) {
    const [token, solution, email] = [field('token'), field('solution'), field('sender').trim()]
    if (!token || !solution || !email) throw new Refusal('CAPTCHA.0002')
    await chargeCaptcha(settings, 'verify', context.ip)
    if (!(await checkProof(settings, token, solution))) throw new Refusal('CAPTCHA.0002')
    return answer({
      captcha_token: await grantPass(settings, { token, pointJson, email }),
    } satisfies VerifiedCaptchaBody)
  },
}
