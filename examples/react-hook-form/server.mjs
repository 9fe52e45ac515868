// The page, the API of the codes, and the endpoint of the form. `npx email-code-kit` is not needed beside it.
import { fileURLToPath } from 'node:url'
import { createMailbox, createMemoryStore, createServer } from 'email-code-kit/server'
import { deflateNode, hmacNode, listen } from 'email-code-kit/server/node'
import { staticMiddleware } from 'srvx/static'

const scenario = 'REGISTER_EMS'
const store = createMemoryStore()
const codes = createServer({ store, scenarios: [scenario], language: 'en', deflate: deflateNode, hmac: hmacNode })
// For development only: it shows every code. With a `mailer` there is nothing in it.
const mailbox = createMailbox(codes.outbox)
const page = staticMiddleware({ dir: fileURLToPath(new URL('dist', import.meta.url)) })
const notFound = () => new Response('Not found', { status: 404 })

const { url } = await listen({
  port: Number(process.env.PORT ?? 3000),
  fetch(request, context) {
    const { pathname } = new URL(request.url)
    if (pathname === '/sign-up' && request.method === 'POST') return signUp(request, context)
    if (pathname.startsWith('/api/v2/sdk/')) return codes.fetch(request, context)
    if (pathname.startsWith('/mailbox')) return mailbox.fetch(request)
    return page(request, notFound)
  },
})
console.log(`${url}  the mailbox: ${url}/mailbox`)

async function signUp(request, { ip }) {
  // The server counts the tries at a code, not the calls of this endpoint.
  const { count, resetMs } = await store.hit(`sign-up:${ip}`, 60_000)
  if (count > 30) return new Response(null, { status: 429, headers: { 'Retry-After': Math.ceil(resetMs / 1000) } })
  const { name, email, code } = await request.json().catch(() => ({}))
  if (![name, email, code].every((field) => typeof field === 'string' && field.trim())) {
    return new Response(null, { status: 400 })
  }
  const isRight = await codes.checkCode({ scenario, email, code, ip })
  // In the form of the API, so that the kit knows it.
  if (!isRight) return Response.json({ error_code: 'CAPTCHA.0007', error_msg: 'Wrong code' }, { status: 400 })
  console.log(`Here an account is made for ${name}.`)
  return Response.json({ name }, { status: 201 })
}
