import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { deflateNode } from '../../../src/server/node/deflateNode.ts'
import { listen, type Listener, type ListenOptions } from '../../../src/server/node/listen.ts'
import { callerHeaders, createTestServer } from './createTestServer.ts'

const listeners: Listener[] = []
const start = async (options: ListenOptions) => {
  const listener = await listen(options)
  listeners.push(listener)
  return listener
}

afterEach(async () => {
  await Promise.all(listeners.splice(0).map(async ({ close }) => close()))
})

const showIp: ListenOptions['fetch'] = (_request, { ip }) => Response.json({ ip })
const readIp = async (url: string, headers: Record<string, string> = {}) =>
  ((await (await fetch(url, { headers })).json()) as { ip: string }).ip

test('serves over HTTP at the address it reports, on this machine only', async () => {
  const { server } = createTestServer()
  const { url, port } = await start({ fetch: server.fetch, port: 0 })
  expect(url).toBe(`http://127.0.0.1:${port}`)
  expect(port).toBeGreaterThan(0)
  const response = await fetch(url + paths.captcha, { headers: callerHeaders })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ originalImageBase64: 'AQ==' })
})

test('answers a sent e-mail with an empty body', async () => {
  const { server, getPass } = createTestServer()
  const { url } = await start({ fetch: server.fetch, port: 0 })
  const body = JSON.stringify({ email: 'mara@example.com', type: 'LOGIN_EMS', captcha_token: await getPass() })
  const response = await fetch(url + paths.sendEmail, { method: 'POST', headers: callerHeaders, body })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
})

test('answers 413 to a body over 16 KiB, with a length and without', async () => {
  const { server, errors } = createTestServer()
  const { url } = await start({ fetch: server.fetch, port: 0 })
  const post = async (body: BodyInit) =>
    fetch(url + paths.sendEmail, { method: 'POST', headers: callerHeaders, body, duplex: 'half' } as RequestInit)
  const large = 'x'.repeat(100_000)
  const statuses = [await post(large), await post(new Blob([large]).stream())].map(({ status }) => status)
  expect(statuses).toEqual([413, 413])
  expect(errors).toEqual([])
})

test('answers 413 too when the handler does not catch it itself', async () => {
  const { url } = await start({ port: 0, fetch: async (request) => new Response(await request.text()) })
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ error_code: 'KIT.0413' })
})

test('takes the next free port when the wanted one is busy, and reports it', async () => {
  const first = await start({ fetch: showIp, port: 0 })
  const second = await start({ fetch: showIp, port: first.port, portRange: 20 })
  expect(second.port).toBeGreaterThan(first.port)
  expect(second.port).toBeLessThan(first.port + 20)
  expect(await readIp(second.url)).toBe('127.0.0.1')
})

test('says what to do when the port is busy and no other may be taken', async () => {
  const { port } = await start({ fetch: showIp, port: 0 })
  await expect(listen({ fetch: showIp, port })).rejects.toThrow(`email-code-kit: port ${port} is in use on 127.0.0.1`)
})

test('fails at once for an address that is not this machine’s', async () => {
  await expect(listen({ fetch: showIp, port: 0, hostname: '192.0.2.1', portRange: 5 })).rejects.toThrow('EADDRNOTAVAIL')
})

test('believes a proxy on this machine about the client, but only its own, last entry', async () => {
  const { url } = await start({ fetch: showIp, port: 0 })
  expect(await readIp(url)).toBe('127.0.0.1')
  expect(await readIp(url, { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' })).toBe('203.0.113.9')
})

test('believes the proxies that are named, and then no other, not even one on this machine', async () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' }
  const named = await start({ fetch: showIp, port: 0, trustedProxies: ['127.0.0.1'] })
  expect(await readIp(named.url, forwarded)).toBe('203.0.113.9')
  const other = await start({ fetch: showIp, port: 0, trustedProxies: ['10.0.0.2'] })
  expect(await readIp(other.url, forwarded)).toBe('127.0.0.1')
})

test('close ends connections that are kept open', async () => {
  const { port, close } = await listen({ fetch: showIp, port: 0 })
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await new Promise((resolve) => socket.once('connect', resolve))
  await close()
  await closed
  expect(socket.destroyed).toBe(true)
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed')
})

test('deflateNode packs what every zlib reader can unpack', async () => {
  const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => index % 7)
  const packed = await deflateNode(bytes)
  expect(packed.length).toBeLessThan(bytes.length)
  const unpacked = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate'))
  expect(new Uint8Array(await new Response(unpacked).arrayBuffer())).toEqual(bytes)
})
