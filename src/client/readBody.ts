import type { CaptchaBody, SessionBody, VerifiedCaptchaBody } from '../protocol/bodies.ts'
import { decodePicture } from './decodePicture.ts'
import { InvalidResponseError } from './errors.ts'

type Unchecked<Body> = Partial<Record<keyof Body, unknown>>

function invalid(what: string): InvalidResponseError {
  return new InvalidResponseError(
    `email-code-kit: the answer has no usable ${what}. Check that baseUrl leads to the API, and that its version fits.`,
  )
}

function fields<Body>(body: unknown): Unchecked<Body> {
  return typeof body === 'object' && body !== null ? body : {}
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value) return value
  throw invalid(name)
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined
}

function picture(value: unknown, name: string): Blob {
  const blob = decodePicture(text(value, name))
  if (blob) return blob
  throw invalid(name)
}

/** Reads the answer of `GET /captcha`, bare or in the `repData` envelope of AJ-Captcha (contract section 2). */
export function readChallenge(body: unknown) {
  const { repData } = fields<{ repData: unknown }>(body)
  const challenge = fields<CaptchaBody>(repData ?? body)
  return {
    token: text(challenge.token, 'token'),
    background: picture(challenge.originalImageBase64, 'originalImageBase64'),
    piece: picture(challenge.jigsawImageBase64, 'jigsawImageBase64'),
  }
}

/** Reads the answer of `POST /captcha/verify` (contract section 3). */
export function readCaptchaToken(body: unknown): string {
  return text(fields<VerifiedCaptchaBody>(body).captcha_token, 'captcha_token')
}

/** Reads the answer of `POST /login/email-verify-code` (contract section 5). */
export function readSession(body: unknown) {
  const session = fields<SessionBody & { state_token: string }>(body)
  return {
    status: text(session.status, 'status'),
    sessionToken: optionalText(session.session_token),
    idToken: optionalText(session.id_token),
    stateToken: optionalText(session.state_token),
    expiresIn: typeof session.expire === 'number' ? session.expire : undefined,
  }
}
