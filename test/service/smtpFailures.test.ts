import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { codeMail, openSmtpMailer, smtpFailure } from '../support/smtpMails.ts'
import { smtpReply, startSmtp } from '../support/startSmtp.ts'
import { agree, startSmtpScript, type SmtpScript } from '../support/startSmtpScript.ts'

/** Does something else at one line, and agrees to all others. */
const except =
  (line: string, script: SmtpScript): SmtpScript =>
  (said, socket) =>
    said === line ? script(said, socket) : agree(said, socket)
const silence: SmtpScript = () => undefined
const drop: SmtpScript = (_line, socket) => {
  socket.destroy()
  return undefined
}

describe('a server that refuses', () => {
  test.each([
    ['451', 'until later', smtpReply(451, '4.7.1 greylisted, mara@example.com'), false, '451 4.7.1'],
    ['550', 'for good', smtpReply(550, '5.1.1 no such user mara@example.com'), true, '550 5.1.1'],
  ])('the address with %s, %s, is told apart', async (_code, _until, reply, permanent, shown) => {
    const { url, counts } = await startSmtp({ onRcptTo: (_address, _session, callback) => callback(reply) })
    const error = await smtpFailure(openSmtpMailer(url).send(codeMail()))
    expect(error).toMatchObject({ code: 'EENVELOPE', permanent, responseCode: Number(_code), retryAfter: undefined })
    expect(error.maybeSent).toBe(false)
    expect(error.message).toContain(`(EENVELOPE, RCPT TO, ${shown})`)
    expect(counts.connections).toBe(1)
  })

  test.each([
    [452, '4.2.2 mailbox of mara@example.com is full', false],
    [554, '5.7.1 spam to mara@example.com', true],
  ])('the e-mail itself with %d is told apart', async (responseCode, text, permanent) => {
    const { url } = await startSmtp({
      accept: () => {
        throw smtpReply(responseCode, text)
      },
    })
    const error = await smtpFailure(openSmtpMailer(url).send(codeMail()))
    expect(error).toMatchObject({ code: 'EMESSAGE', permanent, responseCode })
  })

  test('with 421 at the greeting did not say it for good', async () => {
    const { url } = await startSmtpScript(() => '421 4.3.2 busy')
    const error = await smtpFailure(openSmtpMailer(url).send(codeMail()))
    expect(error).toMatchObject({ responseCode: 421, permanent: false })
  })

  test('one e-mail takes the next one on the same connection', async () => {
    const { url, mails, counts } = await startSmtp({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address.startsWith('nobody') ? smtpReply(550, 'no such user') : null),
    })
    const mailer = openSmtpMailer(url, { maxConnections: 1 })
    await smtpFailure(mailer.send(codeMail({ to: 'nobody@example.com' })))
    await mailer.send(codeMail())
    expect(mails.map(({ to }) => to)).toEqual([['mara@example.com']])
    expect(counts.connections).toBe(1)
  })
})

