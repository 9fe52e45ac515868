import { describe, expect, test } from 'vitest'
import { createSmtpMailer } from '../../src/server/smtp/createSmtpMailer.ts'
import { readSender } from '../../src/server/smtp/readSender.ts'
import { readServerUrl } from '../../src/server/smtp/readServerUrl.ts'
import type { SmtpMailerOptions } from '../../src/server/smtp/SmtpMailerOptions.ts'

const open = (options: Partial<SmtpMailerOptions>) =>
  createSmtpMailer({ url: 'smtp://mail.example.com', from: 'code@example.com', ...options })

const complaint = (options: Partial<SmtpMailerOptions>): string => {
  try {
    open(options)
  } catch (error) {
    return (error as Error).message
  }
  return 'no complaint'
}

describe('the url', () => {
  test.each([
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false }],
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, secure: true }],
    ['smtp://mail.example.com:465', { host: 'mail.example.com', port: 465, secure: true }],
    ['smtp://127.0.0.1:2525/', { host: '127.0.0.1', port: 2525, secure: false }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false }],
    [
      'smtps://kim%40example.com:p%3A%2F%40ss@mail.example.com:4650',
      { host: 'mail.example.com', port: 4650, secure: true, auth: { user: 'kim@example.com', pass: 'p:/@ss' } },
    ],
  ])('%s says all there is to know', (url, server) => {
    expect(readServerUrl(url)).toEqual(server)
  })

  test.each([
    ['', 'is none'],
    ['mail.example.com', 'is none'],
    ['mail.example.com:587', 'is none'],
    ['https://mail.example.com', 'is none'],
    ['smtp://', 'is none'],
    ['smtp://mail.example.com:99999', 'is none'],
    ['smtp://mail.example.com/inbox', 'goes on after the port'],
    ['smtps://mail.example.com?tls.rejectUnauthorized=false', 'goes on after the port'],
    ['smtp://mail.example.com#a', 'goes on after the port'],
    ['smtp://kim:50%secret@mail.example.com', 'a % that encodes nothing'],
  ])('%j is refused', (url, why) => {
    expect(complaint({ url })).toMatch(/^email-code-kit: the url of the SMTP server /)
    expect(complaint({ url })).toContain(why)
  })

  test.each(['smtp://kim:hush50%@mail.example.com', 'smtp//kim:hush@mail.example.com', 'smtp://kim:hush@host/a'])(
    '%s is not repeated in the complaint, for it holds a password',
    (url) => {
      expect(complaint({ url })).toContain('the url of the SMTP server')
      expect(complaint({ url })).not.toContain('hush')
    },
  )

  test('and auth cannot both name a user', () => {
    const auth = { user: 'kim', pass: 'b' }
    expect(complaint({ url: 'smtp://kim:hush@mail.example.com', auth })).toContain('both in the url')
    expect(complaint({ auth })).toBe('no complaint')
  })
})

describe('the sender', () => {
  test.each([
    ['code@example.com', { name: '', address: 'code@example.com' }],
    ['  Example  <code@example.com> ', { name: 'Example', address: 'code@example.com' }],
    ['"Example, Inc." <code@example.com>', { name: 'Example, Inc.', address: 'code@example.com' }],
    ['示例 <code@example.com>', { name: '示例', address: 'code@example.com' }],
    ['示例 <code@例子.中国>', { name: '示例', address: 'code@xn--fsqu00a.xn--fiqs8s' }],
    [{ address: 'code@example.com' }, { name: '', address: 'code@example.com' }],
    [
      { name: 'A, <b@c.de>', address: 'code@example.com' },
      { name: 'A, <b@c.de>', address: 'code@example.com' },
    ],
  ])('%j is one', (from, sender) => {
    expect(readSender(from)).toEqual(sender)
  })

  test.each([
    '',
    'Example',
    'a@example.com, b@example.com',
    'A <a@example.com>, B <b@example.com>',
    'Example <code@example.com',
    'Group: a@example.com;',
    'Example\r\nBcc: evil@example.com <code@example.com>',
    { name: 'Example\nBcc: evil@example.com', address: 'code@example.com' },
    { name: 'Example', address: 'Kim <code@example.com>' },
  ])('%j is none', (from) => {
    expect(complaint({ from })).toMatch(/^email-code-kit: the sender .* is not one address/)
  })
})

describe('headers', () => {
  test.each([
    ['From', 'evil@example.com'],
    ['BCC', 'archive@example.com'],
    ['Subject', '204713'],
    ['Content-Type', 'text/html'],
    ['Auto-Submitted', 'no'],
    ['X-Two', 'a\r\nBcc: evil@example.com'],
    ['X-Two\r\nBcc', 'evil@example.com'],
    ['X Two', 'a'],
    ['', 'a'],
  ])('%j cannot be %j', (name, value) => {
    expect(complaint({ headers: { [name]: value } })).toContain(`the header ${JSON.stringify(name)} cannot be set`)
  })

  test('of the application’s own are fine', () => {
    expect(complaint({ headers: { 'List-Id': 'codes <codes.example.com>', 'X-SES-Configuration-Set': 'a' } })).toBe(
      'no complaint',
    )
  })
})

test.each([
  ['maxConnections', 0],
  ['maxConnections', 1.5],
  ['maxQueue', -1],
  ['sendTimeout', 0],
  ['checkTimeout', Number.NaN],
  ['connectionTimeout', 0],
  ['greetingTimeout', Number.POSITIVE_INFINITY],
  ['dnsTimeout', -5],
  ['socketTimeout', 2 ** 31],
])('%s cannot be %d: nodemailer would take its own default of minutes, or never send', (name, value) => {
  expect(complaint({ [name]: value })).toContain(`email-code-kit: ${name} of the SMTP mailer is ${value}`)
})

test('no e-mail has to wait: maxQueue can be 0', () => {
  expect(complaint({ maxQueue: 0 })).toBe('no complaint')
})
