import { describe, expect, test } from 'vitest'
import { codeMail, openSmtpMailer, smtpFailure } from '../support/smtpMails.ts'
import { startSmtp } from '../support/startSmtp.ts'
import { startSmtpHold } from '../support/startSmtpHold.ts'
import { agree, startSmtpScript } from '../support/startSmtpScript.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => codeMail({ to: `p${index}@example.com` }))

describe('a slow relay', () => {
  test('with one connection gets one e-mail after the other, in the order they came', async () => {
    const { url, mails, counts, ...relay } = await startSmtpHold()
    const mailer = openSmtpMailer(url, { maxConnections: 1 })
    const taken = many(5).map(async (mail) => mailer.send(mail))
    for (const count of [1, 2, 3, 4, 5]) await relay.release(count)
    await Promise.all(taken)
    expect(counts).toEqual({ connections: 1, atOnce: 0, mostAtOnce: 1 })
    expect(mails.map(({ to }) => to[0])).toEqual(many(5).map(({ to }) => to))
  })

  test('with the default gets ten at once, and no more', async () => {
    const { url, mails, counts, ...relay } = await startSmtpHold()
    const mailer = openSmtpMailer(url)
    const taken = many(25).map(async (mail) => mailer.send(mail))
    await relay.holds(10)
    expect(counts.atOnce).toBe(10)
    for (const count of many(25).keys()) await relay.release(count + 1)
    await Promise.all(taken)
    expect(counts).toEqual({ connections: 10, atOnce: 0, mostAtOnce: 10 })
    expect(new Set(mails.map(({ to }) => to[0]))).toEqual(new Set(many(25).map(({ to }) => to)))
    expect(mails).toHaveLength(25)
  })

  test('keeps its connections: the next e-mails need no new ones', async () => {
    const { url, counts } = await startSmtp()
    const mailer = openSmtpMailer(url, { maxConnections: 2 })
    for (const mail of many(4)) await mailer.send(mail)
    await Promise.all(many(10).map(async (mail) => mailer.send(mail)))
    expect(counts.connections).toBe(2)
  })
})

test('a connection that nothing is sent over is closed before socketTimeout, with good manners', async () => {
  const said: string[] = []
  let leave: (() => void) | undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  const { url } = await startSmtpScript((line, socket) => {
    said.push(line)
    if (line === '') socket.on('close', () => leave?.())
    return agree(line, socket)
  })
  await openSmtpMailer(url, { socketTimeout: 500 }).send(codeMail())
  await left
  expect(said.at(-1)).toBe('QUIT')
})

describe('a full queue', () => {
  test('refuses the next e-mail at once and says when to come back; what waits is sent', async () => {
    const relay = await startSmtpHold()
    const mailer = openSmtpMailer(relay.url, { maxConnections: 2, maxQueue: 3, sendTimeout: 5500 })
    const taken = many(5).map(async (mail) => mailer.send(mail))
    const error = await smtpFailure(mailer.send(codeMail()))
    expect(error).toMatchObject({ code: 'EQUEUEFULL', retryAfter: 6, permanent: undefined })
    expect(error.message).toContain('maxQueue')
    expect(relay.counts.connections).toBe(0)
    for (const count of [1, 2, 3, 4, 5]) await relay.release(count)
    await Promise.all(taken)
    expect(relay.mails).toHaveLength(5)
  })

  test('has room again as soon as one e-mail is through, or has failed', async () => {
    const relay = await startSmtpHold()
    const mailer = openSmtpMailer(relay.url, { maxConnections: 1, maxQueue: 0 })
    for (const round of [1, 2]) {
      const taken = mailer.send(codeMail())
      expect((await smtpFailure(mailer.send(codeMail()))).code).toBe('EQUEUEFULL')
      await relay.release(round)
      await taken
    }
    await relay.close()
    await smtpFailure(mailer.send(codeMail()))
    expect((await smtpFailure(mailer.send(codeMail()))).code).toBe('ESOCKET')
  })

  test('gives up what has waited for sendTimeout, and never sends it', async () => {
    const relay = await startSmtpHold()
    const mailer = openSmtpMailer(relay.url, { maxConnections: 1, sendTimeout: 600 })
    const failures = many(3).map(async (mail) => smtpFailure(mailer.send(mail)))
    await relay.holds(1)
    expect((await Promise.all(failures)).map(({ code }) => code)).toEqual(['EABORT', 'EABORT', 'EABORT'])
    const next = mailer.send(codeMail())
    await relay.release(2)
    await next
    expect(relay.mails.map(({ to }) => to[0])).toEqual(['mara@example.com'])
  })

  test('does not fill with e-mails that were refused', async () => {
    const relay = await startSmtpHold()
    const mailer = openSmtpMailer(relay.url, { maxConnections: 1, maxQueue: 1 })
    const taken = many(2).map(async (mail) => mailer.send(mail))
    for (const mail of many(50)) await smtpFailure(mailer.send(mail))
    for (const count of [1, 2]) await relay.release(count)
    await Promise.all(taken)
    const next = mailer.send(codeMail())
    await relay.release(3)
    await expect(next).resolves.toBeUndefined()
  })
})

