import { describe, expect, test } from 'vitest'
import { headerNames } from '../../../src/protocol/headers.ts'
import { paths } from '../../../src/protocol/paths.ts'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'
import { createOutbox } from '../../../src/server/mail/createOutbox.ts'
import { callerHeaders, createTestServer, deviceHeaders, refused, tally } from './createTestServer.ts'

test('a pass is spent on one e-mail, and the answer is 200 without a body', async () => {
  const { getPass, send, outbox } = createTestServer()
  const response = await send(await getPass())
  expect(response.status).toBe(200)
  expect(response.body).toBeNull()
  expect(response.headers.get('content-type')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(outbox.mails).toHaveLength(1)
  expect(outbox.mails[0]).toMatchObject({ to: 'mara@example.com', scenario: 'LOGIN_EMS' })
})

describe('the refusals', () => {
  const documented = {
    en: [
      ['IDAAS.SDK.PARAM.0001', 'Device information is incomplete'],
      ['IDAAS.SDK.PARAM.0002', 'clientId cannot be empty'],
      ['IDAAS.SDK.PARAM.0003', 'The app is not registered, please register the app first'],
      ['IDAAS.SDK.USER.0004', 'Mobile number cannot be empty'],
      ['IDAAS.SDK.PARAM.0007', 'Send scene cannot be empty'],
      ['IDAAS.SDK.PARAM.0008', 'Graphic verification code verification pass token cannot be empty'],
      ['IDAAS.SDK.CAPTCHA.0003', 'Graphic verification code verification passed the token has been invalid'],
      ['IDAAS.SDK.CAPTCHA.0004', 'Graphic verification code verification passed token verification failed'],
      ['IDAAS.SDK.CAPTCHA.0005', 'Unknown sending scenario'],
      ['IDAAS.SDK.CAPTCHA.0006', 'Failed to send verification code'],
    ],
    zh: [
      ['IDAAS.SDK.PARAM.0001', '设备信息不完整'],
      ['IDAAS.SDK.PARAM.0002', 'clientId不能为空'],
      ['IDAAS.SDK.PARAM.0003', '应用未注册,请先注册应用'],
      ['IDAAS.SDK.USER.0004', '手机号不能为空'],
      ['IDAAS.SDK.PARAM.0007', '发送场景不能为空'],
      ['IDAAS.SDK.PARAM.0008', '图形验证码校验通过令牌不能为空'],
      ['IDAAS.SDK.CAPTCHA.0003', '图形验证码校验通过令牌已失效'],
      ['IDAAS.SDK.CAPTCHA.0004', '图形验证码校验通过令牌校验失败'],
      ['IDAAS.SDK.CAPTCHA.0005', '未知的发送场景'],
      ['IDAAS.SDK.CAPTCHA.0006', '验证码发送失败'],
    ],
  }

  test.each(['en', 'zh'] as const)(
    'come in the documented order and words (%s): repairing one fault at a time meets all ten',
    async (language) => {
      const outbox = createOutbox()
      let broken = true
      const { request, getPass } = createTestServer({
        mailer: {
          async send(mail) {
            if (broken) throw new Error('connection refused')
            await outbox.send(mail)
          },
        },
      })
      const attempt = async (headers: Record<string, string>, body: object) => {
        const all = { ...headers, [headerNames.language]: language }
        return request(paths.sendEmail, { method: 'POST', headers: all, body: JSON.stringify(body) })
      }
      const unknownClient = { ...deviceHeaders, [headerNames.clientId]: 'somebody-else' }
      const email = 'mara@example.com'
      const unknownToken = `${'0'.repeat(32)}---{"x":1.0,"y":5.0}`
      const answers = [
        await attempt({}, {}),
        await attempt(deviceHeaders, {}),
        await attempt(unknownClient, {}),
        await attempt(callerHeaders, {}),
        await attempt(callerHeaders, { email }),
        await attempt(callerHeaders, { email, type: 'NOTHING' }),
        await attempt(callerHeaders, { email, type: 'NOTHING', captcha_token: unknownToken }),
        await attempt(callerHeaders, { email, type: 'NOTHING', captcha_token: await getPass('other@example.com') }),
        await attempt(callerHeaders, { email, type: 'NOTHING', captcha_token: await getPass() }),
        await attempt(callerHeaders, { email, type: 'LOGIN_EMS', captcha_token: await getPass() }),
      ]
      const found = await Promise.all(answers.map(async (answer) => refused(answer)))
      expect(found).toEqual(
        documented[language].map(([error_code, error_msg]) => ({ status: 400, error_code, error_msg })),
      )
      broken = false
      const last = await attempt(callerHeaders, { email, type: 'LOGIN_EMS', captcha_token: await getPass() })
      expect(last.status).toBe(200)
      expect(outbox.mails[0]?.language).toBe({ zh: 'zh-CN', en: 'en' }[language])
    },
  )

  test('an empty address can be answered with the code it was probably meant to have', async () => {
    const { post } = createTestServer({ emptyEmailCode: 'USER.0005' })
    expect(await refused(post(paths.sendEmail, { email: '  ' }, { 'X-L': 'en' }))).toEqual({
      status: 400,
      error_code: 'IDAAS.SDK.USER.0005',
      error_msg: 'E-mail cannot be empty',
    })
  })
})

describe('a pass', () => {
  test('works once: of 200 simultaneous sends one goes through, and one e-mail leaves', async () => {
    const { getPass, send, outbox } = createTestServer()
    const pass = await getPass()
    const answers = await tally(Array.from({ length: 200 }, async () => send(pass)))
    expect(answers).toEqual({ '200': 1, 'IDAAS.SDK.CAPTCHA.0003': 199 })
    expect(outbox.mails).toHaveLength(1)
  })

  test('lives 180 seconds', async () => {
    const { getPass, send, advance } = createTestServer()
    const early = await getPass()
    advance(179.9)
    expect((await send(early)).status).toBe(200)
    advance(60)
    const late = await getPass()
    advance(180)
    expect((await refused(send(late))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })

  test('has expired when its time is up, even if the store still has it', async () => {
    const store = createMemoryStore({ now: () => 0 })
    const { getPass, send, advance } = createTestServer({ store })
    const pass = await getPass()
    advance(180)
    expect((await refused(send(pass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })

  test('for another address is refused and spent, also for the right one', async () => {
    const { getPass, send } = createTestServer()
    const pass = await getPass('mara@example.com')
    expect((await refused(send(pass, { email: 'eve@example.com' }))).error_code).toBe('IDAAS.SDK.CAPTCHA.0004')
    expect((await refused(send(pass, { email: 'mara@example.com' }))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })

  test('is for the address as it was sent: spaces around it do not count, capitals do', async () => {
    const { getPass, send, outbox } = createTestServer()
    expect((await send(await getPass(' mara@example.com'), { email: 'mara@example.com ' })).status).toBe(200)
    expect(outbox.mails[0]?.to).toBe('mara@example.com')
    const { error_code } = await refused(send(await getPass('Kim@example.com'), { email: 'kim@example.com' }))
    expect(error_code).toBe('IDAAS.SDK.CAPTCHA.0004')
  })

  test.each([
    ['rewritten by a client', (pass: string) => pass.replace('.0,', ',')],
    ['without its point', (pass: string) => pass.slice(0, 32)],
    ['with something after it', (pass: string) => `${pass} `],
  ])('is refused when it comes back %s', async (_how, change) => {
    const { getPass, send } = createTestServer()
    expect((await refused(send(change(await getPass())))).error_code).toBe('IDAAS.SDK.CAPTCHA.0004')
  })

  test('of an unsolved challenge does not exist', async () => {
    const { getChallenge, send } = createTestServer()
    const { token, x } = await getChallenge()
    expect((await refused(send(`${token}---{"x":${x}.0,"y":5.0}`))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })

  test('is spent by an unknown scenario, as it is checked first', async () => {
    const { getPass, send } = createTestServer()
    const pass = await getPass()
    expect((await refused(send(pass, { type: 'LOGIN_SMS' }))).error_code).toBe('IDAAS.SDK.CAPTCHA.0005')
    expect((await refused(send(pass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })
})

test.each([
  ['LOGIN_EMS', 'ciam'],
  ['REGISTER_EMS', 'ciam'],
  ['FORGET_PWD_EMS', 'ciam'],
  ['BIND_EMAIL_EMS', 'ciam'],
  ['UPDATE_PWD_EMS', 'ciam'],
  ['UPDATE_EMAIL_EMS', 'ciam'],
  ['MFA_AUTH_EMS', 'eiam'],
  ['CHANGE_PWD_EMS', 'eiam'],
] as const)('%s is a known scenario of %s and has a subject', async (type, dialect) => {
  const { getPass, send, outbox } = createTestServer({ dialect })
  expect((await send(await getPass(), { type })).status).toBe(200)
  expect(outbox.mails[0]?.scenario).toBe(type)
  expect(outbox.mails[0]?.subject).toMatch(/验证码$/)
})

test('the list of scenarios can be any other', async () => {
  const { getPass, send } = createTestServer({ scenarios: ['MFA_AUTH_EMS'] })
  expect((await send(await getPass(), { type: 'MFA_AUTH_EMS' })).status).toBe(200)
  expect((await refused(send(await getPass(), { type: 'LOGIN_EMS' }))).error_code).toBe('IDAAS.SDK.CAPTCHA.0005')
})

test.each([
  'a@x.io, b@x.io',
  'a@x.io\r\nBcc: evil@x.io',
  'Mara <mara@example.com>',
  'a@x.io;b@x.io',
  'no-at-sign',
  '@example.com',
  `${'a'.repeat(250)}@example.com`,
])('%j is never handed to the mailer', async (email) => {
  const { getPass, send, outbox } = createTestServer()
  expect((await refused(send(await getPass(email), { email }))).error_code).toBe('IDAAS.SDK.CAPTCHA.0006')
  expect(outbox.mails).toHaveLength(0)
})

describe('when the mailer fails', () => {
  test('a wait of its that is no number is none', async () => {
    const mailer = { send: async () => Promise.reject(Object.assign(new Error('busy'), { retryAfter: Number.NaN })) }
    const { getPass, send } = createTestServer({ mailer })
    const response = await send(await getPass())
    expect(response.status).toBe(400)
    expect(response.headers.get('retry-after')).toBeNull()
  })

  test('the answer is CAPTCHA.0006, the reason goes to the operator only, and the pass is spent', async () => {
    const { mailer } = createFailingMailer()
    const { getPass, send, errors } = createTestServer({ mailer })
    const pass = await getPass()
    const answer = await refused(send(pass))
    expect(answer.error_code).toBe('IDAAS.SDK.CAPTCHA.0006')
    expect(JSON.stringify(answer)).not.toContain('550')
    expect(errors).toEqual([new Error('550 no such user mara@example.com')])
    expect((await refused(send(pass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })

  test('nothing is counted: the next send does not have to wait', async () => {
    const { state, mailer } = createFailingMailer()
    const { getPass, send } = createTestServer({ mailer, limits: { perAddressHour: 1, perIpHour: 1 } })
    const mine = { ip: '203.0.113.9' }
    await send(await getPass(), {}, mine)
    await send(await getPass(), {}, mine)
    state.broken = false
    expect((await send(await getPass(), {}, mine)).status).toBe(200)
    expect(state.sent).toBe(1)
  })

  test('one that may arrive all the same stays counted, else a slow mail server would lift the limits', async () => {
    const mailer = { send: async () => Promise.reject(Object.assign(new Error('no answer'), { maybeSent: true })) }
    const { getPass, send } = createTestServer({ mailer })
    expect((await refused(send(await getPass()))).error_code).toBe('IDAAS.SDK.CAPTCHA.0006')
    expect((await send(await getPass())).status).toBe(429)
  })

  test('queued delivery still answers 200, tells the operator, and lets the next send through', async () => {
    const { state, mailer } = createFailingMailer()
    const { getPass, send, errors } = createTestServer({ mailer, delivery: 'queued' })
    const delivered: Promise<unknown>[] = []
    const context = { waitUntil: (promise: Promise<unknown>) => delivered.push(promise) }
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    await Promise.all(delivered)
    expect(errors).toEqual([new Error('550 no such user mara@example.com')])
    state.broken = false
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    await Promise.all(delivered)
    expect(state.sent).toBe(1)
  })
})

test('queued delivery answers before the e-mail is handed over', async () => {
  const handOver: (() => void)[] = []
  const accepted = new Promise<void>((resolve) => {
    handOver.push(resolve)
  })
  let done = false
  const { getPass, send } = createTestServer({
    delivery: 'queued',
    mailer: {
      async send() {
        await accepted
        done = true
      },
    },
  })
  const delivered: Promise<unknown>[] = []
  const response = await send(await getPass(), {}, { waitUntil: (promise) => delivered.push(promise) })
  expect(response.status).toBe(200)
  expect(done).toBe(false)
  handOver[0]?.()
  await Promise.all(delivered)
  expect(done).toBe(true)
})

function createFailingMailer() {
  const state = { broken: true, sent: 0 }
  const mailer = {
    async send() {
      if (state.broken) throw new Error('550 no such user mara@example.com')
      state.sent++
    },
  }
  return { state, mailer }
}
