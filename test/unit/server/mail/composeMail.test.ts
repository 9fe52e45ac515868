import { describe, expect, test } from 'vitest'
import { scenarios } from '../../../../src/protocol/scenarios.ts'
import { composeMail, type MailDetails } from '../../../../src/server/mail/composeMail.ts'
import type { MailTexts } from '../../../../src/server/mail/MailTexts.ts'
import { allTexts } from './readMailTexts.ts'

const details: MailDetails = {
  to: 'mara@example.com',
  code: '012345',
  scenario: 'LOGIN_EMS',
  language: 'en',
  codeTtl: 300,
  sentAt: 1_700_000_000_000,
}

const textOf = async (changes: Partial<MailDetails>) => (await composeMail({ ...details, ...changes })).text

test('an English e-mail says what the code is for, how long it works, and that nobody asks for it', async () => {
  const { codeTtl: _life, ...kept } = details
  expect(await composeMail(details)).toEqual({
    ...kept,
    subject: 'Your sign-in code',
    text:
      'Your sign-in code:\n\n012345\n\n' +
      'The code works once and is valid for 5 minutes.\n' +
      'Nobody from our side will ask you for it.\n' +
      'If you did not ask for this code, you can ignore this e-mail.',
    html: expect.stringMatching(/^<!doctype html>\n<html lang="en" dir="ltr">/),
  })
})

test('a Chinese e-mail says the same', async () => {
  expect(await composeMail({ ...details, language: 'zh-CN' })).toMatchObject({
    language: 'zh-CN',
    subject: '登录验证码',
    text:
      '您的登录验证码：\n\n012345\n\n' +
      '验证码 5 分钟内有效，仅可使用一次。\n' +
      '我们的工作人员不会向您索要验证码，请勿告知他人。\n' +
      '如果这不是您本人的操作，请忽略此邮件。',
  })
})

describe.each<MailTexts>(allTexts)('in $tag', ({ tag, subjects }) => {
  test.each(scenarios)(
    'an e-mail for %s has the code on a line of its own and not in its subject',
    async (scenario) => {
      const { subject, text, html } = await composeMail({ ...details, scenario, language: tag })
      expect(subject).toBe(subjects[scenario])
      expect(subject).not.toContain('012345')
      expect(text.split('\n').filter((line) => line.includes('012345'))).toEqual(['012345'])
      expect(text.split('\n')[0]).toContain(subject)
      expect(text + html).not.toMatch(/\{\w*\}|undefined/)
    },
  )
})

describe('how long the code works is said with the plurals of the language', () => {
  test.each([
    ['en', ['1 minute', '2 minutes', '5 minutes', '10 minutes']],
    ['pl', ['1 minuta', '2 minuty', '5 minut', '10 minut']],
    ['ru', ['1 минута', '2 минуты', '5 минут', '10 минут']],
    ['ar', ['دقيقة', 'دقيقتان', '5 دقائق', '10 دقائق']],
    ['fa', ['۱ دقیقه', '۲ دقیقه', '۵ دقیقه', '۱۰ دقیقه']],
    ['zh-CN', ['1 分钟', '2 分钟', '5 分钟', '10 分钟']],
  ])('in %s', async (language, times) => {
    const { life } = allTexts.find(({ tag }) => tag === language)!
    const lines = await Promise.all(
      [1, 2, 5, 10].map(async (minutes) => (await textOf({ language, codeTtl: minutes * 60 })).split('\n')[4]),
    )
    expect(lines).toEqual(times.map((time) => life.replace('{time}', time)))
  })

  test.each([
    [0.5, '1 second'],
    [59.9, '59 seconds'],
    [60, '1 minute'],
    [119, '1 minute'],
    [3599, '59 minutes'],
    [3600, '1 hour'],
    [5400, '90 minutes'],
    [86_400, '24 hours'],
  ])('and %d seconds promise no more than that: %s', async (codeTtl, time) => {
    expect(await textOf({ codeTtl })).toContain(`is valid for ${time}.\n`)
  })
})

describe('the last line binds the code to the site', () => {
  test.each([
    ['https://login.example.com', '@login.example.com #012345'],
    ['https://login.example.com:8443', '@login.example.com #012345'],
    ['https://例子.中国', '@xn--fsqu00a.xn--fiqs8s #012345'],
    ['http://localhost:5173', '@localhost #012345'],
  ])('of %s', async (origin, line) => {
    const mail = await composeMail({ ...details, origin })
    expect(mail.origin).toBe(origin)
    expect(mail.text.split('\n').at(-1)).toBe(line)
    expect(mail.html).toContain(`>${line}</p>`)
  })

  test.each([undefined, '', 'null', 'login.example.com', 'http://[::1]:3000', 'about:blank'])(
    'and there is none for %j, which has no host name',
    async (origin) => {
      const mail = await composeMail({ ...details, ...(origin === undefined ? {} : { origin }) })
      expect(mail.text.split('\n').at(-1)).toBe('If you did not ask for this code, you can ignore this e-mail.')
      expect(mail.html).not.toContain('#012345')
    },
  )
})

test.each([
  ['zh', '登录验证码'],
  ['zh-Hant-HK', '登入驗證碼'],
  ['de-AT', 'Ihr Code für die Anmeldung'],
  ['tlh', 'Your sign-in code'],
  ['', 'Your sign-in code'],
])('an e-mail in "%s" is written in the nearest language there is', async (language, subject) => {
  expect((await composeMail({ ...details, language })).subject).toBe(subject)
})

describe('a template of the application', () => {
  test('gets all there is to know and writes the e-mail', async () => {
    const seen: MailDetails[] = []
    const template = async (given: MailDetails) => {
      seen.push(given)
      return { subject: 'Hello', text: `Code:\n${given.code}` }
    }
    const mail = await composeMail({ ...details, origin: 'https://login.example.com' }, template)
    expect(seen).toEqual([{ ...details, origin: 'https://login.example.com' }])
    expect(mail).toMatchObject({ to: details.to, subject: 'Hello', text: 'Code:\n012345' })
    expect(mail).not.toHaveProperty('html')
  })

  test('cannot change who gets the code', async () => {
    const content = { subject: 'Hello', text: '012345', html: '<p>012345</p>', to: 'eve@example.com', code: '999999' }
    const mail = await composeMail(details, () => content)
    expect(mail).toMatchObject({ to: details.to, code: '012345', html: '<p>012345</p>' })
  })

  test('that fails fails the e-mail', async () => {
    const failed = composeMail(details, () => {
      throw new Error('no template')
    })
    await expect(failed).rejects.toThrow('no template')
  })
})
