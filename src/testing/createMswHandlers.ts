import { http, HttpResponse, type HttpHandler } from 'msw'
import { apiPath } from '../protocol/paths.ts'
import type { Sandbox } from './Sandbox.ts'

/**
 * Handlers for Mock Service Worker 2 that let the sandbox answer, for applications whose client is not given a `fetch`:
 * `setupServer(...createMswHandlers(sandbox))`.
 *
 * @param options.baseUrl that of your client: an origin, or a path. @default every one
 */
export function createMswHandlers(
  sandbox: Pick<Sandbox, 'fetch'>,
  { baseUrl = '*' }: { baseUrl?: string } = {},
): HttpHandler[] {
  return [
    http.all(`${baseUrl}${apiPath}/*`, async ({ request }) =>
      // A handler that rejects would be a mistake in the test; a connection that fails is said so.
      sandbox.fetch(request).catch(() => HttpResponse.error()),
    ),
  ]
}
