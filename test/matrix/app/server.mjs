// The pages that the bundlers have built, the API and its mailbox, on one origin.
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { createMailbox, createServer } from 'email-code-kit/server'
import { deflateNode, hmacNode, listen } from 'email-code-kit/server/node'

const server = createServer({ language: 'en', deflate: deflateNode, hmac: hmacNode })
const mailbox = createMailbox(server.outbox)
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const { url } = await listen({
  port: 0,
  async fetch(request, context) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/v2/sdk/')) return server.fetch(request, context)
    if (pathname.startsWith('/mailbox')) return mailbox.fetch(request)
    const file = await readFile(new URL(`built${pathname}`, import.meta.url)).catch(() => undefined)
    if (!file) return new Response(null, { status: 404 })
    return new Response(file, { headers: { 'Content-Type': kinds[extname(pathname)] ?? 'text/plain' } })
  },
})
console.log(url)
