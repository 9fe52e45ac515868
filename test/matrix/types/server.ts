// A server on Node, which has no DOM. It is compiled and never run.
import { createServer as createHttpServer } from 'node:http'
import { createClient } from 'email-code-kit/client'
import {
  createHealth,
  createMailbox,
  createPainter,
  createServer,
  type Mailer,
  type ServerEvent,
} from 'email-code-kit/server'
import { createNodeHandler, deflateNode, hmacNode, listen, type Listener } from 'email-code-kit/server/node'
import { createRedisStore } from 'email-code-kit/server/redis'
import { createSmtpMailer } from 'email-code-kit/server/smtp'

const send = (args: readonly string[], key: string | undefined) => Promise.resolve(key ?? args[0])
const mailer: Mailer = createSmtpMailer({ url: 'smtp://127.0.0.1', from: { address: 'code@example.com' } })
export const events: ServerEvent[] = []
const server = createServer({
  store: createRedisStore({ send }),
  mailer,
  secret: ['x'.repeat(32), 'y'.repeat(32)],
  painter: createPainter({}),
  deflate: deflateNode,
  hmac: hmacNode,
  onEvent: (event) => events.push(event),
  createSession: ({ email }) => ({ status: 'SUCCESS', session_token: email, id_token: 'a.b.c', expire: 1800 }),
  assess: ({ ip }) => (ip === undefined ? { retryAfter: 3 } : true),
})
createHttpServer(createNodeHandler(server.fetch))

export async function run() {
  const { url, close }: Listener = await listen({ fetch: server.fetch, port: 0 })
  const client = createClient({ baseUrl: url, clientId: 'demo-client' })
  const { token, ...challenge } = await client.getChallenge()
  const isRight: boolean = await server.checkCode({ scenario: 'LOGIN_EMS', email: 'anna@example.com', code: '123456' })
  await close()
  return { token, challenge, isRight, mailbox: createMailbox(server.outbox), health: createHealth({}) }
}
