import { connect } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { listen, type Listener } from '../../../src/server/node/listen.ts'
import { createTestServer } from '../../unit/server/createTestServer.ts'
import { expectDocumented } from './expectDocumented.ts'
import { hostileRequest } from './hostileRequest.ts'

/** `npm run test:all` makes it 2,000. */
const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 2000) / 10)

const { server, errors } = createTestServer({ limits: { captchaPerIpMinute: false } })
let listener: Listener

beforeAll(async () => {
  listener = await listen({ fetch: server.fetch, port: 0 })
})
afterAll(async () => {
  await listener.close()
})

/** Writes bytes to the server and reads all that comes back, until it ends the connection. */
async function exchange(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    connect(listener.port, '127.0.0.1')
      .setEncoding('utf8')
      .on('data', (piece: string) => {
        text += piece
      })
      .on('close', () => {
        resolve(text)
      })
      // A server that has refused reads no further, and its system says so like this.
      .on('error', () => undefined)
      // Half closed: whatever was promised and does not come, never will.
      .end(bytes)
  })
}

function parse(answer: string) {
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [status = '', ...lines] = head.split('\r\n')
  const headers = new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )
  const body = rest.join('\r\n\r\n')
  const text = headers.get('transfer-encoding') === 'chunked' ? unchunk(body) : body
  return { status: Number(status.split(' ')[1]), headers, text }
}

/** The one piece that an answer of ours is written in (RFC 9112, section 7.1). */
const unchunk = (body: string) => body.replace(/^[\da-f]+\r\n/, '').replace(/\r\n0\r\n\r\n$/, '')

/** Two requests have two answers, which nobody here takes apart; and those to HEAD have no body. */
const hasBody = (bytes: Uint8Array, answer: string) =>
  !answer.slice(9).includes('HTTP/1.1 ') && !/^\s*HEAD /i.test(new TextDecoder().decode(bytes.subarray(0, 20)))

const encoder = new TextEncoder()
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => Array.from(part)))

/** A request as bytes, written honestly. */
const written = hostileRequest.map(({ method, path, headers, body = new Uint8Array() }) => {
  const lines = Object.entries({ ...headers, host: 'a', 'content-length': String(body.length), connection: 'close' })
  const head = `${method} ${encodeURI(path).slice(0, 2000)} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  return join(
    Uint8Array.from(head, (char) => char.charCodeAt(0)),
    body,
  )
})

/** The same, spoilt: cut off, with bytes of its own in it, twice, or with a header smuggled in. */
const spoilt = fc.oneof(
  fc.tuple(written, fc.nat(400)).map(([bytes, length]) => bytes.subarray(0, length)),
  fc
    .tuple(written, fc.nat(600), fc.uint8Array({ maxLength: 20 }))
    .map(([bytes, at, noise]) => join(bytes.subarray(0, at), noise, bytes.subarray(at))),
  fc.tuple(written, written).map(([first, second]) => join(first, second)),
  fc
    .constantFrom(
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      'Transfer-Encoding: chunked, chunked',
      'Host: b',
      ' folded: x',
      'a\u0000: b',
      `x: ${'y'.repeat(20_000)}`,
    )
    .map((header) =>
      encoder.encode(`POST ${paths.sendEmail} HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n5\r\n{"a":\r\n0\r\n\r\n`),
    ),
  fc.uint8Array({ maxLength: 2000 }),
)

test(
  `${runs} requests as they stand on the wire, whole and spoilt, are answered as documented or not at all`,
  { timeout: 600_000 },
  async () => {
    const seen = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.oneof(written, spoilt), async (bytes) => {
        const answer = await exchange(bytes)
        expect(errors).toEqual([])
        // Cut off before it was a request, there is nobody to answer.
        if (answer === '') return
        const parsed = parse(answer)
        seen.add(parsed.status)
        if (hasBody(bytes, answer)) expectDocumented(parsed)
        expect(parsed.status).not.toBe(500)
      }),
      { numRuns: runs },
    )
    expect(seen).toContain(400)
    expect(seen).toContain(404)
    // Nothing of it has broken anything.
    const { status } = await fetch(listener.url + paths.captcha)
    expect(status).toBe(400)
  },
)
