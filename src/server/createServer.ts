import { headerNames } from '../protocol/headers.ts'
import { paths } from '../protocol/paths.ts'
import { proofOfWorkPaths } from '../protocol/proofOfWork.ts'
import type { Scenario } from '../protocol/scenarios.ts'
import { checkCode } from './flow/codes.ts'
import { answerRefusal } from './http/answer.ts'
import { checkCaller } from './http/checkCaller.ts'
import { matchLanguage } from './http/matchLanguage.ts'
import { readFields } from './http/readFields.ts'
import { Refusal } from './http/Refusal.ts'
import type { Outbox } from './mail/createOutbox.ts'
import { resolveSettings, type Settings } from './resolveSettings.ts'
import { getCaptcha } from './routes/getCaptcha.ts'
import { getProofOfWork } from './routes/getProofOfWork.ts'
import { loginWithEmailCode } from './routes/loginWithEmailCode.ts'
import type { RequestContext, Route } from './routes/Route.ts'
import { sendEmail } from './routes/sendEmail.ts'
import { verifyCaptcha } from './routes/verifyCaptcha.ts'
import { verifyProofOfWork } from './routes/verifyProofOfWork.ts'
import type { ServerOptions } from './ServerOptions.ts'

const routes = new Map<string, Route>([
  [paths.captcha, getCaptcha],
  [paths.verifyCaptcha, verifyCaptcha],
  [paths.sendEmail, sendEmail],
  [paths.loginWithEmailCode, loginWithEmailCode],
])

/** Of the kit's own, and no part of the contract. */
const extensions = new Map<string, Route>([
  [proofOfWorkPaths.proofOfWork, getProofOfWork],
  [proofOfWorkPaths.verifyProofOfWork, verifyProofOfWork],
])

/** The reference server. */
export interface Server {
  /** Answers one request of the API. Never rejects, and needs no `this`: pass it on as it is. */
  fetch(request: Request, context?: RequestContext): Promise<Response>
  /**
   * Checks a code in your own endpoints (sign-up, password reset …) and uses it up: a right code is `true` once.
   * Counted and limited like a sign-in.
   */
  checkCode(check: { scenario: Scenario; email: string; code: string }): Promise<boolean>
  /** Where the e-mails are as long as no `mailer` is given; empty otherwise. */
  readonly outbox: Outbox
}

/**
 * Makes a server that speaks the API of `contract.md`: `Request` in, `Response` out, no framework, no platform. The
 * same object runs in Node, in a worker, inside another framework's route, in a unit test and in a browser page.
 *
 * @throws Error for options that make no sense; the message says what to use instead
 *
 * @example
 * const server = createServer()
 * const client = createClient({
 *   baseUrl: 'http://localhost',
 *   clientId: 'demo-client',
 *   fetch: (input, init) => server.fetch(new Request(input, init)),
 * })
 */
export function createServer(options: ServerOptions = {}): Server {
  const settings = resolveSettings(options)
  return {
    outbox: settings.outbox,
    async checkCode({ scenario, email, code }) {
      return checkCode(settings, scenario, email.trim(), code.trim())
    },
    async fetch(request, context = {}) {
      const language = matchLanguage(request.headers.get(headerNames.language), settings.language)
      try {
        const route = findRoute(request, settings)
        const clientId = checkCaller(request.headers, settings.clients)
        const field = route.method === 'POST' ? await readFields(request) : () => ''
        return await route.handle({ settings, context, language, clientId, field })
      } catch (error) {
        if (error instanceof Refusal) return answerRefusal(error, language)
        settings.onError(error)
        return answerRefusal(new Refusal('KIT.0500'), language)
      }
    },
  }
}

/** @throws Refusal KIT.0404, KIT.0405 */
function findRoute({ url, method }: Request, { basePath, proofOfWork }: Settings): Route {
  const { pathname } = new URL(url)
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
  const route = routes.get(path) ?? (proofOfWork.isOffered ? extensions.get(path) : undefined)
  if (!route) throw new Refusal('KIT.0404')
  if (route.method !== method) throw new Refusal('KIT.0405', { allow: route.method })
  return route
}
