import { toMailAddress } from './toMailAddress.ts'

/**
 * What an address is counted as, so that nobody gets a mailbox more e-mails by spelling it in other ways: no spaces
 * around it, small letters, one form of each character, the domain in ASCII, without a subaddress (`+shop`, RFC 5233);
 * for Gmail without dots and with one of its two domains. For the keys of quotas only: no e-mail goes there, for
 * elsewhere these may be different mailboxes. Never throws; what is no address stays itself in small letters.
 */
export function quotaAddress(email: string): string {
  const text = email.trim()
  const address = toMailAddress(text)
  if (address === undefined) return text.toLowerCase()
  const at = address.indexOf('@')
  const domain = address.slice(at + 1)
  const local = foldCase(address.slice(0, at)).replace(/(?<=.)\+.*$/u, '')
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com'
  return isGmail ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`
}

/** NFKC once more, for small letters can have another normal form. */
const foldCase = (text: string) => text.normalize('NFKC').toLowerCase().normalize('NFKC')
