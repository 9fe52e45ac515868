import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** An e-mail as the server got it. */
export interface ReceivedMail {
  parsed: ParsedMail
  /** As it came over the wire. */
  raw: string
  from: string
  to: string[]
  /** Whether it came over TLS. */
  secure: boolean
  /** Who had signed in. */
  user: string | undefined
}

export interface StartSmtpOptions extends SMTPServerOptions {
  port?: number
  /** Decides over an e-mail whose data are there; rejecting with `responseCode` refuses it. */
  accept?: (mail: ReceivedMail) => Promise<void> | void
}

/** Starts an SMTP server on loopback for one test: no TLS and no sign-in unless the options say so. */
export async function startSmtp({ port = 0, accept, ...options }: StartSmtpOptions = {}) {
  const mails: ReceivedMail[] = []
  const counts = { connections: 0, atOnce: 0, mostAtOnce: 0 }
  const hasTls = options.key !== undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: [...(hasTls ? [] : ['STARTTLS']), ...(options.onAuth ? [] : ['AUTH'])],
    disableReverseLookup: true,
    closeTimeout: 1,
    onConnect(_session, callback) {
      counts.connections++
      callback()
    },
    async onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      await once(stream, 'end')
      const raw = Buffer.concat(chunks)
      const { mailFrom, rcptTo } = session.envelope
      const mail: ReceivedMail = {
        parsed: await simpleParser(raw),
        raw: raw.toString(),
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        secure: session.secure,
        user: session.user === undefined ? undefined : String(session.user),
      }
      counts.mostAtOnce = Math.max(counts.mostAtOnce, ++counts.atOnce)
      try {
        await accept?.(mail)
        mails.push(mail)
        callback()
      } catch (error) {
        callback(error as Error)
      } finally {
        counts.atOnce--
      }
    },
    ...options,
  })
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => undefined)
  const listener = server.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const { port: realPort } = listener.address() as AddressInfo
  const close = async () =>
    new Promise<void>((resolve) => {
      server.close(resolve)
    })
  onTestFinished(close)
  return {
    mails,
    counts,
    port: realPort,
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${realPort}`,
    close,
  }
}

/** What a server refuses an e-mail with. */
export function smtpReply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
