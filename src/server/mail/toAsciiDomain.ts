/**
 * A host name in ASCII and small letters (IDNA, as browsers do it), or nothing for what is none. IP addresses are
 * refused in every spelling: people have their mailboxes at names.
 */
export function toAsciiDomain(domain: string): string | undefined {
  // The parser would take these for a port, a path, an escape or an IPv6 address, or would leave them out.
  if (!/^[a-z\d.\-\u{80}-\u{10FFFF}]+$/iu.test(domain) || /[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(domain)) {
    return undefined
  }
  const host = isPlain(domain) ? domain : parseHost(domain)
  // All spellings of an IPv4 address, `0x7f.1` and full-width digits too, have become four numbers by now.
  const isHostName = host.split('.').every((label) => /^(?!-)[a-z\d-]{1,63}(?<!-)$/.test(label))
  return isHostName && !/(^|\.)\d+$/.test(host) ? host : undefined
}

/** Almost every domain: nothing in it that the parser would change, which takes longer than all the rest. */
function isPlain(domain: string): boolean {
  return /^[a-z\d.-]+\.[a-z]+$/.test(domain) && !domain.includes('xn--')
}

function parseHost(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return ''
  }
}
