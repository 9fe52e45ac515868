import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createClient } from 'email-code-kit/client'
import { createOutbox, createServer, type Limits, type Mail } from 'email-code-kit/server'
import { listen } from 'email-code-kit/server/node'
import { staticMiddleware } from 'srvx/static'
import type { StagePass } from '../stage/StageHandle.ts'
import { answerStrictly, reportPath } from './answerStrictly.ts'
import { flatPuzzle } from './flatPuzzle.ts'

export interface SeenRequest {
  method: string
  path: string
  /** The parsed body; an empty object where there is none. */
  body: Record<string, string>
  /** When it came, in milliseconds since 1970. */
  time: number
  /** Of the answer; undefined until it is there. */
  status?: number
}

/** What a browser says was against the page's policy. */
export interface Violation {
  directive: string
  blocked: string
}

export interface Stage {
  /** Without a trailing slash. */
  url: string
  /** Every request of a page to the API, in the order they came. */
  requests: readonly SeenRequest[]
  /** Those that ask for a code, for this address or for any. */
  sends(email?: string): SeenRequest[]
  mails(email: string): Mail[]
  /** Of the strict page's policy, in the order they came; but for the icon of the site, which is the browser's own idea. */
  violations: readonly Violation[]
  /** Real passes, got as a page gets them: puzzles fetched and solved. */
  getPasses(email: string, count: number): Promise<StagePass[]>
  stop(): Promise<void>
}

const folder = fileURLToPath(new URL('../../../dist-stage', import.meta.url))
const elsewhere = '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">'
/** Left edge of the gap in every puzzle, in picture pixels. */
const answer = 160

/**
 * The stage's page and a reference server with known answers, in this process. Limits that would count the tests
 * themselves are off; those that a test is about it gives.
 */
export async function startStage(limits: Partial<Limits> = {}): Promise<Stage> {
  if (!existsSync(folder)) throw new Error('dist-stage is missing: run `node scripts/test.mjs build demo` first.')
  const outbox = createOutbox({ limit: 1000 })
  const server = createServer({
    mailer: outbox,
    randomInt: (max) => (max > 10 ? answer - 60 : 4),
    painter: async () => flatPuzzle,
    limits: { perAddressHour: false, perIpHour: false, captchaPerIpMinute: false, sendsPerMinute: false, ...limits },
  })
  const files = staticMiddleware({ dir: folder, compress: false })
  const requests: SeenRequest[] = []
  const violations: Violation[] = []
  const listener = await listen({
    port: 0,
    async fetch(request, context) {
      const { pathname } = new URL(request.url)
      if (pathname === '/elsewhere') return new Response(elsewhere, { headers: { 'Content-Type': 'text/html' } })
      if (pathname === '/strict') return answerStrictly(request.url)
      if (pathname === reportPath) {
        const violation = readViolation(await request.json())
        if (!violation.blocked.endsWith('/favicon.ico')) violations.push(violation)
        return new Response(undefined, { status: 204 })
      }
      if (!pathname.startsWith('/api/')) return files(request, () => new Response('Not found', { status: 404 }))
      const seen: SeenRequest = { method: request.method, path: pathname, body: {}, time: Date.now() }
      requests.push(seen)
      const text = await request.clone().text()
      if (text) seen.body = JSON.parse(text) as Record<string, string>
      const response = await server.fetch(request, context)
      seen.status = response.status
      return response
    },
  })
  const client = createClient({
    baseUrl: listener.url,
    clientId: 'demo-client',
    fetch: (input, init) => server.fetch(new Request(input, init)),
  })

  async function getPass(email: string): Promise<StagePass> {
    const { token } = await client.getChallenge()
    const { captchaToken } = await client.verifyChallenge({ token, x: answer, email })
    // Without its end, which is by this clock and not by the page's.
    return { captchaToken, email }
  }

  return {
    url: listener.url,
    requests,
    violations,
    sends: (email) =>
      requests.filter(({ path, body }) => path.endsWith('/email/send') && (!email || body['email'] === email)),
    mails: (email) => outbox.mails.filter(({ to }) => to === email),
    getPasses: (email, count) => Promise.all(Array.from({ length: count }, () => getPass(email))),
    stop: () => listener.close(),
  }
}

function readViolation(report: unknown): Violation {
  const { 'csp-report': said } = report as { 'csp-report': Record<string, string> }
  return { directive: said['effective-directive'] ?? '', blocked: said['blocked-uri'] ?? '' }
}
