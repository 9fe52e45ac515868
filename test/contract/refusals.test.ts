import { expect, test } from 'vitest'
import type { Scenario } from '../../src/client.ts'
import { headerNames } from '../../src/protocol/headers.ts'
import { createRefusingKit, type RefusingKit } from './createRefusingKit.ts'
import { createTestClient } from './createTestClient.ts'

const email = 'mara@example.com'
const ciam = { name: 'ApiError', family: 'ciam', status: 400, retryAfter: undefined }

interface Case {
  code: string
  expected: object
  /** Sends with the pass such that it is refused. */
  provoke: (kit: RefusingKit, captchaToken: string) => Promise<unknown>
  /** Removes the cause. */
  repair?: (kit: RefusingKit) => unknown
}

const cases: Case[] = [
  {
    code: 'PARAM.0001',
    expected: {
      ...ciam,
      recovery: 'configuration',
      serverMessage: 'Device information is incomplete',
      keepsPass: true,
    },
    provoke: async ({ lost, sendByClient }, token) => {
      lost.add(headerNames.fingerprint)
      await sendByClient(token)
    },
    repair: ({ lost }) => lost.clear(),
  },
  {
    code: 'PARAM.0002',
    expected: { ...ciam, recovery: 'configuration', serverMessage: 'clientId cannot be empty', keepsPass: true },
    provoke: async ({ lost, sendByClient }, token) => {
      lost.add(headerNames.clientId)
      await sendByClient(token)
    },
    repair: ({ lost }) => lost.clear(),
  },
  {
    code: 'PARAM.0003',
    expected: {
      ...ciam,
      recovery: 'configuration',
      serverMessage: 'The app is not registered, please register the app first',
      keepsPass: true,
    },
    provoke: async ({ connect }, captchaToken) =>
      connect({ clientId: 'somebody-else' }).sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken }),
  },
  {
    code: 'USER.0004',
    expected: { ...ciam, recovery: 'fix-email', serverMessage: 'Mobile number cannot be empty', keepsPass: true },
    provoke: async ({ sendByClient }, token) => sendByClient(token, ''),
  },
  {
    code: 'PARAM.0007',
    expected: { ...ciam, recovery: 'configuration', serverMessage: 'Send scene cannot be empty', keepsPass: true },
    provoke: async ({ sendByClient }, token) => sendByClient(token, email, '' as Scenario),
  },
  {
    code: 'CAPTCHA.0003',
    expected: {
      ...ciam,
      recovery: 'solve-again',
      serverMessage: 'Graphic verification code verification passed the token has been invalid',
      keepsPass: false,
    },
    provoke: async ({ sendByClient, advance }, token) => {
      advance(180)
      await sendByClient(token)
    },
  },
  {
    code: 'CAPTCHA.0004',
    expected: {
      ...ciam,
      recovery: 'solve-again',
      serverMessage: 'Graphic verification code verification passed token verification failed',
      keepsPass: false,
    },
    provoke: async ({ sendByClient }, token) => sendByClient(token, 'kim@example.com'),
  },
  {
    code: 'CAPTCHA.0005',
    expected: { ...ciam, recovery: 'configuration', serverMessage: 'Unknown sending scenario', keepsPass: false },
    provoke: async ({ sendByClient }, token) => sendByClient(token, email, 'LOGIN_SMS' as Scenario),
  },
  {
    code: 'CAPTCHA.0006',
    expected: { ...ciam, recovery: 'retry', serverMessage: 'Failed to send verification code', keepsPass: false },
    provoke: async ({ sendByClient, state }, token) => {
      state.mailerFails = true
      await sendByClient(token)
    },
    repair: ({ state }) => {
      state.mailerFails = false
    },
  },
  {
    code: 'KIT.0429',
    expected: {
      name: 'ApiError',
      family: 'unknown',
      status: 429,
      recovery: 'wait',
      retryAfter: 60,
      serverMessage: 'Too many attempts. Try again later',
      keepsPass: true,
    },
    provoke: async ({ solve, sendByClient }, token) => {
      await sendByClient((await solve()).captchaToken)
      await sendByClient(token)
    },
    repair: ({ advance }) => advance(60),
  },
  {
    code: 'KIT.0503',
    expected: {
      name: 'ApiError',
      family: 'unknown',
      status: 503,
      recovery: 'wait',
      retryAfter: 60,
      serverMessage: 'The service is busy. Try again later',
      keepsPass: true,
    },
    provoke: async ({ solve, sendByClient }, token) => {
      await sendByClient((await solve('one@example.com')).captchaToken, 'one@example.com')
      await sendByClient((await solve('two@example.com')).captchaToken, 'two@example.com')
      await sendByClient(token)
    },
    repair: ({ advance }) => advance(60),
  },
]

