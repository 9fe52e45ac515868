/**
 * The server's mailer over SMTP. Needs the optional peer nodemailer.
 *
 * @packageDocumentation
 */
export { createSmtpMailer, type SmtpMailer } from './server/smtp/createSmtpMailer.ts'
export { SmtpError, type SmtpErrorDetails } from './server/smtp/SmtpError.ts'
export type { Sender, SmtpMailerOptions } from './server/smtp/SmtpMailerOptions.ts'