describe('after the server has restarted', () => {
  test('the next e-mail goes through on a new connection', async () => {
    const first = await startSmtp()
    const mailer = openSmtpMailer(first.url)
    await Promise.all(many(3).map(async (mail) => mailer.send(mail)))
    await first.close()
    const second = await startSmtp({ port: first.port })
    await mailer.send(codeMail())
    expect(second.mails).toHaveLength(1)
  })

  test('so it does if e-mails failed in between', async () => {
    const first = await startSmtp()
    const mailer = openSmtpMailer(first.url)
    await mailer.send(codeMail())
    await first.close()
    const failed = await Promise.all(many(12).map(async (mail) => smtpFailure(mailer.send(mail))))
    expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['ESOCKET']))
    const second = await startSmtp({ port: first.port })
    await Promise.all(many(12).map(async (mail) => mailer.send(mail)))
    expect(second.mails).toHaveLength(12)
  })
})

describe('close', () => {
  test('lets e-mails on their way and in the queue finish, takes no more, and leaves no connection', async () => {
    // It waits with its own end for the last connection.
    const relay = await startSmtpHold({ closeTimeout: 60_000 })
    const mailer = openSmtpMailer(relay.url, { maxConnections: 1 })
    const taken = many(2).map(async (mail) => mailer.send(mail))
    await relay.holds(1)
    let closed = false
    const close = async () => {
      await mailer.close()
      closed = true
    }
    const closing = close()
    expect(await smtpFailure(mailer.send(codeMail()))).toMatchObject({ code: 'ECLOSED', retryAfter: 8 })
    expect((await smtpFailure(mailer.check())).code).toBe('ECLOSED')
    await relay.release(1)
    await taken[0]
    await relay.holds(2)
    expect(closed).toBe(false)
    await relay.release(2)
    await Promise.all([...taken, closing])
    expect(relay.mails).toHaveLength(2)
    await relay.close()
  })

  test('waits no longer than sendTimeout for a server that hangs, and drops the connection', async () => {
    const gone: Promise<void>[] = []
    const { url } = await startSmtpScript((line, socket) => {
      if (line === '') {
        gone.push(
          new Promise((resolve) => {
            socket.on('close', () => resolve())
          }),
        )
      }
      return line === '.' ? undefined : agree(line, socket)
    })
    const mailer = openSmtpMailer(url, { sendTimeout: 500 })
    const stuck = smtpFailure(mailer.send(codeMail()))
    await mailer.close()
    expect((await stuck).code).toBe('EABORT')
    await Promise.all(gone)
    expect(gone).toHaveLength(1)
  })

  test('can be called again, and where nothing was ever sent', async () => {
    const { url, counts } = await startSmtp()
    const mailer = openSmtpMailer(url)
    await Promise.all([mailer.close(), mailer.close()])
    await mailer.close()
    expect(counts.connections).toBe(0)
  })
})
