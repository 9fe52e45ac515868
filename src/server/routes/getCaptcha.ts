import type { CaptchaBody } from '../../protocol/bodies.ts'
import { issueChallenge } from '../flow/challenges.ts'
import { chargeCaptcha } from '../flow/quotas.ts'
import { answer } from '../http/answer.ts'
import { createRandom } from '../puzzle/createRandom.ts'
import { toBase64 } from '../security/toBase64.ts'
import type { Route } from './Route.ts'

/** `GET captcha`: a new challenge (contract section 2). */
export const getCaptcha: Route = {
  method: 'GET',
  async handle({ settings, context }) {
    await chargeCaptcha(settings, 'captcha', context.ip)
    const { token, x, secretKey } = await issueChallenge(settings)
    // A seed of its own: what the picture shows must not lead to the next answers or codes.
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    const { background, piece } = await settings.painter({ x, random: createRandom(seed), deflate: settings.deflate })
    // All fields of the documentation in its order, though clients need only four of them.
    return answer({
      captchaId: null,
      projectCode: null,
      captchaOriginalPath: null,
      captchaFontType: null,
      captchaFontSize: null,
      secretKey,
      originalImageBase64: toBase64(background),
      point: null,
      jigsawImageBase64: toBase64(piece),
      wordList: null,
      pointList: null,
      pointJson: null,
      token,
      result: false,
      captchaVerification: null,
    } satisfies CaptchaBody & Record<string, unknown>)
  },
}
