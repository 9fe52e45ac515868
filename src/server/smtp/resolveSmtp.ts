import type { SMTPPoolOptions } from 'nodemailer'
import { readHeaders } from './readHeaders.ts'
import { readSender } from './readSender.ts'
import { readServerUrl } from './readServerUrl.ts'
import type { SmtpMailerOptions } from './SmtpMailerOptions.ts'

/**
 * The options with their defaults, and what nodemailer is told.
 *
 * @throws Error for options that make no sense
 */
export function resolveSmtp(options: SmtpMailerOptions) {
  const { otpToken = false, maxConnections = 10, maxQueue = 100, sendTimeout = 8000, checkTimeout = 2000 } = options
  const { connectionTimeout = 5000, greetingTimeout = 5000, dnsTimeout = 3000, socketTimeout = 30_000 } = options
  const timeouts = { connectionTimeout, greetingTimeout, dnsTimeout, socketTimeout }
  checkNumbers({ maxConnections, sendTimeout, checkTimeout, ...timeouts }, 1)
  checkNumbers({ maxQueue }, 0)
  const server = readServerUrl(options.url)
  if (server.auth && options.auth) {
    throw new Error(
      'email-code-kit: user and password stand both in the url of the SMTP server and in auth, and only one can be ' +
        'right. Leave one out.',
    )
  }
  const { auth = server.auth, tls, dkim, name } = options
  const transport: SMTPPoolOptions & { pool: true } = {
    ...server,
    ...timeouts,
    auth,
    tls,
    name,
    dkim,
    // Whoever sits between could hide that the server offers TLS, and read the password.
    requireTLS: options.requireTLS ?? auth !== undefined,
    pool: true,
    maxConnections,
    // An unused connection is taken leave of before its silence counts as a failure.
    idleTimeout: Math.round(socketTimeout * 0.8),
    // A connection that is dropped at once is tried twice more: 0.5 s. The default of 5 is 2.4 s.
    maxRequeues: 2,
    socketCloseTimeout: 1000,
    // The texts are the application's, but no text should be able to read a file.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return {
    transport,
    message: { sender: readSender(options.from), headers: readHeaders(options.headers ?? {}), otpToken },
    maxPending: maxConnections + maxQueue,
    sendTimeout,
    checkTimeout,
    // By then everything that waits now is sent or given up.
    retryAfter: Math.ceil(sendTimeout / 1000),
  }
}

function checkNumbers(numbers: Record<string, number>, least: number): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (Number.isInteger(value) && value >= least && value <= 2 ** 31 - 1) continue
    throw new Error(
      `email-code-kit: ${name} of the SMTP mailer is ${value}, with which it would never send, or wait for ever. ` +
        `Use a whole number from ${least}, or leave it out.`,
    )
  }
}
