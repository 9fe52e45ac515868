import type { ServerRequest } from 'srvx'
import { answerRefusal } from '../http/answer.ts'
import { Refusal } from '../http/Refusal.ts'
import type { RequestContext } from '../routes/Route.ts'

/** What answers, such as `server.fetch`. Gets the client's IP with every request. */
export type FetchHandler = (request: Request, context: RequestContext) => Response | Promise<Response>

/** Who is believed about the client's IP. */
export interface ProxyOptions {
  /**
   * IPs of your proxies, exactly, whose `X-Forwarded-For` is believed; never a range that clients are in, or every client
   * could choose its IP and so its limits. Without your proxy in it everyone has the IP of the proxy, and shares its
   * limits. @default proxies on this machine (loopback)
   */
  trustedProxies?: readonly string[]
}

/** For srvx: its `true` would believe anyone. */
export function trustProxy({ trustedProxies }: ProxyOptions): 'loopback' | string[] {
  return trustedProxies ? Array.from(trustedProxies) : 'loopback'
}

/** Fits a fetch handler to srvx: tells it the IP, and answers a body that srvx cut off, and what it throws. */
export function adaptFetch(fetch: FetchHandler) {
  return async (request: ServerRequest): Promise<Response> => {
    try {
      return await fetch(request, contextOf(request))
    } catch (error) {
      const isTooLong = (error as { status?: unknown } | undefined)?.status === 413
      if (!isTooLong) console.error('email-code-kit: what answers has failed.', error)
      return answerRefusal(new Refusal(isTooLong ? 'KIT.0413' : 'KIT.0500'), 'en', 'ciam')
    }
  }
}

function contextOf({ ip, waitUntil }: ServerRequest): RequestContext {
  return {
    ...(ip ? { ip } : {}),
    waitUntil: (promise) => {
      void waitUntil?.(promise)
    },
  }
}
