import type { createMailbox } from '../../mailbox/createMailbox.ts'
import type { RequestContext } from '../../routes/Route.ts'
import { isLoopback } from '../config/isLoopback.ts'

/**
 * Shows the mailbox to this machine only. That the server listens on loopback is not enough: a proxy may hand on what
 * comes from outside, and a page on the internet may let its own name point to 127.0.0.1 (DNS rebinding). A proxy that
 * hides both where it comes from and for whom cannot be told from a browser: never put one before a sandbox.
 */
export function guardMailbox({ fetch }: ReturnType<typeof createMailbox>) {
  return async (request: Request, { ip }: RequestContext): Promise<Response> => {
    const { headers } = request
    const isHere = isLoopback(hostOf(headers.get('host'))) && ip !== undefined && isLoopback(ip)
    const isForwarded = ['via', 'forwarded', 'x-real-ip'].some((name) => headers.has(name))
    // The proxy of a development server may say so: it is asked from here, and for here.
    const from = listOf(headers.get('x-forwarded-for')).every(isLoopback)
    const to = listOf(headers.get('x-forwarded-host')).every((host) => isLoopback(hostOf(host)))
    if (isHere && !isForwarded && from && to) return fetch(request)
    return new Response(
      'The mailbox shows codes, so only this machine sees it. --show-codes-to-the-network opens it.',
      {
        status: 403,
        headers: { 'content-type': 'text/plain;charset=utf-8', 'cache-control': 'no-store' },
      },
    )
  }
}

const listOf = (header: string | null) => header?.split(',').map((item) => item.trim()) ?? []

/** The name in a `Host` header, without port and brackets. */
function hostOf(header: string | null): string {
  const url = `http://${header ?? ''}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[(.*)\]$/, '$1') : ''
}