describe('an error', () => {
  const refusal = '5.1.1 <mara@example.com>: no such user, ask postmaster'
  const fail = async () => {
    const { url } = await startSmtp({ onRcptTo: (_a, _s, callback) => callback(smtpReply(550, refusal)) })
    return smtpFailure(openSmtpMailer(url).send(codeMail()))
  }

  test('shows in its message and its own fields neither the address nor the server’s words', async () => {
    const error = await fail()
    const { cause: _cause, ...fields } = error
    for (const text of [error.message, String(error), error.stack, JSON.stringify(error), inspect(fields)]) {
      expect(text).not.toMatch(/mara|postmaster|no such user|204713/)
    }
    expect(error.message).toMatch(/^email-code-kit: the e-mail was not accepted \(/)
  })

  test('has in its cause all that the server said, for who looks for it', async () => {
    const { cause } = await fail()
    expect(cause).toMatchObject({ response: `550 ${refusal}`, rejected: ['mara@example.com'] })
  })
})

describe('a server that cannot be reached', () => {
  test('since nothing listens there fails at once, send and check', async () => {
    const { url, close } = await startSmtp()
    await close()
    const mailer = openSmtpMailer(url)
    for (const error of [await smtpFailure(mailer.send(codeMail())), await smtpFailure(mailer.check())]) {
      expect(error).toMatchObject({ code: 'ESOCKET', responseCode: undefined, permanent: undefined, maybeSent: false })
      expect(error.message).toContain('ECONNREFUSED')
      expect(error.message).toContain('Check host and port')
    }
  })

  test('since it never greets is given up after greetingTimeout', async () => {
    const { url, counts } = await startSmtpScript(silence)
    const error = await smtpFailure(openSmtpMailer(url, { greetingTimeout: 50 }).send(codeMail()))
    expect(error).toMatchObject({ code: 'ETIMEDOUT', cause: { timeoutType: 'GREETING_TIMEOUT' } })
    expect(counts.connections).toBe(1)
  })

  test('since it never greets is given up after connectionTimeout, where that is less', async () => {
    const { url } = await startSmtpScript(silence)
    const error = await smtpFailure(openSmtpMailer(url, { connectionTimeout: 50 }).send(codeMail()))
    expect(error.code).toBe('ETIMEDOUT')
  })

  test('since it drops every connection at once is tried three times, not more', async () => {
    const { url, counts } = await startSmtpScript(drop)
    const error = await smtpFailure(openSmtpMailer(url).send(codeMail()))
    expect(error.code).toBe('ECONNECTION')
    expect(counts.connections).toBe(3)
  })
})

describe('a server that stops in the middle', () => {
  test.each(['DATA', '.'])('at %j, silently, is given up after socketTimeout', async (line) => {
    const { url, counts } = await startSmtpScript(except(line, silence))
    const error = await smtpFailure(openSmtpMailer(url, { socketTimeout: 300 }).send(codeMail()))
    expect(error).toMatchObject({ code: 'ETIMEDOUT', cause: { timeoutType: 'SOCKET_TIMEOUT' } })
    expect(error.maybeSent).toBe(true)
    expect(counts).toEqual({ connections: 1, mails: line === '.' ? 1 : 0 })
  })

  test('with the e-mail taken and not answered may have delivered it: it is not sent again', async () => {
    const { url, counts } = await startSmtpScript(except('.', drop))
    const error = await smtpFailure(openSmtpMailer(url).send(codeMail()))
    expect(error).toMatchObject({ code: 'ECONNECTION', maybeSent: true })
    expect(error.message).toContain('may arrive')
    expect(counts).toEqual({ connections: 1, mails: 1 })
  })

  test('before the e-mail, by closing, has not delivered it', async () => {
    const { url } = await startSmtpScript(except('DATA', drop))
    const error = await smtpFailure(openSmtpMailer(url).send(codeMail()))
    expect(error).toMatchObject({ code: 'ECONNECTION', maybeSent: false })
  })

  test('and gives a sign of life again and again is given up after sendTimeout', async () => {
    const { url, counts } = await startSmtpScript(
      except('.', (_line, socket) => {
        const drip = setInterval(() => socket.write('250-still here\r\n'), 10)
        socket.on('close', () => clearInterval(drip))
        return undefined
      }),
    )
    const mailer = openSmtpMailer(url, { sendTimeout: 900, socketTimeout: 400 })
    const error = await smtpFailure(mailer.send(codeMail()))
    expect(error).toMatchObject({ code: 'EABORT', maybeSent: true })
    expect(error.message).toContain('sendTimeout')
    expect(counts).toEqual({ connections: 1, mails: 1 })
  })

  test('holds up neither the e-mails on other connections nor the next one', async () => {
    let sent = 0
    const { url } = await startSmtpScript((line, socket) => {
      if (line !== '.' || ++sent !== 1) return agree(line, socket)
      return undefined
    })
    const mailer = openSmtpMailer(url, { maxConnections: 2, sendTimeout: 600 })
    const stuck = smtpFailure(mailer.send(codeMail()))
    await mailer.send(codeMail())
    expect((await stuck).code).toBe('EABORT')
    await mailer.send(codeMail())
    expect(sent).toBe(3)
  })
})

describe('check', () => {
  test('rejects within checkTimeout where the server never greets', async () => {
    const { url } = await startSmtpScript(silence)
    const never = { connectionTimeout: 60_000, greetingTimeout: 60_000 }
    const error = await smtpFailure(openSmtpMailer(url, { checkTimeout: 50, ...never }).check())
    expect(error.code).toBe('ETIMEDOUT')
    expect(error.message).toContain('the SMTP server cannot be used')
  })

  test('is one connection however many ask at once, and sends nothing', async () => {
    const { url, mails, counts } = await startSmtp()
    const mailer = openSmtpMailer(url)
    await Promise.all(Array.from({ length: 20 }, async () => mailer.check()))
    expect(counts.connections).toBe(1)
    await mailer.check()
    expect(counts.connections).toBe(2)
    expect(mails).toEqual([])
  })

  test('says when the server is back', async () => {
    const { url, port, close } = await startSmtp()
    const mailer = openSmtpMailer(url)
    await close()
    await smtpFailure(mailer.check())
    await startSmtp({ port })
    await expect(mailer.check()).resolves.toBeUndefined()
  })
})
