import { serve, type ServerRequest } from 'srvx'
import { answerRefusal } from '../http/answer.ts'
import { maxBodySize } from '../http/readFields.ts'
import { Refusal } from '../http/Refusal.ts'
import type { RequestContext } from '../routes/Route.ts'

export interface ListenOptions {
  /** What answers, such as `server.fetch`. Gets the client's IP with every request. */
  fetch: (request: Request, context: RequestContext) => Response | Promise<Response>
  /** The port; 0 takes any free one. @default 3000 */
  port?: number
  /** How many ports to try, counted up from `port`, while they are busy. @default 1 */
  portRange?: number
  /** The address to listen on; `0.0.0.0` or `::` for all. @default '127.0.0.1' */
  hostname?: string
}

export interface Listener {
  /** Where it really listens, without a trailing slash, such as `http://127.0.0.1:3001`. */
  url: string
  port: number
  /** Stops listening and ends open connections. */
  close(): Promise<void>
}

/**
 * Serves a fetch handler over HTTP in Node. Bodies over 16 KiB are answered 413. `X-Forwarded-For` is believed only
 * from a proxy on this machine: believed from anyone, every client could choose its IP and so its quota.
 *
 * @throws Error when no port of the range is free, or the address cannot be used
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { fetch, port = 3000, portRange = 1, hostname = '127.0.0.1' } = options
  const server = serve({
    fetch: async (request) => {
      try {
        return await fetch(request, contextOf(request))
      } catch (error) {
        if ((error as { status?: unknown } | undefined)?.status !== 413) throw error
        return answerRefusal(new Refusal('KIT.0413'), 'en')
      }
    },
    port,
    hostname,
    trustProxy: 'loopback',
    maxRequestBodySize: maxBodySize,
    // The host decides what is printed, and what happens on Ctrl+C.
    silent: true,
    gracefulShutdown: false,
    manual: true,
  })
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
  return { url: url.origin, port: Number(url.port || 80), close: () => server.close(true) }
}

function contextOf({ ip, waitUntil }: ServerRequest): RequestContext {
  return {
    ...(ip ? { ip } : {}),
    waitUntil: (promise) => {
      void waitUntil?.(promise)
    },
  }
}
