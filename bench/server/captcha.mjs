// `GET captcha` over HTTP: the server on one core, the callers on the other.
import { fileURLToPath } from 'node:url'
import { fire, writeRequest } from '../support/fire.mjs'
import { median } from '../support/measure.mjs'
import { startScript } from '../support/startProcess.mjs'

const server = await startScript(fileURLToPath(new URL('httpServer.mjs', import.meta.url)), { core: 0 })
const requests = Array.from({ length: 600 }, () => writeRequest('GET', '/api/v2/sdk/captcha'))
const rounds = []
try {
  for (let round = 0; round < 4; round++) {
    const { perSecond, statuses, bytes } = await fire({ port: Number(server.ready), connections: 16, requests })
    if (statuses[200] !== requests.length) throw new Error(`not all were answered: ${JSON.stringify(statuses)}`)
    rounds.push({ perSecond, bytes: bytes / requests.length })
  }
} finally {
  await server.stop()
}
console.log(
  JSON.stringify({
    perSecond: median(rounds.slice(1).map(({ perSecond }) => perSecond)),
    bytes: Math.round(median(rounds.map(({ bytes }) => bytes))),
  }),
)
