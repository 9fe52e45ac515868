import type { LoginBody, SendEmailBody, VerifyCaptchaBody } from '../protocol/bodies.ts'
import { toHeaderValue, type HeaderName } from '../protocol/headers.ts'
import type { Path } from '../protocol/paths.ts'
import { encodePointJson } from '../protocol/pointJson.ts'
import type { CallOptions, Client } from './Client.ts'
import type { ClientOptions } from './ClientOptions.ts'
import { need, readCaptchaToken, readChallenge, readSession } from './readBody.ts'
import { readDevice, unknown } from './readDevice.ts'
import { request } from './request.ts'

/**
 * Makes a client of the API family `/api/v2/sdk/*`. It keeps no tokens and needs no React.
 *
 * @throws TypeError where `clientId` is missing
 */
export function createClient(options: ClientOptions): Client {
  const { clientId, device = {}, challengeLifetime = 115_000, passLifetime = 170_000 } = options
  if (!clientId) {
    throw new TypeError("email-code-kit: createClient needs your application's clientId")
  }
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  let { fingerprint } = device
  let { language } = options
  let read: ReturnType<typeof readDevice> | undefined

  async function call(path: string, callOptions: CallOptions = {}, body?: object) {
    // Not crypto.randomUUID: pages on plain http have none.
    fingerprint ||= callOptions.fingerprint || crypto.getRandomValues(new Uint32Array(4)).join('')
    language = callOptions.language || language
    const { agent, operatingSystem } = await (read ??= readDevice(device))
    // Names and paths are written out, checked by their types: as objects they would be twice the size in a bundle.
    const values = {
      'Content-Type': 'application/json',
      'X-operating-sys-version': operatingSystem,
      'X-agent': agent,
      'X-device-fingerprint': fingerprint,
      'X-device-ip': device.ip,
      'X-L': language,
      'X-client-id': clientId,
      'X-tenant-id': options.tenantId,
    } satisfies Record<HeaderName | 'Content-Type', string | undefined>
    const headers = new Headers(options.headers)
    for (const [name, value] of Object.entries(values)) if (value) headers.set(name, toHeaderValue(value) || unknown)
    return request(
      baseUrl + path,
      {
        method: body ? 'POST' : 'GET',
        headers,
        body: body ? JSON.stringify(body) : null,
        cache: 'no-store',
        signal: callOptions.signal ?? null,
      },
      options,
    )
  }

  return {
    baseUrl,
    clientId,
    passLifetime,
    call,
    async getChallenge(callOptions) {
      // From before the call: the server's own clock for it starts during the call.
      const expiresAt = Date.now() + challengeLifetime
      return { ...readChallenge(await call('/api/v2/sdk/captcha' satisfies Path, callOptions)), expiresAt }
    },
    async verifyChallenge({ token, x, email, secretKey }, callOptions) {
      const expiresAt = Date.now() + passLifetime
      let point = encodePointJson(x)
      if (options.pointEncoding === 'aes') {
        const { encryptPoint } = await import('../protocol/encryptPoint.ts')
        point = need(await encryptPoint(point, secretKey), 'secretKey')
      }
      const body: VerifyCaptchaBody = { point_json: point, token, sender: email }
      const captchaToken = readCaptchaToken(await call('/api/v2/sdk/captcha/verify' satisfies Path, callOptions, body))
      return { captchaToken, email, expiresAt }
    },
    async sendEmailCode({ email, scenario, captchaToken }, callOptions) {
      const body: SendEmailBody = { email, type: scenario, captcha_token: captchaToken }
      await call('/api/v2/sdk/email/send' satisfies Path, callOptions, body)
    },
    async loginWithEmailCode({ email, code }, callOptions) {
      const body: LoginBody = { email, verify_code: code }
      return readSession(await call('/api/v2/sdk/login/email-verify-code' satisfies Path, callOptions, body))
    },
  }
}
