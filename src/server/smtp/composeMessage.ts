import type { SendMailOptions } from 'nodemailer'
import type { Mail } from '../mail/Mailer.ts'
import type { Sender } from './SmtpMailerOptions.ts'

interface MessageSettings {
  sender: Required<Sender>
  headers: Record<string, string>
  otpToken: boolean
}

/** What nodemailer is given for an e-mail. */
export function composeMessage(mail: Mail, { sender, headers, otpToken }: MessageSettings): SendMailOptions {
  const { to, subject, text, html, language, sentAt, code, origin } = mail
  return {
    from: sender,
    // As an object: text would be read as a list.
    to: { name: '', address: to },
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    date: new Date(sentAt),
    // RFC 3834: no one is to be told that somebody is on holiday.
    headers: { ...headers, 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    // nodemailer refuses other origins, as the draft does, and a missing header is better than a missing e-mail.
    ...(otpToken && origin?.startsWith('https://') ? { otp: { code, origin } } : {}),
  }
}