test.each(cases)('$code: the client knows it, and the pass is as spent as the client says', async (example) => {
  const kit = createRefusingKit()
  const { captchaToken } = await kit.solve()
  const refusal: unknown = await example.provoke(kit, captchaToken).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: example.code, ...example.expected })

  await example.repair?.(kit)
  const again = await kit.sendAgain(captchaToken)
  const { keepsPass } = refusal as { keepsPass: boolean }
  expect(again).toBe(keepsPass ? 'sent' : 'CAPTCHA.0003')
})

test('PARAM.0008: a send without a pass asks for a new puzzle', async () => {
  await expect(createTestClient().sendByClient('')).rejects.toMatchObject({
    ...ciam,
    code: 'PARAM.0008',
    recovery: 'solve-again',
    serverMessage: 'Graphic verification code verification pass token cannot be empty',
  })
})

test('USER.0005: where the tenant corrects the code for an empty address, it still leads to the address field', async () => {
  const { solve, sendByClient } = createTestClient({ serverOptions: { emptyEmailCode: 'USER.0005' } })
  const { captchaToken } = await solve()
  await expect(sendByClient(captchaToken, '')).rejects.toMatchObject({
    ...ciam,
    code: 'USER.0005',
    recovery: 'fix-email',
    serverMessage: 'E-mail cannot be empty',
    keepsPass: true,
  })
})

test('CAPTCHA.0002: a wrong solution asks for a new puzzle', async () => {
  const { client, readAnswer } = createTestClient()
  const { token } = await client.getChallenge()
  await expect(client.verifyChallenge({ token, x: readAnswer() + 6, email })).rejects.toMatchObject({
    ...ciam,
    code: 'CAPTCHA.0002',
    recovery: 'solve-again',
  })
})

test('CAPTCHA.0007 and PARAM.0009: a wrong and an empty code lead to the code field', async () => {
  const { client } = createTestClient()
  await expect(client.loginWithEmailCode({ email, code: '000000' })).rejects.toMatchObject({
    ...ciam,
    code: 'CAPTCHA.0007',
    recovery: 'fix-code',
    serverMessage: 'Incorrect verification code',
  })
  await expect(client.loginWithEmailCode({ email, code: '' })).rejects.toMatchObject({
    ...ciam,
    code: 'PARAM.0009',
    recovery: 'fix-code',
  })
})

test('too many challenges from one IP: the client learns how long to wait', async () => {
  const { client, advance } = createTestClient({
    serverOptions: { limits: { captchaPerIpMinute: 1 } },
    context: { ip: '203.0.113.9' },
  })
  await client.getChallenge()
  advance(15)
  await expect(client.getChallenge()).rejects.toMatchObject({ status: 429, recovery: 'wait', retryAfter: 45 })
})

test('an address that is none of the API’s is a refusal without a recovery, and no crash', async () => {
  const { connect } = createTestClient()
  await expect(connect({ baseUrl: 'https://tenant.example.com/wrong' }).getChallenge()).rejects.toMatchObject({
    name: 'ApiError',
    code: 'KIT.0404',
    status: 404,
    recovery: undefined,
  })
})

test('a fault of the server is a refusal without a recovery', async () => {
  const { client, errors } = createTestClient({
    serverOptions: {
      painter: async () => {
        throw new Error('no paint left')
      },
    },
  })
  await expect(client.getChallenge()).rejects.toMatchObject({ name: 'ApiError', code: 'KIT.0500', status: 500 })
  expect(errors).toHaveLength(1)
})
