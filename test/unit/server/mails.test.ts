import { expect, test } from 'vitest'
import { composeMail } from '../../../src/server/mail/composeMail.ts'
import { createOutbox } from '../../../src/server/mail/createOutbox.ts'
import { isEmailAddress } from '../../../src/server/mail/isEmailAddress.ts'
import type { Mail } from '../../../src/server/mail/Mailer.ts'
import { createTestServer } from './createTestServer.ts'

const details = { to: 'mara@example.com', code: '012345', scenario: 'LOGIN_EMS', sentAt: 1_700_000_000_000 } as const

const mail = (code: string): Mail => composeMail({ ...details, code, language: 'en', codeTtl: 300 })

test('an English e-mail has the code on a line of its own and says how long it works', () => {
  expect(composeMail({ ...details, language: 'en', codeTtl: 300 })).toEqual({
    ...details,
    language: 'en',
    subject: 'Your sign-in code',
    text:
      'Your sign-in code:\n\n012345\n\n' +
      'It works once, within the next 5 minutes. Nobody from our side will ask you for it.\n' +
      'If you did not ask for this code, you can ignore this e-mail.\n',
  })
  expect(composeMail({ ...details, language: 'en', codeTtl: 60 }).text).toContain('within the next minute.')
})

test('a Chinese e-mail has the code on a line of its own and says how long it works', () => {
  expect(composeMail({ ...details, language: 'zh', codeTtl: 300 })).toMatchObject({
    subject: '登录验证码',
    text:
      '您的登录验证码：\n\n012345\n\n' +
      '验证码 5 分钟内有效，仅可使用一次，请勿告知他人。\n如果这不是您本人的操作，请忽略此邮件。\n',
  })
})

test('the e-mail is written in the language of X-L', async () => {
  const { getPass, post, outbox } = createTestServer()
  const captcha_token = await getPass()
  const body = { email: 'mara@example.com', type: 'REGISTER_EMS', captcha_token }
  await post('/api/v2/sdk/email/send', body, { 'X-L': 'en-US' })
  expect(outbox.mails[0]).toMatchObject({ language: 'en', subject: 'Your sign-up code' })
})

test('the subject does not show the code', () => {
  expect(composeMail({ ...details, language: 'en', codeTtl: 300 }).subject).not.toContain('012345')
})

test('an outbox has the newest e-mail first and forgets the oldest', async () => {
  const outbox = createOutbox({ limit: 2 })
  const before = outbox.mails
  await outbox.send(mail('000001'))
  await outbox.send(mail('000002'))
  await outbox.send(mail('000003'))
  expect(outbox.mails.map(({ code }) => code)).toEqual(['000003', '000002'])
  expect(before).toEqual([])
})

test('an outbox remembers 100 e-mails', async () => {
  const outbox = createOutbox()
  await Promise.all(Array.from({ length: 101 }, async () => outbox.send(mail('000001'))))
  expect(outbox.mails).toHaveLength(100)
})

test('without a mailer the e-mails are in the server’s own outbox', async () => {
  const { server, getPass, send } = createTestServer({ mailer: undefined as never })
  await send(await getPass())
  expect(server.outbox.mails).toHaveLength(1)
})

test.each(['a@b', 'mara.lindqvist+test@mail.example.com', "o'neil@example.com", '李娜@例子.中国'])(
  '%s is an address',
  (address) => {
    expect(isEmailAddress(address)).toBe(true)
  },
)

test.each(['', 'a', 'a@', '@b', 'a@b@c', 'a b@c', 'a@b,c@d', 'a@b\n', 'a\u0000@b', '"a"@b', 'a@b>', 'a:b@c'])(
  '%j is not an address',
  (address) => {
    expect(isEmailAddress(address)).toBe(false)
  },
)
