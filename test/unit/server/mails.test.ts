import { expect, test } from 'vitest'
import { composeMail } from '../../../src/server/mail/composeMail.ts'
import { createOutbox } from '../../../src/server/mail/createOutbox.ts'
import type { Mail } from '../../../src/server/mail/Mailer.ts'
import { createTestServer } from './createTestServer.ts'

const mail = async (code: string): Promise<Mail> =>
  composeMail({ to: 'mara@example.com', code, scenario: 'LOGIN_EMS', language: 'en', codeTtl: 300, sentAt: 0 })

test.each([
  ['en-US', 'en', 'Your sign-up code'],
  ['zh', 'zh-CN', '注册验证码'],
  ['zh_TW', 'zh-TW', '註冊驗證碼'],
  ['fr-CA,fr;q=0.8', 'fr', 'Votre code d’inscription'],
  ['xx', 'zh-CN', '注册验证码'],
])('with X-L: %s the e-mail is in %s', async (value, language, subject) => {
  const { getPass, post, outbox } = createTestServer()
  const captcha_token = await getPass()
  const body = { email: 'mara@example.com', type: 'REGISTER_EMS', captcha_token }
  await post('/api/v2/sdk/email/send', body, { 'X-L': value })
  expect(outbox.mails[0]).toMatchObject({ language, subject })
})

test('an outbox has the newest e-mail first and forgets the oldest', async () => {
  const outbox = createOutbox({ limit: 2 })
  const before = outbox.mails
  await outbox.send(await mail('000001'))
  await outbox.send(await mail('000002'))
  await outbox.send(await mail('000003'))
  expect(outbox.mails.map(({ code }) => code)).toEqual(['000003', '000002'])
  expect(before).toEqual([])
})

test('an outbox remembers 100 e-mails', async () => {
  const outbox = createOutbox()
  await Promise.all(Array.from({ length: 101 }, async () => outbox.send(await mail('000001'))))
  expect(outbox.mails).toHaveLength(100)
})

test('without a mailer the e-mails are in the server’s own outbox', async () => {
  const { server, getPass, send } = createTestServer({ mailer: undefined as never })
  await send(await getPass())
  expect(server.outbox.mails).toHaveLength(1)
})
