import type { CaptchaBody, SessionBody, VerifiedCaptchaBody } from '../protocol/bodies.ts'
import { decodePicture } from './decodePicture.ts'
import { InvalidResponseError } from './errors.ts'

type Field = keyof CaptchaBody | keyof VerifiedCaptchaBody | keyof SessionBody | 'state_token'

/** Passes a value on, and ends the call where there is none. */
export function need<Value>(value: Value | '' | false | undefined, name: Field): Value {
  if (value) return value
  throw new InvalidResponseError(`email-code-kit: the answer has no usable ${name}`)
}

/** Reads a field that may be missing or `null`, but must not be of another type. */
function optional(body: unknown, name: Field, type = 'string'): unknown {
  const value = (body as Partial<Record<Field, unknown>> | null | undefined)?.[name] ?? undefined
  return (value === undefined || need(typeof value === type, name)) && value
}

const text = (body: unknown, name: Field) => need(optional(body, name), name) as string

const picture = (body: unknown, name: Field) => need(decodePicture(text(body, name)), name)

/** Reads the answer of `GET /captcha`, bare or in the `repData` envelope of AJ-Captcha (contract section 2). */
export function readChallenge(body: unknown) {
  const challenge = (body as { repData?: unknown } | null | undefined)?.repData ?? body
  return {
    token: text(challenge, 'token'),
    secretKey: optional(challenge, 'secretKey') as string | undefined,
    background: picture(challenge, 'originalImageBase64'),
    piece: picture(challenge, 'jigsawImageBase64'),
  }
}

/** Reads the answer of `POST /captcha/verify` (contract section 3). */
export const readCaptchaToken = (body: unknown) => text(body, 'captcha_token')

/**
 * Reads the answer of `POST /login/email-verify-code` (contract section 5). Which fields there are depends on `status`;
 * those that are there have the documented type, and `SUCCESS` comes with a session.
 */
export function readSession(body: unknown) {
  const status = text(body, 'status')
  return {
    status,
    sessionToken: (status === 'SUCCESS' ? text : optional)(body, 'session_token') as string | undefined,
    idToken: optional(body, 'id_token') as string | undefined,
    stateToken: optional(body, 'state_token') as string | undefined,
    expiresIn: optional(body, 'expire', 'number') as number | undefined,
  }
}
