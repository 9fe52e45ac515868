// `email/send` over HTTP with Redis and a mailer that does nothing: every send has a pass and an address of its own.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createClient } from '@redis/client'
import { grantPass } from '../../dist/server/flow/passes.js'
import { createSigner } from '../../dist/server/security/createSigner.js'
import { createRedisStore } from '../../dist/server-redis.js'
import { hmacNode } from '../../dist/server-node.js'
import { fire, writeRequest } from '../support/fire.mjs'
import { median } from '../support/measure.mjs'
import { startRedis, startScript } from '../support/startProcess.mjs'

const secret = randomBytes(32).toString('hex')
const redis = await startRedis(1)
const client = createClient({ url: redis.url, commandOptions: { timeout: 0 } })
await client.connect()
const store = createRedisStore({ send: (args) => client.sendCommand(args), timeout: 60_000 })
const settings = { store, signer: createSigner([secret], hmacNode), now: Date.now, passTtl: 600 }

const server = await startScript(fileURLToPath(new URL('httpServer.mjs', import.meta.url)), {
  core: 0,
  env: { REDIS_URL: redis.url, SECRET: secret },
})
const rounds = []
try {
  for (let round = 0; round < 8; round++) {
    const requests = await Promise.all(
      Array.from({ length: 8000 }, async (_, index) => {
        const email = `person${round}.${index}@example.com`
        const pass = { token: randomBytes(16).toString('hex'), pointJson: '{"x":100.0,"y":5.0}', email }
        const body = { email, type: 'LOGIN_EMS', captcha_token: await grantPass(settings, pass) }
        return writeRequest('POST', '/api/v2/sdk/email/send', body)
      }),
    )
    const { perSecond, statuses } = await fire({ port: Number(server.ready), connections: 128, requests })
    if (statuses[200] !== requests.length) throw new Error(`not all were sent: ${JSON.stringify(statuses)}`)
    rounds.push(perSecond)
  }
} finally {
  await server.stop()
  client.destroy()
  await redis.stop()
}
console.log(JSON.stringify({ perSecond: median(rounds.slice(3)), rounds }))
