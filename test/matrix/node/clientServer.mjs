// The client and the server in Node, over a real connection, without a page.
import { equal, notEqual } from 'node:assert/strict'
import { createServer as createHttpServer } from 'node:http'
import { once } from 'node:events'
import { createClient, isApiError, isNetworkError } from 'email-code-kit/client'
import { createMemoryStore, createServer } from 'email-code-kit/server'
import { createNodeHandler, deflateNode, hmacNode, listen } from 'email-code-kit/server/node'
import 'email-code-kit/server/redis'
import 'email-code-kit/server/smtp'

let answer = 0
const randomInt = (max) => (answer = Math.floor(max / 2))
const email = 'anna@example.com'
// Once with what the platform of the web has, and once with what Node has.
for (const own of [{}, { deflate: deflateNode, hmac: hmacNode, pointEncoding: 'aes' }]) {
  const server = createServer({ store: createMemoryStore(), language: 'en', randomInt, ...own })
  const { url, stop } = await listen({ fetch: server.fetch, port: 0 })
  await signIn(url, server, own.pointEncoding)
  equal(await stop(), true)
  const gone = await createClient({ baseUrl: url, clientId: 'demo-client' })
    .getChallenge()
    .catch((error) => error)
  equal(isNetworkError(gone), true)
}

const server = createServer({ randomInt })
const http = createHttpServer(createNodeHandler(server.fetch)).listen(0, '127.0.0.1')
await once(http, 'listening')
await signIn(`http://127.0.0.1:${http.address().port}`, server)
http.closeAllConnections()
http.close()

async function signIn(baseUrl, { outbox }, pointEncoding) {
  const client = createClient({
    baseUrl,
    clientId: 'demo-client',
    language: 'en',
    ...(pointEncoding && { pointEncoding }),
  })
  const { token, secretKey } = await client.getChallenge()
  const { captchaToken } = await client.verifyChallenge({ token, x: xOf(answer), email, secretKey })
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  const again = await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken }).catch((error) => error)
  equal(isApiError(again), true)
  equal(again.code, 'CAPTCHA.0003')
  const [{ code }] = outbox.mails
  notEqual(code, '')
  equal((await client.loginWithEmailCode({ email, code })).status, 'SUCCESS')
}

/** The left edge of a gap: the answers begin at 60. */
function xOf(drawn) {
  return drawn + 60
}
