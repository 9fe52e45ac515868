import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { hmacNode } from '../../../src/server/node/hmacNode.ts'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'
import { createTestServer, refused, tally } from './createTestServer.ts'

const wrongCode = { status: 400, error_code: 'IDAAS.SDK.CAPTCHA.0007', error_msg: 'Incorrect verification code' }

/** Another code of the same length. */
const other = (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))

test('a right code is answered with a session', async () => {
  const { getCode, login } = createTestServer()
  const response = await login(await getCode())
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    session_token: expect.stringMatching(/^[0-9a-f]{32}$/),
    id_token: expect.stringMatching(/^[0-9a-f]{32}$/),
    expire: 432_000,
    status: 'SUCCESS',
  })
})

test('the application can make the session itself, and learns for whom', async () => {
  const session = { session_token: 's', id_token: 'i', expire: 60, status: 'SUCCESS' }
  const logins: unknown[] = []
  const { getCode, login } = createTestServer({
    createSession: async (details) => {
      logins.push(details)
      return session
    },
  })
  expect(await (await login(await getCode())).json()).toEqual(session)
  expect(logins).toEqual([{ email: 'mara@example.com', clientId: 'demo-client' }])
})

test('a code is drawn digit by digit, so leading zeros stay', async () => {
  const { getChallenge, verify, send, login, outbox } = createTestServer({ randomInt: () => 0 })
  const { token } = await getChallenge()
  const { captcha_token } = (await (await verify(token, 60)).json()) as { captcha_token: string }
  await send(captcha_token)
  expect(outbox.mails[0]?.code).toBe('000000')
  expect((await login('000000')).status).toBe(200)
})

test('a code has six digits, or as many as asked for', async () => {
  expect(await createTestServer().getCode()).toMatch(/^\d{6}$/)
  expect(await createTestServer({ codeLength: 8 }).getCode()).toMatch(/^\d{8}$/)
})

test('a code works once', async () => {
  const { getCode, login } = createTestServer()
  const code = await getCode()
  expect((await login(code)).status).toBe(200)
  expect(await refused(login(code))).toEqual(wrongCode)
})

test('of 200 simultaneous sign-ins with the right code exactly one succeeds', async () => {
  const { getCode, login } = createTestServer()
  const code = await getCode()
  expect(await tally(Array.from({ length: 200 }, async () => login(code)))).toEqual({
    '200': 1,
    'IDAAS.SDK.CAPTCHA.0007': 199,
  })
})

test('after five wrong tries the right code is refused too', async () => {
  const { getCode, login } = createTestServer()
  const code = await getCode()
  await tally(Array.from({ length: 5 }, async () => login(other(code))))
  expect(await refused(login(code))).toEqual(wrongCode)
})

test('of 200 simultaneous guesses five are looked at, and then the right one is refused', async () => {
  let looks = 0
  const { getCode, login } = createTestServer({
    hmac: (secret, text) => {
      // A code is looked at by signing it.
      if (text.startsWith('["code",')) looks++
      return hmacNode(secret, text)
    },
  })
  const code = await getCode()
  looks = 0
  expect(await tally(Array.from({ length: 200 }, async () => login(other(code))))).toEqual({
    'IDAAS.SDK.CAPTCHA.0007': 200,
  })
  expect(looks).toBe(5)
  expect(await refused(login(code))).toEqual(wrongCode)
})

test('after four wrong tries the right code still works', async () => {
  const { getCode, login } = createTestServer()
  const code = await getCode()
  await tally(Array.from({ length: 4 }, async () => login(other(code))))
  expect((await login(code)).status).toBe(200)
})

test('a new code has new tries and makes the old one worthless', async () => {
  const { getCode, login, advance } = createTestServer()
  const old = await getCode()
  await tally(Array.from({ length: 5 }, async () => login(other(old))))
  advance(60)
  const code = await getCode()
  expect(code).not.toBe(old)
  expect((await refused(login(old))).error_code).toBe('IDAAS.SDK.CAPTCHA.0007')
  expect((await login(code)).status).toBe(200)
})

