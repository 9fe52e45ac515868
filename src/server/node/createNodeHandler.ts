import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from 'srvx/node'
import { maxBodySize } from '../http/readFields.ts'
import { adaptFetch, trustProxy, type FetchHandler, type ProxyOptions } from './adaptFetch.ts'

/**
 * Makes a `node:http` request listener of a fetch handler, for `http.createServer(…)`, Express's `app.use(…)` and
 * whatever takes one. It reads the body itself, so it has to stand before anything that parses bodies. Bodies over 16 KiB
 * are answered 413, and `X-Forwarded-For` is believed only from
 * `trustedProxies`.
 *
 * @example
 * http.createServer(createNodeHandler(server.fetch)).listen(8787, '127.0.0.1')
 */
export function createNodeHandler(
  fetch: FetchHandler,
  options: ProxyOptions = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const handle = toNodeHandler(adaptFetch(fetch), { trustProxy: trustProxy(options), maxRequestBodySize: maxBodySize })
  return (request, response) => {
    Promise.resolve(handle(request as never, response as never)).catch(() => {
      // The handler has thrown: without this the caller would wait for ever.
      response.writeHead(500).end()
    })
  }
}
