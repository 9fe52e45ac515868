import { generateKeyPairSync } from 'node:crypto'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, expect, test } from 'vitest'
import { createSmtpAuthority } from '../support/smtpCertificates.ts'
import { codeMail, openSmtpMailer, smtpFailure } from '../support/smtpMails.ts'
import { startSmtp } from '../support/startSmtp.ts'

const authority = createSmtpAuthority()
const { ca } = authority
const withUser = (url: string, user: string) => url.replace('//', `//${user}@`)

describe('TLS', () => {
  test('is what an smtps:// server speaks from the first byte', async () => {
    const { url, mails } = await startSmtp({ ...authority.issue(), secure: true })
    await openSmtpMailer(url, { tls: { ca } }).send(codeMail())
    expect(url).toMatch(/^smtps:/)
    expect(mails).toMatchObject([{ secure: true }])
  })

  test('is what an smtp:// server that offers it is made to speak (STARTTLS)', async () => {
    const { url, mails } = await startSmtp(authority.issue())
    await openSmtpMailer(url, { tls: { ca } }).send(codeMail())
    expect(mails).toMatchObject([{ secure: true }])
  })

  describe.each([
    ['STARTTLS', {}],
    ['implicit TLS', { secure: true }],
  ])('over %s', (_name, options) => {
    test.each([
      ['an authority nobody knows', undefined],
      ['another authority than the one given', createSmtpAuthority('Somebody else').ca],
    ])('does not go on with a certificate of %s: no e-mail is sent, check rejects', async (_who, otherCa) => {
      const { url, mails } = await startSmtp({ ...authority.issue(), ...options })
      const mailer = openSmtpMailer(url, otherCa === undefined ? {} : { tls: { ca: otherCa } })
      const error = await smtpFailure(mailer.send(codeMail()))
      expect(error.code).toBe('ESOCKET')
      expect(error.message).toContain('tls.ca')
      expect((await smtpFailure(mailer.check())).message).toContain('tls.ca')
      expect(mails).toEqual([])
    })
  })

  test('does not go on with a certificate for another host', async () => {
    const { url, mails } = await startSmtp({ ...authority.issue('mail.example.net') })
    const error = await smtpFailure(openSmtpMailer(url, { tls: { ca } }).send(codeMail()))
    expect(error.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID')
    expect(mails).toEqual([])
  })

  test('can be required: a server without it gets no e-mail', async () => {
    const { url, mails } = await startSmtp()
    const error = await smtpFailure(openSmtpMailer(url, { requireTLS: true }).send(codeMail()))
    expect(error).toMatchObject({ code: 'ETLS' })
    expect(error.message).toContain('STARTTLS')
    expect(mails).toEqual([])
  })
})

describe('a user and password', () => {
  const passwords: string[] = []
  const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, callback) => {
    passwords.push(String(password))
    if (password === 'p:/@ss') callback(null, { user: username })
    else callback(new Error(`wrong password of kim: ${String(password)}`))
  }

  test('from the url sign in', async () => {
    const { url, mails } = await startSmtp({ ...authority.issue(), authOptional: false, onAuth })
    await openSmtpMailer(withUser(url, 'kim:p%3A%2F%40ss'), { tls: { ca } }).send(codeMail())
    expect(mails).toMatchObject([{ user: 'kim', secure: true }])
  })

  test('from auth sign in', async () => {
    const { url, mails } = await startSmtp({ ...authority.issue(), authOptional: false, onAuth })
    await openSmtpMailer(url, { tls: { ca }, auth: { user: 'kim', pass: 'p:/@ss' } }).send(codeMail())
    expect(mails).toMatchObject([{ user: 'kim', secure: true }])
  })

  test('that are wrong are told apart from other failures, by send and by check', async () => {
    const { url, mails } = await startSmtp({ ...authority.issue(), authOptional: false, onAuth })
    const mailer = openSmtpMailer(withUser(url, 'kim:wrong'), { tls: { ca } })
    for (const error of [await smtpFailure(mailer.send(codeMail())), await smtpFailure(mailer.check())]) {
      expect(error).toMatchObject({ code: 'EAUTH', responseCode: 535, permanent: true })
      expect(error.message).toContain('Check user and password')
      expect(error.message).not.toContain('kim')
    }
    expect(mails).toEqual([])
  })

  test('that are missing are a refusal', async () => {
    const { url } = await startSmtp({ ...authority.issue(), authOptional: false, onAuth })
    const error = await smtpFailure(openSmtpMailer(url, { tls: { ca } }).send(codeMail()))
    expect(error).toMatchObject({ responseCode: 530, permanent: true })
  })

  test('never travel in clear, unless that is asked for', async () => {
    const { url, mails } = await startSmtp({ onAuth, allowInsecureAuth: true })
    passwords.length = 0
    const error = await smtpFailure(openSmtpMailer(withUser(url, 'kim:p%3A%2F%40ss')).send(codeMail()))
    expect(error.code).toBe('ETLS')
    expect(passwords).toEqual([])
    await openSmtpMailer(withUser(url, 'kim:p%3A%2F%40ss'), { requireTLS: false }).send(codeMail())
    expect(mails).toMatchObject([{ user: 'kim', secure: false }])
  })
})

describe('DKIM', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const dkim = { domainName: 'example.com', keySelector: 'codes', privateKey: key }

  test('signs the e-mail, and with it the code, its origin and the address', async () => {
    const { url, mails } = await startSmtp()
    const mailer = openSmtpMailer(url, { dkim, otpToken: true })
    await mailer.send(codeMail({ origin: 'https://login.example.com' }))
    const signature = String(mails[0]?.parsed.headerLines.find(({ key: name }) => name === 'dkim-signature')?.line)
    expect(signature).toContain('a=rsa-sha256')
    expect(signature).toContain('d=example.com;')
    expect(signature).toContain('s=codes;')
    const signed = /\bh=([^;]+);/.exec(signature.replace(/\s/g, ''))?.[1]?.split(':')
    expect(signed).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'otp-token']))
    expect(signature.replace(/\s/g, '')).toMatch(/;b=[\w+/]{342}==$/)
  })

  test.each([
    ['is cut off', key.slice(0, 600)],
    ['is none', 'v=DKIM1; k=rsa; p=…'],
    [
      'is of another kind',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    ],
  ])('whose key %s does not send unsigned: send and check say so', async (_what, broken) => {
    const { url, mails } = await startSmtp()
    const mailer = openSmtpMailer(url, { dkim: { ...dkim, privateKey: broken } })
    for (const error of [await smtpFailure(mailer.send(codeMail())), await smtpFailure(mailer.check())]) {
      expect(error.code).toBe('EDKIM')
      expect(error.message).toContain('RSA key in PEM')
    }
    expect(mails).toEqual([])
  })
})
