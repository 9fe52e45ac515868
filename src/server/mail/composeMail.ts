import type { Scenario } from '../../protocol/scenarios.ts'
import type { Mail } from './Mailer.ts'
import { writeMail } from './writeMail.ts'

/** What an e-mail is about. */
export interface MailDetails {
  /** The address it goes to, checked. */
  to: string
  /** The code. */
  code: string
  /** What the code is for. */
  scenario: Scenario
  /** BCP 47 tag. */
  language: string
  /** How long the code works, in seconds. */
  codeTtl: number
  /** Origin of the pages where the code is typed. */
  origin?: string
  /** Milliseconds since 1970. */
  sentAt: number
}

/** What a template makes of it. `text` should have the code on a line of its own. */
export interface MailContent {
  /** The subject line. */
  subject: string
  /** The whole message as plain text. */
  text: string
  /** The same as an HTML document, for mail programs that show it. */
  html?: string
}

/** Writes the e-mails of a server (`mailTemplate`). If it rejects, the e-mail counts as one that could not be sent. */
export type MailTemplate = (details: MailDetails) => MailContent | Promise<MailContent>

/** Writes the e-mail for a code, by the application's template or the server's own. */
export async function composeMail(details: MailDetails, template: MailTemplate = writeMail): Promise<Mail> {
  const { to, code, scenario, language, origin, sentAt } = details
  // Only what a template is asked for: whatever else it returns must not change who gets the code.
  const { subject, text, html } = await template(details)
  return {
    to,
    code,
    scenario,
    language,
    sentAt,
    ...(origin === undefined ? {} : { origin }),
    subject,
    text,
    ...(html === undefined ? {} : { html }),
  }
}
