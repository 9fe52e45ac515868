import type { Scenario } from '../../protocol/scenarios.ts'

/** One e-mail with a code. */
export interface Mail {
  /** One valid address, checked, its domain in ASCII: never a list, a display name or a line break. */
  to: string
  /** The subject line, in `language`. */
  subject: string
  /** The code alone, for mailers that bring their own template. */
  code: string
  /** What the code is for. */
  scenario: Scenario
  /** BCP 47 tag of the language it is written in, such as `zh-CN`. */
  language: string
  /** The whole message as plain text, with the code on a line of its own. */
  text: string
  /** The same as an HTML document that loads nothing; absent where a template of your own has none. */
  html?: string
  /** Origin of the pages where the code is typed, such as `https://login.example.com`, where it is known. */
  origin?: string
  /** When it was handed over, in milliseconds since 1970. */
  sentAt: number
}

/** Delivers e-mails: SMTP, an HTTP service, the outbox. */
export interface Mailer {
  /**
   * Resolves once the e-mail is accepted, rejects if it is not. An error with a number `retryAfter` (seconds) says that
   * it never began, for there is too much to do: the caller is asked to come back and keeps its pass. One with
   * `maybeSent: true` says that it may arrive all the same, so it stays counted.
   */
  send(mail: Mail): Promise<void>
  /** Rejects while whoever delivers cannot be reached. Asked by readiness checks; absent: always ready. */
  check?(): Promise<void>
}
