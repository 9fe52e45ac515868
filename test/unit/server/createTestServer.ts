import { createOutbox } from '../../../src/server/mail/createOutbox.ts'
import { createServer } from '../../../src/server/createServer.ts'
import { headerNames } from '../../../src/protocol/headers.ts'
import { paths } from '../../../src/protocol/paths.ts'
import type { Limits } from '../../../src/server/Limits.ts'
import type { RequestContext } from '../../../src/server/routes/Route.ts'
import type { ServerOptions } from '../../../src/server/ServerOptions.ts'

export const deviceHeaders = {
  [headerNames.operatingSystem]: 'windows10.1.1',
  [headerNames.fingerprint]: '156aysdna213sc50',
  [headerNames.agent]: 'Mozilla/5.0',
}

export const callerHeaders = { ...deviceHeaders, [headerNames.clientId]: 'demo-client' }

/** Every limit out of the way. */
export const noLimits = {
  cooldown: false,
  perAddressHour: false,
  perIpHour: false,
  sendsPerMinute: false,
  captchaPerIpMinute: false,
  loginsPerIpMinute: false,
  triesPerCode: false,
  wrongCodesPerDay: false,
} satisfies Limits

export interface Refused {
  status: number
  error_code: string
  error_msg: string
}

/** A server with a clock to turn, draws that are known, a painter that costs nothing, and short ways to call it. */
export function createTestServer(options: ServerOptions = {}) {
  let time = Date.UTC(2026, 0, 1)
  let drawn = 0
  let answer = Number.NaN
  const errors: unknown[] = []
  const outbox = createOutbox()
  const server = createServer({
    now: () => time,
    // Different at every draw, so that two codes differ, and known, so that challenges can be solved.
    randomInt: (max) => {
      const draw = (drawn++ * 7 + 3) % max
      if (max > 10) answer = 60 + draw
      return draw
    },
    painter: async () => ({ background: new Uint8Array([1]), piece: new Uint8Array([2]) }),
    onError: (error) => errors.push(error),
    mailer: outbox,
    ...options,
  })

  const request = async (path: string, init: RequestInit = {}, context?: RequestContext) =>
    server.fetch(new Request(`https://tenant.example.com${path}`, { headers: callerHeaders, ...init }), context)
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}, context?: RequestContext) =>
    request(
      path,
      {
        method: 'POST',
        headers: { ...callerHeaders, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
      context,
    )
  const getCaptcha = async (headers: Record<string, string> = {}, context?: RequestContext) =>
    request(paths.captcha, { headers: { ...callerHeaders, ...headers } }, context)

  /** A challenge and its answer. */
  const getChallenge = async () => {
    const response = await getCaptcha()
    const { token } = (await response.json()) as { token: string }
    return { token, x: answer }
  }
  const verify = async (token: string, x: number, sender = 'mara@example.com', context?: RequestContext) =>
    post(paths.verifyCaptcha, { token, point_json: `{"x":${x.toFixed(1)},"y":5.0}`, sender }, {}, context)
  /** A solved challenge: the `captcha_token` for an address. With a `randomInt` of your own you say the answer. */
  const getPass = async (email = 'mara@example.com', solution?: number) => {
    const { token, x } = await getChallenge()
    const response = await verify(token, solution ?? x, email)
    return ((await response.json()) as { captcha_token: string }).captcha_token
  }
  const send = async (
    captcha_token: string,
    { email = 'mara@example.com', type = 'LOGIN_EMS' }: { email?: string; type?: string } = {},
    context?: RequestContext,
  ) => post(paths.sendEmail, { email, type, captcha_token }, {}, context)
  const login = async (verify_code: string, email = 'mara@example.com') =>
    post(paths.loginWithEmailCode, { email, verify_code })
  /** Sends an e-mail and returns its code. */
  const getCode = async (email = 'mara@example.com', type = 'LOGIN_EMS') => {
    await send(await getPass(email), { email, type })
    return outbox.mails[0]?.code ?? 'no e-mail'
  }
  const advance = (seconds: number) => {
    time += seconds * 1000
  }

  return {
    server,
    outbox,
    errors,
    request,
    post,
    getCaptcha,
    getChallenge,
    verify,
    getPass,
    send,
    login,
    getCode,
    advance,
    /** The answer of the newest challenge. */
    readAnswer: () => answer,
  }
}

/** The error answer as one object. */
export async function refused(response: Response | Promise<Response>): Promise<Refused> {
  const { status } = await response
  const body = (await (await response).json()) as Omit<Refused, 'status'>
  return { status, ...body }
}

/** The error codes of many answers, or `200`, with how often they came. */
export async function tally(responses: Promise<Response>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const response of await Promise.all(responses)) {
    // oxlint-disable-next-line no-await-in-loop -- the body is already there
    const name = response.ok ? '200' : ((await response.json()) as Refused).error_code
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
