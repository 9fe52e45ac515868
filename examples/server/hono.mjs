// The codes of an application on Hono, below a path of its own.
import { createServer } from 'email-code-kit/server'
import { deflateNode, hmacNode, listen } from 'email-code-kit/server/node'
import { Hono } from 'hono'

const codes = createServer({ basePath: '/auth', deflate: deflateNode, hmac: hmacNode })
const app = new Hono()

// `env` is what listen() knows of the request: the IP, and how to keep the process alive for an e-mail.
app.all('/auth/api/v2/sdk/*', (context) => codes.fetch(context.req.raw, context.env))
app.get('/', (context) => context.text('The rest of the application'))

const { url } = await listen({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) })
console.log(`${url}/auth`)
