import type { Server } from 'node:http'
import { serve } from 'srvx'
import { inTime } from '../health/inTime.ts'
import { maxBodySize } from '../http/readFields.ts'
import { adaptFetch, trustProxy, type FetchHandler, type ProxyOptions } from './adaptFetch.ts'
import { answerMalformed } from './answerMalformed.ts'
import { drainConnections } from './drainConnections.ts'

/** What `listen` takes. */
export interface ListenOptions extends ProxyOptions {
  /** What answers, such as `server.fetch`. Gets the client's IP with every request. */
  fetch: FetchHandler
  /** The port; 0 takes any free one. @default 3000 */
  port?: number
  /** How many ports to try, counted up from `port`, while they are busy. @default 1 */
  portRange?: number
  /** The address to listen on; `0.0.0.0` or `::` for all. @default '127.0.0.1' */
  hostname?: string
}

/** A server that listens. */
export interface Listener {
  /** Where it really listens, without a trailing slash, such as `http://127.0.0.1:3001`. */
  url: string
  /** The port it really listens on. */
  port: number
  /** Stops listening and ends open connections. */
  close(): Promise<void>
  /**
   * Stops listening, lets requests that are being answered and queued e-mails finish, and ends idle connections at once
   * and busy ones after their answer.
   *
   * @param timeout milliseconds after which what is left is ended. Default 10 000
   * @returns whether everything finished in time
   */
  stop(timeout?: number): Promise<boolean>
}

/**
 * Serves a fetch handler over HTTP in Node. Bodies over 16 KiB are answered 413. `X-Forwarded-For` is believed only
 * from `trustedProxies`.
 *
 * @throws Error when no port of the range is free, or the address cannot be used
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { fetch, port = 3000, portRange = 1, hostname = '127.0.0.1' } = options
  const running = new Set<Promise<unknown>>()
  const respond = adaptFetch(fetch)
  const server = serve({
    fetch: async (request) => {
      const response = respond(request)
      // Not forgotten when its client goes away: its e-mail is still on its way.
      running.add(response)
      try {
        return await response
      } finally {
        running.delete(response)
      }
    },
    port,
    hostname,
    trustProxy: trustProxy(options),
    maxRequestBodySize: maxBodySize,
    // The host decides what is printed, and what happens on Ctrl+C.
    silent: true,
    gracefulShutdown: false,
    manual: true,
  })
  const node = server.node?.server as Server
  answerMalformed(node)
  const drain = drainConnections(node)
  try {
    await server.serve()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (portRange > 1) return listen({ ...options, port: port + 1, portRange: portRange - 1 })
    throw new Error(
      `email-code-kit: port ${port} is in use on ${hostname}, so the server cannot start. ` +
        'Choose another one, let portRange try the next ones, or stop what runs there.',
      { cause: error },
    )
  }
  const url = new URL(server.url ?? `http://${hostname}:${port}`)
  const finish = async (closed: Promise<void>) => {
    await Promise.allSettled([closed, ...running])
    // Once more, for the e-mails that were queued since.
    await server.close()
  }
  return {
    url: url.origin,
    port: Number(url.port || 80),
    close: async () => server.close(true),
    async stop(timeout = 10_000) {
      const closed = server.close()
      drain()
      const finished = await inTime(timeout, finish(closed))
      if (!finished) node.closeAllConnections()
      return finished
    },
  }
}
