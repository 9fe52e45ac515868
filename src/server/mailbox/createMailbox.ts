import { pathOf } from '../http/pathOf.ts'
import type { Outbox } from '../mail/createOutbox.ts'
import { mailboxIcon, mailboxPage } from './mailboxPage.ts'
import { mailboxScript } from './mailboxScript.ts'
import { mailboxStyles } from './mailboxStyles.ts'

/** Path -> content type and content, all below wherever the mailbox is mounted. */
const files = new Map<string, [type: string, body: string]>([
  ['/mailbox', ['text/html', mailboxPage]],
  ['/mailbox/mailbox.js', ['text/javascript', mailboxScript]],
  ['/mailbox/mailbox.css', ['text/css', mailboxStyles]],
  ['/mailbox/mailbox.svg', ['image/svg+xml', mailboxIcon]],
])

/**
 * Makes a page that shows the e-mails of an outbox as they come: `/mailbox`, and `/mailbox.json` for tests. It shows
 * every code to everyone who can reach it, so it belongs into development only.
 *
 * @param options.basePath prefix of the paths when it is mounted below one. Default `''`
 * @returns a fetch handler; it answers 404 for any other path and 405 for anything but GET
 */
export function createMailbox(outbox: Pick<Outbox, 'mails'>, { basePath = '' }: { basePath?: string } = {}) {
  return {
    async fetch(request: Request): Promise<Response> {
      const pathname = pathOf(request.url)
      const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
      const [type, body] =
        path === '/mailbox.json' ? ['application/json', JSON.stringify(outbox.mails)] : (files.get(path) ?? [])
      if (!type) return respond('text/plain', 'There is only /mailbox and /mailbox.json here.', { status: 404 })
      if (request.method === 'GET') return respond(type, body, { status: 200 })
      return respond('text/plain', 'Only GET.', { status: 405, headers: { allow: 'GET' } })
    },
  }
}

function respond(type: string, body: string | undefined, init: { status: number; headers?: Record<string, string> }) {
  return new Response(body, {
    status: init.status,
    headers: {
      'content-type': `${type};charset=utf-8`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...init.headers,
    },
  })
}
