import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { callerHeaders, createTestServer, refused } from './createTestServer.ts'

const posts = [paths.verifyCaptcha, paths.sendEmail, paths.loginWithEmailCode]

const bodies: [what: string, body: string][] = [
  ['nothing', ''],
  ['spaces', '  \n'],
  ['no JSON', '{"email":'],
  ['null', 'null'],
  ['a number', '1'],
  ['a text', '"email"'],
  ['an array', '[{"email":"mara@example.com"}]'],
  ['a prototype', '{"__proto__":{"email":"mara@example.com","type":"LOGIN_EMS","captcha_token":"x"}}'],
  ['a constructor', '{"constructor":{"prototype":{"email":"x"}}}'],
  ['numbers', '{"email":1,"type":2,"captcha_token":3,"verify_code":123456,"token":4,"point_json":5,"sender":6}'],
  ['objects', '{"email":{},"type":[],"captcha_token":null,"verify_code":true,"token":{},"point_json":[],"sender":{}}'],
  ['names of methods', '{"email":"toString","type":"__proto__","captcha_token":"constructor","verify_code":"x"}'],
  ['a deep array', `{"email":${'['.repeat(7000)}${']'.repeat(7000)}}`],
  ['a token of separators', `{"email":"a@b","type":"LOGIN_EMS","captcha_token":"${'-'.repeat(9000)}"}`],
  ['a deep point', `{"token":"${'0'.repeat(32)}","sender":"a@b","point_json":"${'['.repeat(9000)}"}`],
  [
    'broken UTF-16',
    '{"email":"\\ud800@example.com","type":"LOGIN_EMS","verify_code":"\\u0000","captcha_token":"\\udfff"}',
  ],
  ['a long code', `{"email":"a@b","verify_code":"${'1'.repeat(9000)}"}`],
]

describe.each(posts)('POST %s', (path) => {
  test.each(bodies)('answers %s with a refusal, never a fault', async (_what, body) => {
    const { post, errors } = createTestServer()
    const answer = await refused(post(path, body))
    expect(answer.status).toBe(400)
    expect(answer.error_code).toMatch(/^(IDAAS\.SDK\.(USER|PARAM|CAPTCHA)\.\d{4}|KIT\.0400)$/)
    expect(errors).toEqual([])
  })

  test('says plainly that a body which is no JSON object is none', async () => {
    const { post } = createTestServer()
    expect(await refused(post(path, '[]', { 'X-L': 'en' }))).toEqual({
      status: 400,
      error_code: 'KIT.0400',
      error_msg: 'The request is malformed: its body has to be a JSON object',
    })
  })

  test('checks the device before it reads the body', async () => {
    const { request } = createTestServer()
    expect(await refused(request(path, { method: 'POST', headers: {}, body: 'x'.repeat(20_000) }))).toMatchObject({
      status: 400,
      error_code: 'IDAAS.SDK.PARAM.0001',
    })
  })

  test('refuses a body over 16 KiB, with and without a content-length', async () => {
    const { post } = createTestServer()
    const fits = `{"email":"${'a'.repeat(16 * 1024 - 12)}"}`
    expect(fits).toHaveLength(16 * 1024)
    expect((await post(path, fits)).status).toBe(400)
    const tooLarge = { status: 413, error_code: 'KIT.0413' }
    expect(await refused(post(path, `${fits} `))).toMatchObject(tooLarge)
    expect(await refused(post(path, '{}', { 'content-length': '16385' }))).toMatchObject(tooLarge)
  })

  test('stops reading a body that never ends', async () => {
    const { server } = createTestServer()
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1024
        controller.enqueue(new Uint8Array(1024).fill(32))
      },
    })
    const init = { method: 'POST', headers: callerHeaders, body: endless, duplex: 'half' }
    const response = await server.fetch(new Request(`https://tenant.example.com${path}`, init))
    expect(response.status).toBe(413)
    expect(pulled).toBeLessThan(32 * 1024)
  })

  test('has the same limit where requests have no readable body, as in some browsers', async () => {
    const { server } = createTestServer()
    expect(await refused(server.fetch(withoutReadableBody(path, '[]')))).toMatchObject({
      status: 400,
      error_code: 'KIT.0400',
    })
    expect((await server.fetch(withoutReadableBody(path, ' '.repeat(16 * 1024 + 1)))).status).toBe(413)
  })

  test('answers a caller that went away while sending like one that sent no JSON', async () => {
    const { server, errors } = createTestServer()
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('aborted'))
      },
    })
    const init = { method: 'POST', headers: callerHeaders, body: broken, duplex: 'half' }
    const response = await server.fetch(new Request(`https://tenant.example.com${path}`, init))
    expect(await refused(response)).toMatchObject({ status: 400, error_code: 'KIT.0400' })
    expect(errors).toEqual([])
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('has no %s', async (method) => {
    const { request } = createTestServer()
    const response = await request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })
})

test('GET captcha has no other method', async () => {
  const { request } = createTestServer()
  const response = await request(paths.captcha, { method: 'POST' })
  expect(response.headers.get('allow')).toBe('GET')
  expect(await refused(response)).toMatchObject({ status: 405, error_code: 'KIT.0405' })
})

test.each(['/', '/api/v2/sdk', '/api/v2/sdk/captcha/', '/api/v2/sdk/sms/send', '/api/v2/sdk/__proto__', '//', '/%ff'])(
  'there is nothing at %s',
  async (path) => {
    const { request } = createTestServer()
    const response = await request(path)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await refused(response)).toMatchObject({ status: 404, error_code: 'KIT.0404' })
  },
)

test('the server can be mounted below a path', async () => {
  const { request } = createTestServer({ basePath: '/auth' })
  expect((await request(`/auth${paths.captcha}`)).status).toBe(200)
  expect((await request(paths.captcha)).status).toBe(404)
  expect((await request(`/ruth${paths.captcha}`)).status).toBe(404)
})

function withoutReadableBody(path: string, body: string) {
  const request = new Request(`https://tenant.example.com${path}`, { method: 'POST', headers: callerHeaders, body })
  return Object.defineProperty(request, 'body', { value: undefined })
}
