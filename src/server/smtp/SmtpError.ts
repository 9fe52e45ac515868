import type { NodemailerError } from 'nodemailer'

/** What an `SmtpError` is made of. */
export interface SmtpErrorDetails {
  /** As nodemailer's: `EAUTH`, `ECONNECTION`, `EENVELOPE`, …. */
  code: string
  /** Seconds. */
  retryAfter?: number
  /** The whole message had been handed to the connection. */
  hasLeft?: boolean
  /** Nodemailer's error. */
  cause?: unknown
}

/**
 * Why an e-mail was not accepted. The message shows neither the address nor what the server said, which may quote it:
 * it can be logged. `cause` is nodemailer's error with all of it.
 */
export class SmtpError extends Error {
  override readonly name = 'SmtpError'
  /**
   * What went wrong, as nodemailer names it: `ESOCKET`, `ECONNECTION`, `ETIMEDOUT`, `EDNS`, `ETLS`, `EAUTH`,
   * `EENVELOPE`, `EMESSAGE`, `EABORT` (longer than `sendTimeout`) …; or `EQUEUEFULL`, `ECLOSED`, `EADDRESS`, `EDKIM`.
   */
  readonly code: string
  /** Reply code of the server, such as 550, where it gave one. */
  readonly responseCode: number | undefined
  /** Whether the server said that this e-mail will never be accepted (5xx but 503); unknown where it said nothing. */
  readonly permanent: boolean | undefined
  /** Seconds until another try makes sense, where the e-mail never began: the queue is full, or the mailer closed. */
  readonly retryAfter: number | undefined
  /**
   * It was given up after `sendTimeout` or `socketTimeout`, or the connection was lost after the last line of it: it may
   * have been handed over by then, and may arrive.
   */
  readonly maybeSent: boolean

  constructor(message: string, { code, retryAfter, hasLeft = false, cause }: SmtpErrorDetails) {
    super(`email-code-kit: ${message}`, cause === undefined ? {} : { cause })
    this.code = code
    this.retryAfter = retryAfter
    const { responseCode, permanent, timeoutType } = (cause ?? {}) as NodemailerError
    this.maybeSent = code === 'EABORT' || timeoutType === 'SOCKET_TIMEOUT' || (hasLeft && isLost(code))
    this.responseCode = responseCode
    this.permanent = permanent
  }
}

const isLost = (code: string) => code === 'ECONNECTION' || code === 'ESOCKET'

/** What an operator can do, by nodemailer's code. */
const remedies: Record<string, string> = {
  EABORT: 'It took longer than sendTimeout.',
  EAUTH: 'Check user and password.',
  EDKIM: 'The private key of dkim has to be an RSA key in PEM, complete and not encrypted.',
  EDNS: 'Check the host in the url.',
  ESOCKET: 'Check host and port in the url.',
  ETIMEDOUT: 'The server did not answer in time.',
  ETLS: 'The server offers no STARTTLS, which requireTLS asks for, or it did not come about.',
}
const lostRemedy = 'The connection was lost before the server answered, so the e-mail may arrive all the same.'
const certificateRemedy =
  'TLS did not come about: the certificate cannot be verified, so give its authority as tls.ca; or the port begins in ' +
  'clear, so use smtp:// in the url.'

function findRemedy({ code = '', originalCode }: NodemailerError): string {
  // Beside the codes of the system, such as ECONNREFUSED, there are only those of OpenSSL.
  if (code === 'ESOCKET' && !/^E[A-Z]+$/.test(originalCode ?? 'E')) return certificateRemedy
  return remedies[code] ?? 'What the server said is in the cause; it may quote the address.'
}

/** Wraps an error of nodemailer. `what` says what did not work; `hasLeft`: the whole message had been handed over. */
export function toSmtpError(what: string, cause: unknown, hasLeft = false): SmtpError {
  const error = (cause ?? {}) as NodemailerError
  const { code = 'EUNKNOWN', originalCode, command, response } = error
  // The code and the enhanced code of RFC 3463; never the words after them.
  const reply = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3}(?!\S))?/.exec(response ?? '')?.[0]
  const facts = [code, originalCode, command, reply?.replace('-', ' ')].filter(
    (fact) => fact !== undefined && /^[\w. ]+$/.test(fact),
  )
  const remedy = hasLeft && isLost(code) ? lostRemedy : findRemedy(error)
  return new SmtpError(`${what} (${facts.join(', ')}). ${remedy}`, { code, hasLeft, cause })
}
