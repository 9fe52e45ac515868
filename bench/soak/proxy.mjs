/** What stands between page and server, and breaks: real sockets, cut for real. */
import { Agent, createServer, request as send } from 'node:http'
import { serverNow } from './clock.mjs'

/** Milliseconds; the client gives up after `PATIENCE`. */
export const PATIENCE = 400
const TOO_LATE = 550

/** `carries`: the server carries the request out. `silent`: the page gets the answer all the same. */
export const faults = {
  'a slow answer': { carries: true, silent: true },
  'no answer in time': { carries: true },
  'connection dropped, request lost': { carries: false, returns: true },
  'connection dropped, answer lost': { carries: true, returns: true },
  'answer cut off midway': { carries: true },
  'JSON that is not whole': { carries: true },
  '500 with HTML, not carried out': { carries: false },
  '500 with HTML, carried out': { carries: true },
  '429 with Retry-After': { carries: false, returns: true },
}
const date = (ms) => new Date(ms).toUTCString()
const html = '<!doctype html><title>500</title><h1>Internal Server Error</h1>'

/**
 * @param port the server's
 * @param decide asked at each request: which fault happens to it, if any, and the random numbers for it
 * @param report told what became of it
 */
export async function startProxy({ port, decide, report }) {
  const agent = new Agent({ keepAlive: true })
  const handle = async (request, response) => {
    const body = await readAll(request)
    const { fault, random } = decide(request.headers['x-soak-tab'])
    const pass = request.url.endsWith('/email/send') ? JSON.parse(body).captcha_token : undefined
    const answer = fault === undefined || faults[fault].carries ? await forward(port, agent, request, body) : undefined
    report({ tab: request.headers['x-soak-tab'], path: request.url, fault, pass, status: answer?.status })
    await play(fault, random, { socket: request.socket, response, answer })
  }
  const proxy = createServer((request, response) => void handle(request, response))
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    close() {
      proxy.closeAllConnections()
      proxy.close()
      agent.destroy()
    },
  }
}

async function play(fault, random, { socket, response, answer }) {
  const { status, headers, body } = answer ?? {}
  // An empty body cannot be halved: what is spoiled begins, and does not end.
  const half = body?.length > 1 ? body.subarray(0, Math.floor(body.length / 2)) : Buffer.from('{')
  switch (fault) {
    case 'no answer in time':
      await new Promise((resolve) => setTimeout(resolve, TOO_LATE))
      break
    case 'a slow answer':
      await new Promise((resolve) => setTimeout(resolve, random.between(5, 80)))
      break
    case 'connection dropped, request lost':
    case 'connection dropped, answer lost':
      socket.destroy()
      return
    case 'answer cut off midway':
      response.writeHead(status, { ...headers, 'content-length': half.length + 1 })
      response.write(half, () => socket.destroy())
      return
    case 'JSON that is not whole':
      response.writeHead(status, { ...headers, 'content-length': half.length }).end(half)
      return
    case '500 with HTML, not carried out':
    case '500 with HTML, carried out':
      response.writeHead(500, { 'content-type': 'text/html' }).end(html)
      return
    case '429 with Retry-After': {
      const seconds = random.pick([1, 7, 30, 90])
      const now = serverNow()
      const retryAfter = random.chance(0.5) ? String(seconds) : date(now + seconds * 1000)
      response.writeHead(429, { 'retry-after': retryAfter, date: date(now) }).end()
      return
    }
    default:
  }
  if (!socket.destroyed) response.writeHead(status, headers).end(body)
}

function forward(port, agent, { method, url, headers }, body) {
  return new Promise((resolve, reject) => {
    const read = async (answer) => {
      const text = await readAll(answer)
      const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = answer.headers
      resolve({ status: answer.statusCode, headers: { ...kept, 'content-length': text.length }, body: text })
    }
    const request = send({ port, host: '127.0.0.1', agent, method, path: url, headers }, (answer) => {
      read(answer).catch(reject)
    })
    request.on('error', reject).end(body)
  })
}

async function readAll(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
