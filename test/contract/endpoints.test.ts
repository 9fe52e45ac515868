import { expect, test } from 'vitest'
import { headerNames } from '../../src/protocol/headers.ts'
import { createTestClient } from './createTestClient.ts'

const email = 'mara@example.com'

test('from the challenge to the session, every answer of the server is one the client understands', async () => {
  const { client, readAnswer, outbox } = createTestClient()
  const challenge = await client.getChallenge()
  expect(challenge.token).toMatch(/^[0-9a-f]{32}$/)
  expect(challenge.background.type).toBe('image/png')
  expect(challenge.piece.type).toBe('image/png')

  const pass = await client.verifyChallenge({ token: challenge.token, x: readAnswer(), email })
  expect(pass.captchaToken).toBe(`${challenge.token}---{"x":${readAnswer()}.0,"y":5.0}`)
  expect(pass.email).toBe(email)

  const sent = await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken: pass.captchaToken })
  expect(sent).toBeUndefined()

  const code = outbox.mails[0]?.code ?? ''
  expect(await client.loginWithEmailCode({ email, code })).toEqual({
    status: 'SUCCESS',
    sessionToken: expect.stringMatching(/^[0-9a-f]{32}$/),
    idToken: expect.stringMatching(/^[0-9a-f]{32}$/),
    stateToken: undefined,
    expiresIn: 432_000,
  })
})

test('the client’s requests are the documented ones', async () => {
  const { client, readAnswer, outbox, requests } = createTestClient()
  const { token } = await client.getChallenge()
  const { captchaToken } = await client.verifyChallenge({ token, x: readAnswer() + 0.24, email })
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  const code = outbox.mails[0]?.code ?? ''
  await client.loginWithEmailCode({ email, code })
  const point = `{\\"x\\":${readAnswer()}.2,\\"y\\":5.0}`
  expect(requests.map(({ method, path, body }) => `${method} ${path} ${body}`.trim())).toEqual([
    'GET /api/v2/sdk/captcha',
    `POST /api/v2/sdk/captcha/verify {"point_json":"${point}","token":"${token}","sender":"${email}"}`,
    `POST /api/v2/sdk/email/send {"email":"${email}","type":"LOGIN_EMS","captcha_token":"${token}---${point}"}`,
    `POST /api/v2/sdk/login/email-verify-code {"email":"${email}","verify_code":"${code}"}`,
  ])
})

test('every request carries the documented headers', async () => {
  const { client, solve, sendByClient, outbox, requests } = createTestClient({
    clientOptions: { tenantId: '08f770f5' },
  })
  await sendByClient((await solve()).captchaToken)
  await client.loginWithEmailCode({ email, code: outbox.mails[0]?.code ?? '' })
  expect(requests).toHaveLength(4)
  for (const { headers } of requests) {
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get(headerNames.operatingSystem)).toBe('Windows 11')
    expect(headers.get(headerNames.agent)).toBe('Mozilla/5.0')
    expect(headers.get(headerNames.fingerprint)).toBe('156aysdna213sc50')
    expect(headers.get(headerNames.clientId)).toBe('demo-client')
    expect(headers.get(headerNames.language)).toBe('en')
    expect(headers.get(headerNames.tenantId)).toBe('08f770f5')
    expect(headers.get(headerNames.ip)).toBeNull()
  }
})

test.each([headerNames.operatingSystem, headerNames.agent, headerNames.fingerprint, headerNames.clientId])(
  'the server insists on %s',
  async (name) => {
    const { client, lost } = createTestClient()
    lost.add(name)
    await expect(client.getChallenge()).rejects.toMatchObject({ name: 'ApiError', recovery: 'configuration' })
    lost.clear()
    await expect(client.getChallenge()).resolves.toHaveProperty('token')
  },
)

test('a client without any device values still gets in', async () => {
  const { connect } = createTestClient()
  await expect(connect({ device: {} }).getChallenge()).resolves.toHaveProperty('token')
})

test.each([
  ['en', 'Graphic verification code verification failed', 'Your sign-in code'],
  ['zh', '图形验证码校验失败', '登录验证码'],
])('X-L %s decides the language of refusals and e-mails', async (language, message, subject) => {
  const { client, solve, outbox } = createTestClient({ clientOptions: { language } })
  const wrong = client.verifyChallenge({ token: (await client.getChallenge()).token, x: 0, email })
  await expect(wrong).rejects.toMatchObject({ code: 'CAPTCHA.0002', serverMessage: message })
  const { captchaToken } = await solve()
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  expect(outbox.mails[0]?.subject).toBe(subject)
})

test('a server mounted below a path is reached by a base URL with that path', async () => {
  const { connect } = createTestClient({ serverOptions: { basePath: '/auth' } })
  const client = connect({ baseUrl: 'https://tenant.example.com/auth/' })
  await expect(client.getChallenge()).resolves.toHaveProperty('token')
})

test.each([
  'LOGIN_EMS',
  'REGISTER_EMS',
  'FORGET_PWD_EMS',
  'BIND_EMAIL_EMS',
  'UPDATE_PWD_EMS',
  'UPDATE_EMAIL_EMS',
  'MFA_AUTH_EMS',
  'CHANGE_PWD_EMS',
] as const)('the scenario %s is sent as it is named', async (scenario) => {
  const { solve, sendByClient, outbox } = createTestClient({ serverOptions: { scenarios: [scenario] } })
  await sendByClient((await solve()).captchaToken, email, scenario)
  expect(outbox.mails[0]?.scenario).toBe(scenario)
})

test('an abort before the request leaves reaches the caller as it is, and the pass is not spent', async () => {
  const { client, solve, sendByClient } = createTestClient()
  const { captchaToken } = await solve()
  const reason = new Error('never mind')
  const message = { email, scenario: 'LOGIN_EMS', captchaToken } as const
  await expect(client.sendEmailCode(message, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  await expect(sendByClient(captchaToken)).resolves.toBeUndefined()
})
