import { expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { createTestServer, refused, tally } from './createTestServer.ts'

const wrong = {
  status: 400,
  error_code: 'IDAAS.SDK.CAPTCHA.0002',
  error_msg: '图形验证码校验失败',
}

test('a right solution is answered with the challenge’s token and the point exactly as it was sent', async () => {
  const { getChallenge, post } = createTestServer()
  const { token, x } = await getChallenge()
  const point_json = `{"x":${x}.00,"y":5}`
  const response = await post(paths.verifyCaptcha, { point_json, token, sender: 'mara@example.com' })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({ captcha_token: `${token}---${point_json}` })
})

test.each([
  [-5.1, 400],
  [-5, 200],
  [0.3, 200],
  [5, 200],
  [5.1, 400],
])('a solution that is off by %d pixels is answered %d', async (offset, status) => {
  const { getChallenge, verify } = createTestServer()
  const { token, x } = await getChallenge()
  expect((await verify(token, x + offset)).status).toBe(status)
})

test('the tolerance can be changed', async () => {
  const { getChallenge, verify } = createTestServer({ tolerance: 2 })
  const first = await getChallenge()
  expect((await verify(first.token, first.x + 2)).status).toBe(200)
  const second = await getChallenge()
  expect((await verify(second.token, second.x + 2.1)).status).toBe(400)
})

test('a challenge has one attempt: after a wrong solution the right one is refused too', async () => {
  const { getChallenge, verify } = createTestServer()
  const { token, x } = await getChallenge()
  expect(await refused(verify(token, x + 50))).toEqual(wrong)
  expect(await refused(verify(token, x))).toEqual(wrong)
})

test('a solved challenge cannot be solved again for a second pass', async () => {
  const { getChallenge, verify } = createTestServer()
  const { token, x } = await getChallenge()
  expect((await verify(token, x)).status).toBe(200)
  expect(await refused(verify(token, x))).toEqual(wrong)
})

test('of 200 simultaneous guesses at one challenge only the first is looked at', async () => {
  const { getChallenge, verify } = createTestServer()
  const { token, x } = await getChallenge()
  const guesses = Array.from({ length: 200 }, async (_, index) => verify(token, index === 0 ? x + 50 : x))
  expect(await tally(guesses)).toEqual({ 'IDAAS.SDK.CAPTCHA.0002': 200 })
})

test('of 200 simultaneous right solutions exactly one gets a pass', async () => {
  const { getChallenge, verify } = createTestServer()
  const { token, x } = await getChallenge()
  const solutions = Array.from({ length: 200 }, async () => verify(token, x))
  expect(await tally(solutions)).toEqual({ '200': 1, 'IDAAS.SDK.CAPTCHA.0002': 199 })
})

test('a challenge can be solved for 120 seconds', async () => {
  const { getChallenge, verify, advance } = createTestServer()
  const early = await getChallenge()
  advance(119.9)
  expect((await verify(early.token, early.x)).status).toBe(200)
  const late = await getChallenge()
  advance(120)
  expect(await refused(verify(late.token, late.x))).toEqual(wrong)
})

test('the life of a challenge can be changed', async () => {
  const { getChallenge, verify, advance } = createTestServer({ challengeTtl: 10 })
  const { token, x } = await getChallenge()
  advance(10)
  expect(await refused(verify(token, x))).toEqual(wrong)
})

test.each(['point_json', 'token', 'sender'])(
  'an empty %s is refused like a wrong solution and leaves the challenge alone',
  async (name) => {
    const { getChallenge, post } = createTestServer()
    const { token, x } = await getChallenge()
    const body = { point_json: `{"x":${x}.0,"y":5.0}`, token, sender: 'mara@example.com' }
    expect(await refused(post(paths.verifyCaptcha, { ...body, [name]: '' }))).toEqual(wrong)
    expect((await post(paths.verifyCaptcha, body)).status).toBe(200)
  },
)

test.each([
  '{"x":X,"y":6.0}',
  '{"x":X}',
  '{"x":"X","y":5.0}',
  '[X,5]',
  'X',
  'null',
  '{"x":X,"y":5.0',
  '{"x":1e999,"y":5.0}',
  '{"__proto__":{"x":X,"y":5}}',
])('the point %s is no solution', async (template) => {
  const { getChallenge, post } = createTestServer()
  const { token, x } = await getChallenge()
  const point_json = template.replaceAll('X', String(x))
  expect(await refused(post(paths.verifyCaptcha, { point_json, token, sender: 'mara@example.com' }))).toEqual(wrong)
})

test('each IP can fetch and solve 30 challenges a minute, then waits for the rest of it', async () => {
  const { getCaptcha, verify, advance } = createTestServer()
  const mine = { ip: '203.0.113.9' }
  expect(await tally(Array.from({ length: 30 }, async () => getCaptcha({}, mine)))).toEqual({ '200': 30 })
  advance(20)
  const response = await getCaptcha({ 'X-L': 'en' }, mine)
  expect(response.headers.get('retry-after')).toBe('40')
  expect(await refused(response)).toEqual({
    status: 429,
    error_code: 'KIT.0429',
    error_msg: 'Too many attempts. Try again later',
    retry_after: 40,
  })
  // Solutions are counted for themselves, another IP is not affected, and the minute ends.
  expect((await verify('0'.repeat(32), 100, 'mara@example.com', mine)).status).toBe(400)
  expect((await getCaptcha({}, { ip: '203.0.113.10' })).status).toBe(200)
  advance(40)
  expect((await getCaptcha({}, mine)).status).toBe(200)
})

test('each IP can send in 30 solutions a minute; the next one is not looked at, so its challenge stays', async () => {
  const { getChallenge, verify, advance } = createTestServer()
  const mine = { ip: '203.0.113.9' }
  const { token, x } = await getChallenge()
  const guesses = Array.from({ length: 30 }, async () => verify('0'.repeat(32), 100, 'mara@example.com', mine))
  expect(await tally(guesses)).toEqual({ 'IDAAS.SDK.CAPTCHA.0002': 30 })
  const response = await verify(token, x, 'mara@example.com', mine)
  expect(response.headers.get('retry-after')).toBe('60')
  expect(await refused(response)).toMatchObject({ status: 429, error_code: 'KIT.0429' })
  advance(60)
  expect((await verify(token, x, 'mara@example.com', mine)).status).toBe(200)
})

test('a solution longer than any is wrong, for it would be kept as part of the pass', async () => {
  const { getChallenge, post } = createTestServer()
  const { token, x } = await getChallenge()
  const point_json = `{"x":${x}.0,"y":5.0,"more":"${'x'.repeat(300)}"}`
  const body = { token, point_json, sender: 'mara@example.com' }
  expect((await refused(post('/api/v2/sdk/captcha/verify', body))).error_code).toBe('IDAAS.SDK.CAPTCHA.0002')
})
