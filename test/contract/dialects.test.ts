import { describe, expect, test } from 'vitest'
import type { ApiError, ErrorFamily, Recovery, Scenario } from '../../src/client.ts'
import { scenariosOf, sessionLifeOf, type Dialect } from '../../src/protocol/dialects.ts'
import { headerNames } from '../../src/protocol/headers.ts'
import { scenarios } from '../../src/protocol/scenarios.ts'
import { createServer, type ServerOptions } from '../../src/server.ts'
import { createRefusingKit, type RefusingKit } from './createRefusingKit.ts'
import { createTestClient } from './createTestClient.ts'

const email = 'mara@example.com'
const dialects = ['ciam', 'eiam', 'oneaccess'] as const

/** The client is told nothing of the dialect. */
const setUp = (dialect: Dialect, serverOptions: ServerOptions = {}, language = 'en') =>
  createRefusingKit({ serverOptions: { dialect, ...serverOptions }, clientOptions: { language } })

/** The refusal a call ends with; a call that succeeds fails the test. */
async function refusal(call: Promise<unknown>): Promise<ApiError> {
  return call.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => {
      expect(error).toHaveProperty('name', 'ApiError')
      return error as ApiError
    },
  )
}

type Said = [code: string, serverMessage: string]

interface Case {
  what: string
  said: Record<Dialect, Said>
  recovery: Recovery
  keepsPass: boolean
  status?: number
  /** Where it is none of the dialect's. */
  family?: ErrorFamily
  /** Sends with the pass such that it is refused. */
  provoke: (kit: RefusingKit, captchaToken: string) => Promise<unknown>
  /** Removes the cause. */
  repair?: (kit: RefusingKit) => unknown
}

const same = (...said: Said): Record<Dialect, Said> => ({ ciam: said, eiam: said, oneaccess: said })
const withoutHeader = (name: string): Pick<Case, 'provoke' | 'repair'> => ({
  provoke: async ({ lost, sendByClient }, token) => {
    lost.add(name)
    await sendByClient(token)
  },
  repair: ({ lost }) => lost.clear(),
})

const cases: Case[] = [
  {
    what: 'device headers that got lost',
    said: {
      ciam: ['PARAM.0001', 'Device information is incomplete'],
      eiam: ['COMMON.1003', 'Device information is incomplete'],
      oneaccess: ['PARAM.0001', 'Device information is incomplete'],
    },
    recovery: 'configuration',
    keepsPass: true,
    ...withoutHeader(headerNames.agent),
  },
  {
    what: 'a client id that got lost',
    said: {
      ciam: ['PARAM.0002', 'clientId cannot be empty'],
      eiam: ['COMMON.1001', 'Parameter X-client-id cannot be left blank'],
      oneaccess: ['APP.0002', 'Application ID required.'],
    },
    recovery: 'configuration',
    keepsPass: true,
    ...withoutHeader(headerNames.clientId),
  },
  {
    what: 'a client id that nobody knows',
    said: {
      ciam: ['PARAM.0003', 'The app is not registered, please register the app first'],
      eiam: ['COMMON.1012', 'x-client-ID incorrect, application not found'],
      oneaccess: ['APP.0001', 'Application does not exist.'],
    },
    recovery: 'configuration',
    keepsPass: true,
    provoke: async ({ connect }, captchaToken) =>
      connect({ clientId: 'somebody-else' }).sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken }),
  },
  {
    what: 'an empty address',
    said: {
      ciam: ['USER.0004', 'Mobile number cannot be empty'],
      eiam: ['COMMON.1001', 'Parameter email cannot be left blank'],
      oneaccess: ['USER.0004', 'Mobile number cannot be empty'],
    },
    recovery: 'fix-email',
    keepsPass: true,
    provoke: async ({ sendByClient }, token) => sendByClient(token, ''),
  },
  {
    what: 'an empty scenario',
    said: {
      ciam: ['PARAM.0007', 'Send scene cannot be empty'],
      eiam: ['COMMON.1001', 'Parameter type cannot be left blank'],
      oneaccess: ['PARAM.0007', 'Send scene cannot be empty'],
    },
    recovery: 'configuration',
    keepsPass: true,
    provoke: async ({ sendByClient }, token) => sendByClient(token, email, '' as Scenario),
  },
  {
    what: 'a pass that has expired',
    said: {
      ciam: ['CAPTCHA.0003', 'Graphic verification code verification passed the token has been invalid'],
      eiam: ['CAPTCHA.0003', 'Graphic verification code verification passed the token has been invalid'],
      oneaccess: ['CAPTCHA.0003', 'CAPTCHA token expired.'],
    },
    recovery: 'solve-again',
    keepsPass: false,
    provoke: async ({ sendByClient, advance }, token) => {
      advance(180)
      await sendByClient(token)
    },
  },
  {
    what: 'a pass of another address',
    said: {
      ciam: ['CAPTCHA.0004', 'Graphic verification code verification passed token verification failed'],
      eiam: ['CAPTCHA.0004', 'Graphic verification code verification passed token verification failed'],
      oneaccess: ['CAPTCHA.0004', 'Invalid CAPTCHA token.'],
    },
    recovery: 'solve-again',
    keepsPass: false,
    provoke: async ({ sendByClient }, token) => sendByClient(token, 'kim@example.com'),
  },
  {
    what: 'a scenario that nobody knows',
    said: same('CAPTCHA.0005', 'Unknown sending scenario'),
    recovery: 'configuration',
    keepsPass: false,
    provoke: async ({ sendByClient }, token) => sendByClient(token, email, 'LOGIN_SMS' as Scenario),
  },
  {
    what: 'an e-mail that cannot be delivered',
    said: same('CAPTCHA.0006', 'Failed to send verification code'),
    recovery: 'retry',
    keepsPass: false,
    provoke: async ({ sendByClient, state }, token) => {
      state.mailerFails = true
      await sendByClient(token)
    },
    repair: ({ state }) => {
      state.mailerFails = false
    },
  },
  {
    what: 'a second send too soon',
    said: same('KIT.0429', 'Too many attempts. Try again later'),
    family: 'unknown',
    status: 429,
    recovery: 'wait',
    keepsPass: true,
    provoke: async ({ solve, sendByClient }, token) => {
      await sendByClient((await solve()).captchaToken)
      await sendByClient(token)
    },
    repair: ({ advance }) => advance(60),
  },
  {
    what: 'a flood',
    said: same('KIT.0503', 'The service is busy. Try again later'),
    family: 'unknown',
    status: 503,
    recovery: 'wait',
    keepsPass: true,
    provoke: async ({ solve, sendByClient }, token) => {
      await sendByClient((await solve('one@example.com')).captchaToken, 'one@example.com')
      await sendByClient((await solve('two@example.com')).captchaToken, 'two@example.com')
      await sendByClient(token)
    },
    repair: ({ advance }) => advance(60),
  },
]

