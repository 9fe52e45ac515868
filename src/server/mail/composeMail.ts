import type { Mail } from './Mailer.ts'
import { mailTexts } from './mailTexts.ts'

/**
 * Writes the e-mail for a code.
 *
 * @param details.codeTtl how long the code lives, in seconds
 * @param details.sentAt milliseconds since 1970
 */
export function composeMail({ codeTtl, ...mail }: Omit<Mail, 'subject' | 'text'> & { codeTtl: number }): Mail {
  const { subjects, before, after } = mailTexts[mail.language]
  const { to, code, scenario, language, sentAt } = mail
  const subject = subjects[scenario]
  // The code has its line to itself: easy to copy, and found by the autofill of mail programs.
  const text = `${before(subject)}\n\n${code}\n\n${after(Math.max(1, Math.floor(codeTtl / 60)))}\n`
  return { to, subject, code, scenario, language, text, sentAt }
}
