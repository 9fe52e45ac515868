import { toMailAddress } from '../mail/toMailAddress.ts'
import type { Sender } from './SmtpMailerOptions.ts'

/**
 * Reads one sender: `a@b.c`, `Name <a@b.c>`, `"Name, with comma" <a@b.c>` or an object. Text is never handed on as it
 * is: mail libraries read lists and groups in it. The domain comes back in ASCII.
 *
 * @throws Error for anything else
 */
export function readSender(from: string | Sender): Required<Sender> {
  const { name = '', address: text } = typeof from === 'string' ? parse(from.trim()) : from
  const address = toMailAddress(text)
  // A line break in a name would be a new header.
  if (address !== undefined && !/\p{Cc}|[\u2028\u2029]/u.test(name)) return { name: name.trim(), address }
  throw new Error(
    `email-code-kit: the sender ${JSON.stringify(from)} is not one address, and servers would refuse the e-mails or ` +
      'send them in the name of somebody else. Use no-reply@example.com or Example <no-reply@example.com>.',
  )
}

function parse(text: string): Sender {
  const [, name, address] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? ['', '', text]
  return { name: (name ?? '').trim().replace(/^"(.*)"$/, '$1'), address: address ?? '' }
}
