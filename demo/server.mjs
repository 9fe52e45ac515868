import { fileURLToPath } from 'node:url'
import { createMailbox, createOutbox, createServer } from 'email-code-kit/server'
import { deflateNode, listen } from 'email-code-kit/server/node'
import { staticMiddleware } from 'srvx/static'

// The same object the unit tests and the stories talk to, with a mailbox in place of real mail.
const outbox = createOutbox()
const mailbox = createMailbox(outbox)
const server = createServer({ mailer: outbox, deflate: deflateNode, language: 'en' })
const files = staticMiddleware({ dir: fileURLToPath(new URL('../dist-demo', import.meta.url)) })
const notFound = () => new Response('Not found', { status: 404 })

const { port } = await listen({
  port: Number(process.env.PORT) || 5173,
  portRange: 20,
  fetch(request, context) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/')) return server.fetch(request, context)
    if (pathname.startsWith('/mailbox')) return mailbox.fetch(request)
    return files(request, notFound)
  },
})

console.log(`
  email-code-kit demo

  Form      http://localhost:${port}/
  Mailbox   http://localhost:${port}/mailbox
`)