test('a dialect that nobody speaks is refused at the start', () => {
  expect(() => createServer({ dialect: 'aiam' as 'ciam' })).toThrow('email-code-kit: nobody speaks the dialect "aiam"')
})

describe.each(dialects)('in the spelling of %s', (dialect) => {
  test('the way leads from the challenge to the session, which lasts as long as documented', async () => {
    const { client, solve, sendByClient, outbox } = createTestClient({ serverOptions: { dialect } })
    const { captchaToken } = await solve()
    await sendByClient(captchaToken)
    const session = await client.loginWithEmailCode({ email, code: outbox.mails[0]?.code ?? '' })
    expect(session).toMatchObject({ status: 'SUCCESS', expiresIn: sessionLifeOf[dialect] })
  })

  test.each(cases)('$what: the client knows it, and the pass is as spent as it says', async (example) => {
    const kit = setUp(dialect)
    const { captchaToken } = await kit.solve()
    const found = await refusal(example.provoke(kit, captchaToken))
    const [code, serverMessage] = example.said[dialect]
    const { family = dialect, status = 400, recovery, keepsPass } = example
    expect(found).toMatchObject({ code, family, status, serverMessage, recovery, keepsPass })

    await example.repair?.(kit)
    const again = await kit.sendAgain(captchaToken)
    expect(again).toBe(keepsPass ? 'sent' : 'CAPTCHA.0003')
  })

  test('an empty address leads to its field, too, where the tenant has the code that was meant', async () => {
    const kit = setUp(dialect, { emptyEmailCode: 'USER.0005' })
    const { captchaToken } = await kit.solve()
    const code = dialect === 'eiam' ? 'COMMON.1001' : 'USER.0005'
    const expected = { code, family: dialect, recovery: 'fix-email', keepsPass: true }
    expect(await refusal(kit.sendByClient(captchaToken, ''))).toMatchObject(expected)
    await expect(kit.sendByClient(captchaToken)).resolves.toBeUndefined()
  })

  test('a send without a pass asks for a new puzzle', async () => {
    const said: Record<Dialect, Said> = {
      ciam: ['PARAM.0008', 'Graphic verification code verification pass token cannot be empty'],
      eiam: ['COMMON.1001', 'Parameter captcha_token cannot be left blank'],
      oneaccess: ['PARAM.0008', 'CAPTCHA token required.'],
    }
    const [code, serverMessage] = said[dialect]
    const expected = { code, serverMessage, family: dialect, recovery: 'solve-again', keepsPass: false }
    expect(await refusal(setUp(dialect).sendByClient(''))).toMatchObject(expected)
  })

  test('a wrong solution asks for a new puzzle', async () => {
    const { client, readAnswer } = setUp(dialect)
    const { token } = await client.getChallenge()
    const serverMessage =
      dialect === 'oneaccess' ? 'Invalid CAPTCHA code.' : 'Graphic verification code verification failed'
    const expected = { code: 'CAPTCHA.0002', serverMessage, family: dialect, recovery: 'solve-again' }
    expect(await refusal(client.verifyChallenge({ token, x: readAnswer() + 6, email }))).toMatchObject(expected)
  })

  test('a wrong code and an empty one lead to the code field', async () => {
    const { client } = setUp(dialect)
    const wrong = { code: 'CAPTCHA.0007', serverMessage: 'Incorrect verification code' }
    const empty: Record<Dialect, Said> = {
      ciam: ['PARAM.0009', 'Verification code required.'],
      eiam: ['COMMON.1001', 'Parameter verify_code cannot be left blank'],
      oneaccess: ['PARAM.0009', 'Verification code required.'],
    }
    const expected = { family: dialect, recovery: 'fix-code' }
    expect(await refusal(client.loginWithEmailCode({ email, code: '000000' }))).toMatchObject({ ...expected, ...wrong })
    const [code, serverMessage] = empty[dialect]
    expect(await refusal(client.loginWithEmailCode({ email, code: '' }))).toMatchObject({
      ...expected,
      code,
      serverMessage,
    })
  })

  test('a fault of the server is a 500, with the documented code where there is one', async () => {
    const { client, errors } = setUp(dialect, {
      painter: async () => {
        throw new Error('no paint left')
      },
    })
    const documented = {
      code: 'COMMON.1008',
      family: 'eiam',
      serverMessage: 'The system is busy. Try again later',
      recovery: 'retry',
    }
    const own = {
      code: 'KIT.0500',
      family: 'unknown',
      serverMessage: 'Something went wrong on the server',
      recovery: undefined,
    }
    expect(await refusal(client.getChallenge())).toMatchObject({
      status: 500,
      keepsPass: false,
      ...(dialect === 'eiam' ? documented : own),
    })
    expect(errors).toHaveLength(1)
  })

  test.each(scenarios)('%s is sent if the product has it, else it is an unknown scenario', async (scenario) => {
    const { solve, sendByClient, outbox } = createTestClient({ serverOptions: { dialect } })
    const outcome: unknown = await sendByClient((await solve()).captchaToken, email, scenario).catch(
      (error: ApiError) => error.code,
    )
    const exists = scenariosOf[dialect].includes(scenario)
    expect(outcome).toBe(exists ? undefined : 'CAPTCHA.0005')
    expect(outbox.mails.map((mail) => mail.scenario)).toEqual(exists ? [scenario] : [])
  })
})

