import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Mail, Mailer } from '../mail/Mailer.ts'
import { toMailAddress } from '../mail/toMailAddress.ts'
import { checkSigning } from './checkSigning.ts'
import { composeMessage } from './composeMessage.ts'
import { resolveSmtp } from './resolveSmtp.ts'
import { SmtpError, toSmtpError } from './SmtpError.ts'
import type { SmtpMailerOptions } from './SmtpMailerOptions.ts'

/** A {@link Mailer} that hands the e-mails to an SMTP server. Whatever it rejects with is an `SmtpError`. */
export interface SmtpMailer extends Mailer {
  /** Connects and signs in, on a connection of its own, within `checkTimeout`. */
  check(): Promise<void>
  /**
   * Takes no more e-mails, lets those finish that it has taken, which `sendTimeout` bounds, and closes the connections.
   */
  close(): Promise<void>
}

/**
 * Makes a mailer for an SMTP server, with a pool of connections, on nodemailer 10 (a peer: `npm install nodemailer`).
 * It connects when there is something to send. An e-mail that may have arrived is never sent a second time.
 *
 * @throws Error for options that make no sense; the message says what to use instead
 *
 * @example
 * const mailer = createSmtpMailer({ url: 'smtp://user:password@smtp.example.com', from: 'Example <code@example.com>' })
 * const server = createServer({ mailer })
 */
export function createSmtpMailer(options: SmtpMailerOptions): SmtpMailer {
  const { transport, message, maxPending, sendTimeout, checkTimeout, retryAfter } = resolveSmtp(options)
  const pool = createTransport(transport)
  pool.use('stream', (mail, done) => {
    const { onLeft } = mail.data as Leaving
    // It ends when the connection (or who signs the message for it) has read the last of it.
    mail.message?.processFunc((stream) => stream.once('end', () => onLeft?.()))
    done()
  })
  const pending = new Set<Promise<unknown>>()
  let signing: Promise<void> | undefined
  let checking: Promise<void> | undefined
  let closing: Promise<void> | undefined

  const prepare = async () => {
    if (transport.dkim) await (signing ??= checkSigning(transport.dkim))
  }
  const deliver = async (mail: Mail) => {
    const signal = AbortSignal.timeout(sendTimeout)
    let hasLeft = false
    const onLeft = () => {
      hasLeft = true
    }
    try {
      await prepare()
      await pool.sendMail({ ...composeMessage(mail, message), signal, onLeft } as Leaving)
    } catch (error) {
      throw toSmtpError('the e-mail was not accepted', error, hasLeft)
    }
  }
  const connect = async () => {
    try {
      await prepare()
      await within(checkTimeout, pool.verify())
    } catch (error) {
      throw toSmtpError('the SMTP server cannot be used', error)
    } finally {
      checking = undefined
    }
  }
  const finish = async () => {
    await Promise.allSettled(pending)
    pool.close({ force: true })
  }

  return {
    async send(mail) {
      if (closing)
        throw new SmtpError('the SMTP mailer is closed and takes no e-mail.', { code: 'ECLOSED', retryAfter })
      if (pending.size >= maxPending) {
        const problem = `${pending.size} e-mails are waiting already. If that is normal, raise maxConnections or maxQueue.`
        throw new SmtpError(problem, { code: 'EQUEUEFULL', retryAfter })
      }
      if (toMailAddress(mail.to) === undefined) {
        throw new SmtpError('`to` is not one address; nothing was sent.', { code: 'EADDRESS' })
      }
      const delivery = deliver(mail)
      pending.add(delivery)
      try {
        await delivery
      } finally {
        pending.delete(delivery)
      }
    },
    async check() {
      if (closing) throw new SmtpError('the SMTP mailer is closed.', { code: 'ECLOSED' })
      // A readiness check that many ask for is one connection.
      await (checking ??= connect())
    },
    async close() {
      await (closing ??= finish())
    },
  }
}

/** A message that tells when the last of it was handed to the connection. */
interface Leaving extends SendMailOptions {
  onLeft?: () => void
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`No answer within ${ms} ms`), { code: 'ETIMEDOUT' }))
    }, ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
