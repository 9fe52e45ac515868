import { describe, expect, test } from 'vitest'
import { SmtpError } from '../../src/server/smtp/SmtpError.ts'
import type { SmtpMailerOptions } from '../../src/server/smtp/SmtpMailerOptions.ts'
import type { ServerOptions } from '../../src/server/ServerOptions.ts'
import { openSmtpMailer } from '../support/smtpMails.ts'
import { smtpReply, startSmtp, type StartSmtpOptions } from '../support/startSmtp.ts'
import { startSmtpHold } from '../support/startSmtpHold.ts'
import { startSmtpScript } from '../support/startSmtpScript.ts'
import { createTestServer, refused } from '../unit/server/createTestServer.ts'

const mine = { ip: '203.0.113.9' }
/** Every send counts against all of them. */
const strict = { cooldown: 60, perAddressHour: 1, perIpHour: 1, sendsPerMinute: 1 }

/** The whole server with an SMTP mailer. */
function createMailingServer(url: string, options: ServerOptions = {}, smtp: Partial<SmtpMailerOptions> = {}) {
  const mailer = openSmtpMailer(url, smtp)
  const delivered: Promise<unknown>[] = []
  const context = {
    ...mine,
    waitUntil: (promise: Promise<unknown>) => {
      delivered.push(promise)
    },
  }
  return {
    ...createTestServer({ mailer, language: 'en', ...options }),
    mailer,
    context,
    /** Waits for what was begun after the answers, or after the last one only. */
    settle: async () => Promise.all(delivered.splice(0)),
    settleLast: async () => delivered.pop(),
  }
}

/** Refuses the first e-mail as a test wants it, and takes the others. */
function refuseFirst(reply: Error): StartSmtpOptions {
  let count = 0
  return { onRcptTo: (_address, _session, callback) => callback(++count === 1 ? reply : null) }
}

const noSuchUser = smtpReply(550, '5.1.1 <mara@example.com>: no such user, ask postmaster')

