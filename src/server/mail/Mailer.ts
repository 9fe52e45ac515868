import type { Scenario } from '../../protocol/scenarios.ts'
import type { ServerLanguage } from '../http/describeRefusal.ts'

/** One e-mail with a code. */
export interface Mail {
  /** One valid address, checked: never a list, a display name or a line break. */
  to: string
  subject: string
  /** The code alone, for mailers that bring their own template. */
  code: string
  scenario: Scenario
  language: ServerLanguage
  /** The whole message as plain text, with the code on a line of its own. */
  text: string
  /** When it was handed over, in milliseconds since 1970. */
  sentAt: number
}

/** Delivers e-mails: SMTP, an HTTP service, the outbox. Resolves once the e-mail is accepted, rejects if it is not. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}
