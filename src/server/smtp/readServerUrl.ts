import type { SMTPPoolOptions } from 'nodemailer'

/**
 * Reads where the server is. nodemailer would take any of its options out of a query, certificate checks switched off
 * among them: so there must be none.
 *
 * @throws Error for anything but scheme, user, password, host and port. The message does not repeat the url, for it may
 * hold a password
 */
export function readServerUrl(text: string): Pick<SMTPPoolOptions, 'host' | 'port' | 'secure' | 'auth'> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const secure = url?.protocol === 'smtps:'
  if (!url || (!secure && url.protocol !== 'smtp:') || !url.hostname) throw wrongUrl('is none')
  if (url.pathname.length > 1 || url.search || url.hash) throw wrongUrl('goes on after the port')
  const port = Number(url.port) || (secure ? 465 : 587)
  return {
    // Sockets want an IPv6 address without its brackets.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    secure: secure || port === 465,
    ...(url.username ? { auth: { user: decode(url.username), pass: decode(url.password) } } : {}),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw wrongUrl('has a user or password with a % that encodes nothing')
  }
}

function wrongUrl(why: string): Error {
  return new Error(
    `email-code-kit: the url of the SMTP server ${why}, so no e-mail could be sent. Use smtp://user:password@host:587 ` +
      'or smtps://user:password@host:465, with special characters of user and password percent-encoded.',
  )
}