describe('awaited delivery', () => {
  test('answers when the SMTP server has the e-mail, and its code signs in', async () => {
    const { url, mails } = await startSmtp()
    const { getPass, send, login, context } = createMailingServer(url)
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    expect(mails).toMatchObject([{ to: ['mara@example.com'], from: 'code@example.com' }])
    const code = /^\d{6}$/m.exec(String(mails[0]?.parsed.text))?.[0]
    expect((await login(String(code))).status).toBe(200)
  })

  test.each([
    ['550', noSuchUser, 550],
    ['451', smtpReply(451, '4.7.1 <mara@example.com>: greylisted, ask postmaster'), 451],
  ])('answers CAPTCHA.0006 to a %s, in its own words, and tells the operator', async (_code, reply, responseCode) => {
    const { url, mails } = await startSmtp(refuseFirst(reply))
    const { getPass, send, errors, context } = createMailingServer(url)
    const response = await send(await getPass(), {}, context)
    const headers = JSON.stringify([...response.headers])
    const answer = await refused(response)
    expect(answer).toEqual({
      status: 400,
      error_code: 'IDAAS.SDK.CAPTCHA.0006',
      error_msg: 'Failed to send verification code',
    })
    expect(headers).not.toMatch(/mara|postmaster|smtp|retry-after/i)
    expect(errors).toMatchObject([{ name: 'SmtpError', responseCode }])
    expect(mails).toEqual([])
  })

  test.each<[string, () => Promise<{ url: string; close?: () => Promise<void> }>]>([
    ['never greets', async () => startSmtpScript(() => undefined)],
    ['is not there', async () => startSmtp()],
    [
      'drops every connection',
      async () =>
        startSmtpScript((_line, socket) => {
          socket.destroy()
          return undefined
        }),
    ],
  ])('answers a server that %s with the same words', async (_how, start) => {
    const { url, close } = await start()
    await close?.()
    const { getPass, send, errors, context } = createMailingServer(url, {}, { sendTimeout: 1000, greetingTimeout: 100 })
    expect(await refused(send(await getPass(), {}, context))).toEqual({
      status: 400,
      error_code: 'IDAAS.SDK.CAPTCHA.0006',
      error_msg: 'Failed to send verification code',
    })
    expect(errors).toEqual([expect.any(SmtpError)])
  })

  test('counts nothing where it failed: the next send, with a new pass, goes through at once', async () => {
    const { url, mails } = await startSmtp(refuseFirst(noSuchUser))
    const { getPass, send, context } = createMailingServer(url, { limits: strict })
    const pass = await getPass()
    expect((await send(pass, {}, context)).status).toBe(400)
    expect((await refused(send(pass, {}, context))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    expect(mails).toHaveLength(1)
    expect((await send(await getPass(), {}, context)).status).toBe(429)
  })

  test('answers 503 while the queue is full, and the pass still works when there is room', async () => {
    const relay = await startSmtpHold()
    const { getPass, send, errors, context } = createMailingServer(
      relay.url,
      { limits: { perAddressHour: 1 } },
      { maxConnections: 1, maxQueue: 0, sendTimeout: 5000 },
    )
    const [first, second] = [await getPass('kim@example.com'), await getPass()]
    const sending = send(first, { email: 'kim@example.com' }, context)
    await relay.holds(1)
    const response = await send(second, {}, context)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.json()).toMatchObject({ error_code: 'KIT.0503', retry_after: 5 })
    expect(errors).toMatchObject([{ code: 'EQUEUEFULL' }])
    await relay.release(1)
    expect((await sending).status).toBe(200)
    const again = send(second, {}, context)
    await relay.release(2)
    expect((await again).status).toBe(200)
    expect(relay.mails.map(({ to }) => to[0])).toEqual(['kim@example.com', 'mara@example.com'])
  })

  test('answers 503 while the server stops, and finishes what it has begun', async () => {
    const relay = await startSmtpHold()
    const { getPass, send, mailer, context } = createMailingServer(relay.url)
    const [first, second] = [await getPass('kim@example.com'), await getPass()]
    const sending = send(first, { email: 'kim@example.com' }, context)
    await relay.holds(1)
    const closing = mailer.close()
    const response = await send(second, {}, context)
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    await relay.release(1)
    expect((await sending).status).toBe(200)
    await closing
    expect(relay.mails).toHaveLength(1)
  })
})

describe('queued delivery', () => {
  test('answers before the SMTP server has heard of the e-mail, which arrives later', async () => {
    const relay = await startSmtpHold()
    const { getPass, send, settle, context } = createMailingServer(relay.url, { delivery: 'queued' })
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    expect(relay.counts.connections).toBe(0)
    await relay.release(1)
    await settle()
    expect(relay.mails).toHaveLength(1)
  })

  test('tells the operator of a later failure and counts nothing', async () => {
    const { url, mails } = await startSmtp(refuseFirst(noSuchUser))
    const { getPass, send, errors, settle, context } = createMailingServer(url, { delivery: 'queued', limits: strict })
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    expect(errors).toEqual([])
    await settle()
    expect(errors).toMatchObject([{ name: 'SmtpError', responseCode: 550 }])
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    await settle()
    expect(mails).toHaveLength(1)
    expect((await send(await getPass(), {}, context)).status).toBe(429)
  })

  test('tells the operator of a full queue, too, and counts nothing', async () => {
    const relay = await startSmtpHold()
    const { getPass, send, errors, settle, settleLast, context } = createMailingServer(
      relay.url,
      { delivery: 'queued', limits: { perAddressHour: 1 } },
      { maxConnections: 1, maxQueue: 0 },
    )
    await send(await getPass('kim@example.com'), { email: 'kim@example.com' }, context)
    await relay.holds(1)
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    await settleLast()
    expect(errors).toMatchObject([{ code: 'EQUEUEFULL' }])
    await relay.release(1)
    await settle()
    expect((await send(await getPass(), {}, context)).status).toBe(200)
    await relay.release(2)
    await settle()
    expect(relay.mails).toHaveLength(2)
  })

  test('is what isKnown brings with it, whatever is asked for; strangers get the same answer and no e-mail', async () => {
    const { url, mails, counts } = await startSmtp()
    const { getPass, send, settle, context } = createMailingServer(url, {
      delivery: 'awaited',
      isKnown: (email) => email.startsWith('mara'),
    })
    const stranger = await send(await getPass('eve@example.com'), { email: 'eve@example.com' }, context)
    await settle()
    expect(counts.connections).toBe(0)
    const known = await send(await getPass(), {}, context)
    expect(counts.connections).toBe(0)
    await settle()
    expect(mails.map(({ to }) => to[0])).toEqual(['mara@example.com'])
    expect([stranger.status, await stranger.text()]).toEqual([known.status, await known.text()])
  })
})
