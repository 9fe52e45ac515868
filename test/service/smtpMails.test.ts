import { describe, expect, test } from 'vitest'
import { codeMail, openSmtpMailer, smtpFailure } from '../support/smtpMails.ts'
import { startSmtp } from '../support/startSmtp.ts'
import { agree, startSmtpScript } from '../support/startSmtpScript.ts'
import type { Mail } from '../../src/server/mail/Mailer.ts'
import type { SmtpMailerOptions } from '../../src/server/smtp/SmtpMailerOptions.ts'

/** The e-mail as a server got it. */
async function deliver(details: Partial<Mail> = {}, options: Partial<SmtpMailerOptions> = {}) {
  const { url, mails } = await startSmtp()
  await openSmtpMailer(url, options).send(codeMail(details))
  expect(mails).toHaveLength(1)
  return mails[0]!
}

describe('an e-mail arrives', () => {
  test('from the one sender, for the one address, with its text and the time it was handed over', async () => {
    const { parsed, from, to } = await deliver()
    expect(from).toBe('code@example.com')
    expect(to).toEqual(['mara@example.com'])
    expect(parsed.from?.value).toEqual([{ name: 'Example', address: 'code@example.com' }])
    expect(parsed.to).toMatchObject({ text: 'mara@example.com' })
    expect(parsed.subject).toBe('Your sign-in code')
    expect(parsed.text).toBe('Your sign-in code:\n\n204713\n')
    expect(parsed.date).toEqual(new Date('2026-01-01T12:00:00Z'))
    expect(parsed.messageId).toMatch(/^<[^@<>]+@example\.com>$/)
  })

  test('as plain text alone where it has no HTML', async () => {
    const { parsed } = await deliver()
    expect(parsed.headers.get('content-type')).toMatchObject({ value: 'text/plain' })
    expect(parsed.html).toBe(false)
  })

  test('as plain text and HTML, of which a mail program chooses', async () => {
    const html = '<!doctype html><html lang="en"><body><p>204713</p></body></html>'
    const { parsed } = await deliver({ html })
    expect(parsed.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
    expect(parsed.text).toBe('Your sign-in code:\n\n204713\n')
    expect(parsed.html).toBe(html)
    expect(parsed.attachments).toEqual([])
  })

  test.each([
    ['zh-CN', '登录验证码', '您的登录验证码：\n\n204713\n\n验证码 5 分钟内有效。\n'],
    ['ar', 'رمز تسجيل الدخول', 'رمز تسجيل الدخول:\n\n204713\n\nصالح لمدة ٥ دقائق.\n'],
  ])('in %s as it was written: subject, text and HTML', async (language, subject, text) => {
    const html = `<html lang="${language}"><body><p>${subject}</p></body></html>`
    const { parsed } = await deliver({ language, subject, text, html })
    expect({ subject: parsed.subject, text: parsed.text, html: parsed.html }).toEqual({ subject, text, html })
    expect(parsed.headers.get('content-language')).toBe(language)
  })

  test('marked as sent by a machine, and with nothing in it that says by which', async () => {
    const { parsed, raw } = await deliver({ html: '<p>204713</p>' })
    expect([...parsed.headers.keys()].toSorted()).toEqual(
      ['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version']
        .concat(['subject', 'to'])
        .toSorted(),
    )
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(raw).not.toMatch(/nodemailer|email-code-kit|https?:/i)
  })

  test('with the headers a provider asks for', async () => {
    const { parsed } = await deliver({}, { headers: { 'X-Message-Stream': 'codes', 'Feedback-ID': 'login:example' } })
    expect(parsed.headers.get('x-message-stream')).toBe('codes')
    expect(parsed.headers.get('feedback-id')).toBe('login:example')
  })

  test('from a host that gives the name it is told to give', async () => {
    const said: string[] = []
    const { url } = await startSmtpScript((line, socket) => {
      said.push(line)
      return agree(line, socket)
    })
    await openSmtpMailer(url, { name: 'app7.example.com' }).send(codeMail())
    expect(said).toContain('EHLO app7.example.com')
  })

  test('with a sender’s name in any script, and marks in it that would end an address', async () => {
    const { parsed, from } = await deliver({}, { from: { name: '示例, <Inc.> "A"', address: 'code@example.com' } })
    expect(parsed.from?.value).toEqual([{ name: '示例, <Inc.> "A"', address: 'code@example.com' }])
    expect(from).toBe('code@example.com')
  })
})

test.each([
  ['a file', { path: '/etc/hostname' }, 'EFILEACCESS'],
  ['a page', { href: 'http://127.0.0.1:9/' }, 'EURLACCESS'],
])('a template that returns %s instead of a text reads none: nothing is sent', async (_what, text, code) => {
  const { url, mails } = await startSmtp()
  const error = await smtpFailure(openSmtpMailer(url).send(codeMail({ text: text as unknown as string })))
  expect(error.message).toContain(code)
  expect(mails).toEqual([])
})

describe('the header OTP-Token', () => {
  const origin = 'https://login.example.com'

  test('carries code and origin where that is wanted', async () => {
    const { raw } = await deliver({ origin }, { otpToken: true })
    expect(raw).toContain('\nOTP-Token: "204713"; origin="https://login.example.com"\r\n')
  })

  test.each([
    ['was not asked for', { origin }, {}],
    ['has no origin to name', {}, { otpToken: true }],
    [
      'would name an origin in clear, which the draft does not allow',
      { origin: 'http://intra.example.com' },
      { otpToken: true },
    ],
  ])('is left out where it %s, and the e-mail arrives', async (_why, details, options) => {
    const { raw } = await deliver(details, options)
    expect(raw).not.toMatch(/^OTP-Token/im)
  })
})

test.each([
  'a@example.com, b@example.com',
  'a@example.com;b@example.com',
  'victim@example.com\r\nBcc: evil@example.com',
  'Friends: a@example.com, b@example.com;',
  'Mara <mara@example.com>',
  'mara@example.com (home)',
  'mara',
  '',
])('nothing is sent to %j, which is not one address', async (to) => {
  const { url, counts } = await startSmtp()
  const error = await smtpFailure(openSmtpMailer(url).send(codeMail({ to })))
  expect(error).toMatchObject({ code: 'EADDRESS', retryAfter: undefined })
  expect(counts.connections).toBe(0)
})
