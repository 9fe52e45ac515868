import type { Scenario } from '../protocol/scenarios.ts'
import { checkCode } from './flow/codes.ts'
import { respond } from './respond.ts'
import type { Outbox } from './mail/createOutbox.ts'
import { resolveSettings } from './resolveSettings.ts'
import type { RequestContext } from './routes/Route.ts'
import type { ServerOptions } from './ServerOptions.ts'

/** The reference server. */
export interface Server {
  /** Answers one request of the API. Never rejects, and needs no `this`: pass it on as it is. */
  fetch(request: Request, context?: RequestContext): Promise<Response>
  /**
   * Checks a code in your own endpoints (sign-up, password reset …) and uses it up: a right code is `true` once.
   * Its tries are counted like those of a sign-in; with the client's `ip` nobody can lock out somebody else for a day.
   * Limit the calls of your endpoint by IP yourself.
   *
   * @throws Error while the store cannot be reached
   */
  checkCode(check: { scenario: Scenario; email: string; code: string; ip?: string }): Promise<boolean>
  /** Where the e-mails are as long as no `mailer` is given; empty otherwise. */
  readonly outbox: Outbox
}

/**
 * Makes a server that speaks the API family `/api/v2/sdk/*`: `Request` in, `Response` out, no framework, no platform.
 * The same object runs in Node, in a worker, inside another framework's route, in a unit test and in a browser page.
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
  // An environment variable that is not set must not quietly become a secret that only this process has.
  const isForgotten = 'secret' in options && options.secret === undefined
  const settings = resolveSettings(isForgotten ? { ...options, secret: '' } : options)
  return {
    outbox: settings.outbox,
    async checkCode({ scenario, email, code, ip }) {
      return checkCode(settings, { scenario, email: email.trim(), code: code.trim(), ip })
    },
    async fetch(request, context = {}) {
      return respond(settings, request, context)
    },
  }
}
