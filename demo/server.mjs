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

function fetch(request, context) {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/')) return server.fetch(request, context)
  if (pathname.startsWith('/mailbox')) return mailbox.fetch(request)
  return files(request, notFound)
}

const busy = (error) => error.cause?.code === 'EADDRINUSE'

// `localhost` is two addresses, and browsers choose: a port has to be ours at both.
async function listenOnLocalhost(port, tries = 20) {
  const first = await listen({ fetch, port, hostname: '127.0.0.1' }).catch((error) => {
    if (!busy(error) || tries === 1) throw error
  })
  if (!first) return listenOnLocalhost(port + 1, tries - 1)
  try {
    await listen({ fetch, port: first.port, hostname: '::1' })
  } catch (error) {
    // Any other fault: this machine has no IPv6, and then no browser tries it.
    if (busy(error)) {
      await first.close()
      return listenOnLocalhost(port + 1, tries - 1)
    }
  }
  return first.port
}

const port = await listenOnLocalhost(Number(process.env.PORT) || 5173)

console.log(`
  email-code-kit demo

  Form      http://localhost:${port}/
  Mailbox   http://localhost:${port}/mailbox
`)
