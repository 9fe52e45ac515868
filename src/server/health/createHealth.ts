import { pathOf } from '../http/pathOf.ts'
import type { Mailer } from '../mail/Mailer.ts'
import type { Store } from '../store/Store.ts'
import { createProbe } from './createProbe.ts'

/** Options of `createHealth`. Times are in milliseconds. */
export interface HealthOptions {
  /** The store to ask; one without `check` is always ready. */
  store?: Pick<Store, 'check'>
  /** The mailer to ask; one without `check` is always ready. */
  mailer?: Pick<Mailer, 'check'>
  /** How long a check may take before it counts as failed; a net below the bounds of the checks. @default 4000 */
  timeout?: number
  /**
   * How long a result is shared, so that a flood of probes is not a flood of connections; longer for the mailer, for
   * providers count sign-ins. @default { store: 1000, mailer: 15_000 }
   */
  maxAge?: { store?: number; mailer?: number }
  /** The clock, in milliseconds. @default Date.now */
  now?: () => number
}

/** What load balancers and orchestrators ask. */
export interface Health {
  /** Answers `/healthz` and `/readyz`; 404 for any other path, 405 for anything but GET and HEAD. Never rejects. */
  fetch(request: Request): Promise<Response>
  /** From now on `/readyz` answers 503: the server is about to stop and wants no more requests. */
  drain(): void
}

/**
 * Makes the two endpoints that say how a server is. `/healthz`: 200 as long as the process answers at all. `/readyz`:
 * 200 when store and mailer can be reached, else 503 with `{ status: 'unavailable', unreachable: ['store'] }`, and why
 * is told to nobody; 503 with `{ status: 'stopping', unreachable: [] }` after `drain()`.
 *
 * @example
 * const health = createHealth({ store, mailer })
 * await health.fetch(new Request('http://localhost/readyz')) // 200 {"status":"ready","unreachable":[]}
 */
export function createHealth(options: HealthOptions = {}): Health {
  const { timeout = 4000, now = Date.now } = options
  const maxAges = { store: 1000, mailer: 15_000, ...options.maxAge }
  const probes = (['store', 'mailer'] as const).flatMap((name) => {
    const part = options[name]
    const settings = { timeout, maxAge: maxAges[name], now }
    return part?.check ? [{ name, isReachable: createProbe(async () => part.check?.(), settings) }] : []
  })
  let stopping = false

  const answerReadiness = async () => {
    const results = stopping ? [] : await Promise.all(probes.map(async ({ isReachable }) => isReachable()))
    const unreachable = probes.filter((_, index) => results[index] === false).map(({ name }) => name)
    if (stopping) return json({ status: 'stopping', unreachable: [] }, 503)
    if (unreachable.length > 0) return json({ status: 'unavailable', unreachable }, 503)
    return json({ status: 'ready', unreachable }, 200)
  }

  return {
    async fetch({ url, method }) {
      const pathname = pathOf(url)
      if (!healthPaths.includes(pathname)) return json({ status: 'not found' }, 404)
      if (method !== 'GET' && method !== 'HEAD') return json({ status: 'only GET' }, 405, { allow: 'GET, HEAD' })
      const response = pathname === '/healthz' ? json({ status: 'ok' }, 200) : await answerReadiness()
      return method === 'HEAD' ? new Response(null, response) : response
    },
    drain() {
      stopping = true
    },
  }
}

/** The paths that {@link createHealth} answers. */
export const healthPaths: readonly string[] = ['/healthz', '/readyz']

function json(body: object, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json;charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}
