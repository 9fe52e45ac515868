import DKIM, { type DKIMOptions } from 'nodemailer/lib/dkim'

/**
 * Signs a message to see whether the key can. With a key that cannot (encrypted, cut off, not RSA) nodemailer sends
 * without a signature and says nothing, and the e-mails end up as spam.
 *
 * @throws Error where a key cannot sign
 */
export async function checkSigning(options: DKIMOptions): Promise<void> {
  const dkim = new DKIM(options)
  let signed = ''
  for await (const chunk of dkim.sign('From: a@example.com\r\n\r\n')) signed += String(chunk)
  if (signed.split('DKIM-Signature:').length > dkim.keys.length) return
  throw Object.assign(new Error('The private key cannot sign'), { code: 'EDKIM' })
}
