import { toAsciiDomain } from './toAsciiDomain.ts'

/** Octets (RFC 5321, section 4.5.3.1); a path has two more, its angle brackets. */
const maxLocal = 64
const maxAddress = 254

/**
 * An atom of RFC 5321 and RFC 6531: letters of any script, but no quotes, comments or lists, and nothing invisible or
 * that changes the direction of writing. `%` and `!` are allowed there and refused here: relays may read
 * `victim%other.com@here.com` as an address at other.com.
 */
const atom = String.raw`[^\s\p{C}\p{Default_Ignorable_Code_Point}"(),.:;<>@[\\\]%!]+`
/** A hyphen in front would be an option to programs that get addresses as arguments. */
const dotAtom = new RegExp(String.raw`^(?!-)${atom}(\.${atom})*$`, 'u')

/**
 * The one address that a text is, safe to hand to a mailer, or nothing if it is not exactly one. Mail libraries read
 * `a@x.io, b@x.io` as two people and a line break as a new header; neither gets through here. The part before the `@`
 * stays as it is, the domain comes back in ASCII and small letters: `李娜@例子.中国` is `李娜@xn--fsqu00a.xn--fiqs8s`.
 * One label is enough (`root@intranet`), an IP address is not. Whether anybody has the address is not the question.
 *
 * @param text without spaces around it
 */
export function toMailAddress(text: string): string | undefined {
  if (text.length > maxAddress) return undefined
  const [local = '', domain = '', ...more] = text.split('@')
  const host = toAsciiDomain(domain)
  if (more.length > 0 || !host || !isLocalPart(local)) return undefined
  const address = `${local}@${host}`
  return octets(address) <= maxAddress ? address : undefined
}

function isLocalPart(local: string): boolean {
  // As compatible characters, too: whoever normalises later must not find a full-width `＠` or `，` in it.
  const isDotAtom = dotAtom.test(local) && dotAtom.test(local.normalize('NFKC'))
  // `=?utf-8?q?…?=` is an encoded word, which mail programs decode.
  return isDotAtom && !local.includes('=?') && octets(local) <= maxLocal
}

const octets = (text: string) => new TextEncoder().encode(text).length