describe('with X-L zh the text is', () => {
  test.each<[Dialect, keyof typeof ways, code: string, serverMessage: string]>([
    ['ciam', 'device', 'PARAM.0001', '设备信息不完整'],
    ['eiam', 'device', 'COMMON.1003', '设备信息不完整'],
    ['oneaccess', 'device', 'PARAM.0001', '设备信息不完整'],
    ['ciam', 'client', 'PARAM.0003', '应用未注册,请先注册应用'],
    ['oneaccess', 'client', 'APP.0001', '应用不存在'],
    ['eiam', 'pass', 'CAPTCHA.0003', '图形验证码校验通过令牌已失效'],
    ['oneaccess', 'pass', 'CAPTCHA.0003', '图形验证码校验通过令牌已失效'],
    // Of these no Chinese text is documented.
    ['eiam', 'client', 'COMMON.1012', 'x-client-ID incorrect, application not found'],
    ['eiam', 'email', 'COMMON.1001', 'Parameter email cannot be left blank'],
  ])('in %s, for the %s: %s %s', async (dialect, way, code, serverMessage) => {
    expect(await refusal(ways[way](setUp(dialect, {}, 'zh')))).toMatchObject({ code, serverMessage })
  })

  const ways = {
    device: async ({ lost, client }: RefusingKit) => {
      lost.add(headerNames.fingerprint)
      return client.getChallenge()
    },
    client: async ({ connect }: RefusingKit) => connect({ clientId: 'somebody-else', language: 'zh' }).getChallenge(),
    pass: async ({ sendByClient }: RefusingKit) => sendByClient('0'.repeat(32)),
    email: async ({ sendByClient }: RefusingKit) => sendByClient('0'.repeat(32), ''),
  }
})
