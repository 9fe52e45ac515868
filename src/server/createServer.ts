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
   * Counted and limited like a sign-in; with the client's `ip` nobody can lock out somebody else for a day.
   */
  checkCode(check: { scenario: Scenario; email: string; code: string; ip?: string }): Promise<boolean>
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
    async checkCode({ scenario, email, code, ip }) {
      return checkCode(settings, { scenario, email: email.trim(), code: code.trim(), ip })
    },
    async fetch(request, context = {}) {
      return respond(settings, request, context)
    },
  }
}