test('wrong codes are limited by day and address, over all codes; right ones do not count', async () => {
  const { getCode, login, advance } = createTestServer({ limits: { wrongCodesPerDay: 6 } })
  const tryWrong = async (times: number) => {
    const code = await getCode()
    await tally(Array.from({ length: times }, async () => login(other(code))))
    advance(60)
    return code
  }
  expect((await login(await tryWrong(3))).status).toBe(200)
  expect((await login(await tryWrong(2))).status).toBe(200)
  expect((await login(await tryWrong(1))).status).toBe(400)
  advance(24 * 60 * 60)
  expect((await login(await getCode())).status).toBe(200)
})

test('wrong codes for an address without a code are not counted, so nobody can be locked out that way', async () => {
  const { getCode, login } = createTestServer({ limits: { wrongCodesPerDay: 3 } })
  await tally(Array.from({ length: 10 }, async () => login('123456')))
  expect((await login(await getCode())).status).toBe(200)
})

describe('the life of a code', () => {
  test.each([
    ['LOGIN_EMS', 300],
    ['REGISTER_EMS', 600],
  ] as const)('for %s is %d seconds', async (scenario, seconds) => {
    const { server, getCode, advance } = createTestServer()
    const email = 'mara@example.com'
    const early = await getCode(email, scenario)
    advance(seconds - 0.1)
    expect(await server.checkCode({ scenario, email, code: early })).toBe(true)
    const late = await getCode(email, scenario)
    advance(seconds)
    expect(await server.checkCode({ scenario, email, code: late })).toBe(false)
  })

  test.each([
    ['one number for all', 60],
    ['a function of the scenario', () => 60],
  ])('can be %s', async (_what, codeTtl) => {
    const { getCode, login, advance, outbox } = createTestServer({ codeTtl })
    const code = await getCode()
    expect(outbox.mails[0]?.text).toContain('1 分钟内有效')
    advance(60)
    expect(await refused(login(code))).toEqual(wrongCode)
  })
})

test('a code is for one address and one scenario', async () => {
  const { getCode, login } = createTestServer()
  expect(await refused(login(await getCode('mara@example.com'), 'eve@example.com'))).toEqual(wrongCode)
  expect(await refused(login(await getCode('kim@example.com', 'REGISTER_EMS'), 'kim@example.com'))).toEqual(wrongCode)
})

test('the application checks codes of other scenarios itself, each once', async () => {
  const { server, getCode } = createTestServer()
  const email = 'mara@example.com'
  const code = await getCode(email, 'FORGET_PWD_EMS')
  expect(await server.checkCode({ scenario: 'FORGET_PWD_EMS', email, code: other(code) })).toBe(false)
  expect(await server.checkCode({ scenario: 'FORGET_PWD_EMS', email, code })).toBe(true)
  expect(await server.checkCode({ scenario: 'FORGET_PWD_EMS', email, code })).toBe(false)
})

test('an empty address and an empty code have refusals of their own', async () => {
  const { post } = createTestServer()
  const english = { 'X-L': 'en' }
  expect(await refused(post(paths.loginWithEmailCode, {}, english))).toMatchObject({
    status: 400,
    error_code: 'IDAAS.SDK.USER.0004',
  })
  expect(await refused(post(paths.loginWithEmailCode, { email: 'mara@example.com' }, english))).toEqual({
    status: 400,
    error_code: 'IDAAS.SDK.PARAM.0009',
    error_msg: 'Verification code required.',
  })
})

describe('while secrets rotate', () => {
  const [before, after] = ['the secret of last month', 'the secret of this month']

  test('passes and codes from before still work', async () => {
    const store = createMemoryStore({ now: () => 0 })
    const old = createTestServer({ store, secret: before, now: () => 0, limits: { cooldown: false } })
    const rotated = createTestServer({ store, secret: [after, before], now: () => 0 })
    const code = await old.getCode()
    expect((await rotated.login(code)).status).toBe(200)
    expect((await rotated.send(await old.getPass())).status).toBe(200)
  })

  test('a code under a forgotten secret does not work', async () => {
    const store = createMemoryStore({ now: () => 0 })
    const old = createTestServer({ store, secret: before, now: () => 0 })
    const stranger = createTestServer({ store, secret: after, now: () => 0 })
    expect(await refused(stranger.login(await old.getCode()))).toEqual(wrongCode)
  })
})

