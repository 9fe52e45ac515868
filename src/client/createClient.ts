import type { LoginBody, SendEmailBody, VerifyCaptchaBody } from '../protocol/bodies.ts'
import { headerNames, toHeaderValue } from '../protocol/headers.ts'
import { paths } from '../protocol/paths.ts'
import { encodePointJson } from '../protocol/pointJson.ts'
import { browserDevice } from './browserDevice.ts'
import type { CallOptions, Client } from './Client.ts'
import { readCaptchaToken, readChallenge, readSession } from './readBody.ts'
import { request } from './request.ts'

/** Values of the device headers; each may be left out. */
export interface Device {
  /** `X-device-fingerprint`. Default: what the first call brings, else a random value for the life of the client. */
  fingerprint?: string
  /** `X-agent`. Default: the browser's user agent. */
  agent?: string
  /** `X-operating-sys-version`. Default: from User-Agent Client Hints, else from the user agent. */
  operatingSystem?: string
  /** `X-device-ip`. Default: not sent, a browser cannot know it. */
  ip?: string
}

export interface ClientOptions {
  /** Where the API is: an origin, or a same-origin path to a proxy (the API documents no CORS). `''`: this origin. */
  baseUrl: string
  /** `X-client-id`: the application's id in the tenant. */
  clientId: string
  /** `X-tenant-id`, for OneAccess only. */
  tenantId?: string
  /** @default globalThis.fetch, looked up at each call */
  fetch?: typeof globalThis.fetch
  /** Milliseconds until a call gives up. @default 10_000 */
  timeout?: number
  device?: Device
  /** Value of `X-L` where a call brings none. @default no header: the tenant's own language */
  language?: string
  /** Headers of your own, for a proxy say. */
  headers?: Record<string, string>
  /** Milliseconds a puzzle can be solved in. @default 115_000, the API's 120 s less a margin */
  challengeLifetime?: number
  /** Milliseconds a pass can be used in. @default 170_000, the API's 180 s less a margin */
  passLifetime?: number
}

/**
 * Makes a client of the API family `/api/v2/sdk/*`. It keeps no tokens and needs no React.
 *
 * @throws TypeError where `clientId` is missing
 */
export function createClient(options: ClientOptions): Client {
  const {
    clientId,
    tenantId,
    timeout = 10_000,
    device = {},
    challengeLifetime = 115_000,
    passLifetime = 170_000,
  } = options
  if (!clientId) {
    throw new TypeError(
      'email-code-kit: createClient needs a clientId. The API refuses every call without one; ' +
        'pass the ClientId of your application in the tenant.',
    )
  }
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  let fingerprint = device.fingerprint

  async function headersFor(callOptions: CallOptions): Promise<Record<string, string>> {
    fingerprint ??= callOptions.fingerprint
    const read = device.agent && device.operatingSystem ? undefined : await browserDevice()
    fingerprint ??= randomFingerprint()
    const values: [name: string, value: string | undefined][] = [
      ['Content-Type', 'application/json'],
      [headerNames.operatingSystem, device.operatingSystem ?? read?.operatingSystem],
      [headerNames.agent, device.agent ?? read?.agent],
      [headerNames.fingerprint, fingerprint],
      [headerNames.ip, device.ip],
      [headerNames.language, callOptions.language ?? options.language],
      [headerNames.clientId, clientId],
      [headerNames.tenantId, tenantId],
    ]
    const headers = { ...options.headers }
    for (const [name, value] of values) if (value) headers[name] = toHeaderValue(value)
    return headers
  }

  async function call(method: 'GET' | 'POST', path: string, callOptions: CallOptions = {}, body?: object) {
    return request({
      fetch: options.fetch ?? globalThis.fetch,
      url: baseUrl + path,
      method,
      headers: await headersFor(callOptions),
      timeout,
      signal: callOptions.signal,
      ...(body ? { body } : {}),
    })
  }

  return {
    baseUrl,
    clientId,
    async getChallenge(callOptions) {
      const challenge = readChallenge(await call('GET', paths.captcha, callOptions))
      return { ...challenge, expiresAt: Date.now() + challengeLifetime }
    },
    async verifyChallenge({ token, x, email }, callOptions) {
      const body: VerifyCaptchaBody = { point_json: encodePointJson(x), token, sender: email }
      const captchaToken = readCaptchaToken(await call('POST', paths.verifyCaptcha, callOptions, body))
      return { captchaToken, email, expiresAt: Date.now() + passLifetime }
    },
    async sendEmailCode({ email, scenario, captchaToken }, callOptions) {
      const body: SendEmailBody = { email, type: scenario, captcha_token: captchaToken }
      await call('POST', paths.sendEmail, callOptions, body)
    },
    async loginWithEmailCode({ email, code }, callOptions) {
      const body: LoginBody = { email, verify_code: code }
      return readSession(await call('POST', paths.loginWithEmailCode, callOptions, body))
    },
  }
}

// Not crypto.randomUUID: pages on plain http have none.
function randomFingerprint(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
