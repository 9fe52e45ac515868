// The server that is measured: its own process, on its own core. Prints its port when it is ready.
import { createServer } from '../../dist/server.js'
import { deflateNode, hmacNode, listen } from '../../dist/server-node.js'
import { createRedisStore } from '../../dist/server-redis.js'

const { REDIS_URL, SECRET } = process.env
const store = REDIS_URL ? { store: await connect(REDIS_URL) } : {}
const server = createServer({
  ...store,
  ...(SECRET ? { secret: SECRET } : {}),
  deflate: deflateNode,
  hmac: hmacNode,
  mailer: { send: async () => undefined },
  limits: { perIpHour: false, sendsPerMinute: false, captchaPerIpMinute: false },
})
const { port } = await listen({ fetch: server.fetch, port: 0 })
console.log(port)

async function connect(url) {
  const { createClient } = await import('@redis/client')
  const client = createClient({ url, commandOptions: { timeout: 0 } })
  await client.connect()
  return createRedisStore({ send: (args) => client.sendCommand(args) })
}
