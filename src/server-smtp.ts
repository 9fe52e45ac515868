export { createSmtpMailer, type SmtpMailer } from './server/smtp/createSmtpMailer.ts'
export { SmtpError } from './server/smtp/SmtpError.ts'
export type { Sender, SmtpMailerOptions } from './server/smtp/SmtpMailerOptions.ts'
