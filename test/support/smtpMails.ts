import { onTestFinished } from 'vitest'
import type { Mail } from '../../src/server/mail/Mailer.ts'
import { createSmtpMailer } from '../../src/server/smtp/createSmtpMailer.ts'
import { SmtpError } from '../../src/server/smtp/SmtpError.ts'
import type { SmtpMailerOptions } from '../../src/server/smtp/SmtpMailerOptions.ts'

/** An e-mail as the server hands it over. */
export function codeMail(details: Partial<Mail> = {}): Mail {
  return {
    to: 'mara@example.com',
    subject: 'Your sign-in code',
    code: '204713',
    scenario: 'LOGIN_EMS',
    language: 'en',
    text: 'Your sign-in code:\n\n204713\n',
    sentAt: Date.UTC(2026, 0, 1, 12),
    ...details,
  }
}

/** A mailer that is closed when the test is over. */
export function openSmtpMailer(url: string, options: Partial<SmtpMailerOptions> = {}) {
  const mailer = createSmtpMailer({ url, from: 'Example <code@example.com>', ...options })
  onTestFinished(async () => mailer.close())
  return mailer
}

/** The error a promise rejects with, which has to be the mailer's own. */
export async function smtpFailure(promise: Promise<unknown>): Promise<SmtpError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof SmtpError) return error
    throw error
  }
  throw new Error('It was accepted')
}
