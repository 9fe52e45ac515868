import type { SmtpMailer } from '../../smtp/createSmtpMailer.ts'
import { loadPeer } from './loadPeer.ts'

/**
 * Makes the mailer. It connects when there is something to send.
 *
 * @throws Error when `nodemailer` is not installed
 */
export async function connectSmtp(url: string, from: string): Promise<SmtpMailer> {
  const { createSmtpMailer } = await loadPeer(
    async () => import('../../smtp/createSmtpMailer.ts'),
    'nodemailer',
    '--smtp',
  )
  return createSmtpMailer({ url, from })
}
