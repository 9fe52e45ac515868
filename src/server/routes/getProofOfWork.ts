import { issueTask } from '../flow/proofs.ts'
import { chargeCaptcha } from '../flow/quotas.ts'
import { answer } from '../http/answer.ts'
import type { Route } from './Route.ts'

/** `GET captcha/proof-of-work`: a task for who cannot see a puzzle. Counted as a challenge. An extension of this kit. */
export const getProofOfWork: Route = {
  method: 'GET',
  async handle({ settings, context }) {
    await chargeCaptcha(settings, 'captcha', context.ip)
    return answer(await issueTask(settings))
  },
}
