import type { SMTPPoolOptions } from 'nodemailer'

type Given<Name extends keyof SMTPPoolOptions> = NonNullable<SMTPPoolOptions[Name]>

/** Who an e-mail is from: one address, with the name that mail programs show. */
export interface Sender {
  /** What mail programs show. */
  name?: string
  /** The address alone. */
  address: string
}

/** Options of `createSmtpMailer`. Times are in milliseconds. */
export interface SmtpMailerOptions {
  /**
   * The server that takes the e-mails: `smtp://host:587` begins in clear and changes to TLS where the server offers it
   * (STARTTLS), `smtps://host:465` is TLS from the first byte, and so is port 465. User and password may stand in it,
   * percent-encoded: `smtp://user:p%40ss@host`. Nothing else is allowed in it. Port 587, or 465 for `smtps`, if it
   * names none.
   */
  url: string
  /** Who the e-mails are from, such as `Example <no-reply@example.com>` or `{ name: 'Example', address }`. */
  from: string | Sender
  /** User and password instead of those in `url`, or OAuth 2, as nodemailer takes them. */
  auth?: Given<'auth'>
  /**
   * Refuse a server that offers no STARTTLS, rather than send in clear.
   * @default true where there is a password, so that none travels in clear; else false
   */
  requireTLS?: boolean
  /**
   * Options of TLS, as `tls.connect` of Node takes them: `ca` for a server whose certificate no public authority
   * signed. A certificate that cannot be verified is refused.
   */
  tls?: Given<'tls'>
  /** Signs the e-mails, as nodemailer takes it: `{ domainName, keySelector, privateKey }`. */
  dkim?: Given<'dkim'>
  /** How this host names itself to the server (EHLO). @default its own host name */
  name?: string
  /** Further headers, such as the ones a provider asks for. Those that the mailer writes itself cannot be changed. */
  headers?: Readonly<Record<string, string>>
  /**
   * Add the header `OTP-Token` with the code and the origin it is for (draft-goto-otp-token-01), for mail programs that
   * hand codes to the browser. Only in e-mails whose origin is known and begins with `https://`. @default false
   */
  otpToken?: boolean
  /**
   * Connections kept open, each of which has one e-mail on its way. A relay that takes 150 ms for each took 6 a second
   * over one, and 53 over ten. @default 10
   */
  maxConnections?: number
  /**
   * E-mails that may wait for a free connection. What comes on top is refused at once, with `retryAfter`: rather a
   * caller that comes back than one that waits for a code that comes too late. @default 100, which is 2 s of such a relay
   */
  maxQueue?: number
  /** All that an e-mail may take, waiting included; less than the 10 s that the kit's client waits. @default 8000 */
  sendTimeout?: number
  /** Until a connection stands and has been greeted, name look-up included. @default 5000 */
  connectionTimeout?: number
  /** Until the server has greeted, and until TLS stands. @default 5000 */
  greetingTimeout?: number
  /** Until the server's name is looked up. @default 3000 */
  dnsTimeout?: number
  /**
   * How long a server may be silent; in the middle of an e-mail `sendTimeout` ends it sooner. A connection that nothing
   * is sent over is closed after four fifths of it. @default 30000
   */
  socketTimeout?: number
  /** All that `check()` may take. @default 2000 */
  checkTimeout?: number
}
