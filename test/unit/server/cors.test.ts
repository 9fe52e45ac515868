import { describe, expect, test } from 'vitest'
import { headerNames } from '../../../src/protocol/headers.ts'
import { paths } from '../../../src/protocol/paths.ts'
import type { ServerOptions } from '../../../src/server/ServerOptions.ts'
import { callerHeaders, createTestServer } from './createTestServer.ts'

const shop = 'https://shop.example.com'

const askBefore = async (options: ServerOptions, origin: string, path: string = paths.sendEmail) =>
  createTestServer(options).request(path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-client-id' },
  })

const call = async (options: ServerOptions, origin?: string, path: string = paths.captcha) =>
  createTestServer(options).request(path, { headers: { ...callerHeaders, ...(origin ? { origin } : {}) } })

const corsHeadersOf = ({ headers }: Response) =>
  [...headers.keys()].filter((name) => /^access-control|^vary/.test(name))

describe('without origins', () => {
  test('no page of another origin may call: there is no preflight and no header of CORS', async () => {
    const preflight = await askBefore({}, shop)
    expect(preflight.status).toBe(405)
    expect(corsHeadersOf(preflight)).toEqual([])
    expect(corsHeadersOf(await call({}, shop))).toEqual([])
  })
})

describe('with a list of origins', () => {
  const options = { origins: [shop, 'http://localhost:5173'] }

  test('a preflight allows exactly the methods and headers of the contract, and may be remembered', async () => {
    const response = await askBefore(options, shop)
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': shop,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'Content-Type, X-operating-sys-version, X-device-fingerprint, X-device-ip, X-agent, X-L, X-client-id, X-tenant-id',
      'access-control-max-age': '7200',
      'access-control-expose-headers': 'Retry-After, Date',
      vary: 'Origin',
    })
  })

  test('every header that the client sends is in it', async () => {
    const allowed = (await askBefore(options, shop)).headers.get('access-control-allow-headers')?.split(', ')
    expect(allowed).toEqual(['Content-Type', ...Object.values(headerNames)])
  })

  test('an answer can be read by a page of a listed origin, with what says how long to wait', async () => {
    const { headers } = await call(options, 'http://localhost:5173')
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(headers.get('access-control-expose-headers')).toBe('Retry-After, Date')
    expect(headers.get('vary')).toBe('Origin')
  })

  test('so can a refusal, one for a path that does not exist too', async () => {
    const refusal = await createTestServer(options).post(paths.sendEmail, {}, { origin: shop })
    expect(refusal.status).toBe(400)
    expect(refusal.headers.get('access-control-allow-origin')).toBe(shop)
    expect((await call(options, shop, '/elsewhere')).headers.get('access-control-allow-origin')).toBe(shop)
  })

  test.each([
    'https://evil.example.com',
    'http://shop.example.com',
    'https://shop.example.com:444',
    'https://shop.example.com.evil.example',
    'null',
    '*',
  ])('%s may not, and no cache mixes them up', async (origin) => {
    for (const response of [await askBefore(options, origin), await call(options, origin)]) {
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
      expect(response.headers.get('vary')).toBe('Origin')
    }
  })

  test('who sends no origin is answered as ever', async () => {
    const response = await call(options)
    expect(response.status).toBe(200)
    expect(corsHeadersOf(response)).toEqual(['vary'])
  })

  test('no cookie is ever allowed', async () => {
    expect((await askBefore(options, shop)).headers.has('access-control-allow-credentials')).toBe(false)
  })
})

test.each(['*', 'null', 'shop.example.com', 'https://shop.example.com/', 'https://shop.example.com/login', ''])(
  '%j is refused as an origin at the start, for no browser would ever send it',
  (origin) => {
    expect(() => createTestServer({ origins: [origin] })).toThrow(`email-code-kit: "${origin}" is no origin`)
    expect(() => createTestServer({ codeOrigin: origin })).toThrow(`email-code-kit: "${origin}" is no origin`)
  },
)