test('a secret that can be guessed or was forgotten, and a code no one would trust or type, are refused at the start', () => {
  const complaint = 'email-code-kit: the secret is missing or shorter than 16'
  expect(() => createTestServer({ secret: 'short' })).toThrow(complaint)
  expect(() => createTestServer({ secret: [] as never })).toThrow(complaint)
  expect(() => createTestServer({ secret: ['a secret that is long', undefined] as never })).toThrow(complaint)
  // As `process.env.SECRET` is where it is not set.
  expect(() => createTestServer({ secret: undefined as never })).toThrow(complaint)
  expect(() => createTestServer({ secret: ['a secret that is long', 'short'] })).toThrow('email-code-kit: the secret')
  expect(() => createTestServer({ codeLength: 3 })).toThrow('email-code-kit: codeLength is 3')
  expect(() => createTestServer({ codeLength: 6.5 })).toThrow('email-code-kit: codeLength is 6.5')
})

test.each([
  [{ passTtl: Number.NaN }, 'passTtl is NaN'],
  [{ challengeTtl: 0 }, 'challengeTtl is 0'],
  [{ codeTtl: -1 }, 'codeTtl is -1'],
  [{ codeTtl: Infinity }, 'codeTtl is Infinity'],
  [{ tolerance: Number.NaN }, 'tolerance is NaN'],
])('times and a tolerance that are none are refused at the start: %j', (options, complaint) => {
  expect(() => createTestServer(options)).toThrow(`email-code-kit: ${complaint}`)
})

test('a life of a code that is none is a fault, and no code that never works', async () => {
  const { getPass, send, errors, outbox } = createTestServer({ codeTtl: () => Number.NaN })
  expect((await send(await getPass())).status).toBe(400)
  expect(String(errors[0])).toContain('email-code-kit: codeTtl is NaN')
  expect(outbox.mails).toEqual([])
})

describe('where another process sent the code, set up for another life', () => {
  const secret = 'a secret that is long enough'
  const pair = () => {
    const clock = { time: Date.UTC(2026, 0, 1) }
    const shared = { secret, now: () => clock.time, store: createMemoryStore({ now: () => clock.time }) }
    const sends = createTestServer({ ...shared, codeTtl: 3600 })
    const checks = createTestServer({ ...shared, codeTtl: 30, limits: { wrongCodesPerDay: false } })
    return { clock, sends, checks }
  }

  test('its tries are those of its whole life', async () => {
    const { clock, sends, checks } = pair()
    const code = await sends.getCode()
    for (let nth = 0; nth < 5; nth++) await checks.login(other(code))
    clock.time += 31_000
    expect(await refused(checks.login(code))).toEqual(wrongCode)
  })

  test('it works once in its whole life', async () => {
    const { clock, sends, checks } = pair()
    const code = await sends.getCode()
    expect((await checks.login(code)).status).toBe(200)
    clock.time += 31_000
    expect(await refused(checks.login(code))).toEqual(wrongCode)
  })
})

test('while secrets rotate the newest code works, whichever secret it was filed under', async () => {
  const clock = { time: Date.UTC(2026, 0, 1) }
  const shared = { now: () => clock.time, store: createMemoryStore({ now: () => clock.time }) }
  const before = createTestServer({ ...shared, secret: 'the secret that was' })
  const rotating = createTestServer({ ...shared, secret: ['the secret that will be', 'the secret that was'] })
  const replaced = await rotating.getCode()
  clock.time += 61_000
  // Other digits than those of the first.
  await before.getChallenge()
  const newest = await before.getCode()
  expect(newest).not.toBe(replaced)
  expect(await refused(rotating.login(replaced))).toEqual(wrongCode)
  expect((await rotating.login(newest)).status).toBe(200)
})

test('a limit that there is not, one that is no number, and a path that nothing matches are refused, too', () => {
  const limits = { cooldwon: 5 } as object
  expect(() => createTestServer({ limits })).toThrow('email-code-kit: there is no limit "cooldwon"')
  expect(() => createTestServer({ limits: { cooldown: Number.NaN } })).toThrow(
    'email-code-kit: the limit cooldown is NaN',
  )
  for (const basePath of ['auth', '/auth/', '/', '/auth?x']) {
    expect(() => createTestServer({ basePath })).toThrow(`email-code-kit: basePath is "${basePath}"`)
  }
})
