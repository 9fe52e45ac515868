/** The address as it is sent, compared and bound to a pass: trimmed once, otherwise untouched. */
export function trimEmail(text: string): string {
  return text.trim()
}

/**
 * Is this an address worth asking a server about? One `@`, a local part of at most 64 and a whole of at most 254
 * characters (RFC 5321, section 4.5.3.1), a domain with a dot, nothing that only quoting allows and nothing invisible.
 * Letters of any script are fine (RFC 6531).
 */
export function isEmail(email: string): boolean {
  return (
    email.length <= 254 &&
    !/[\s\p{C}"(),:;<>[\\\]]/u.test(email) &&
    /^[^@]{1,64}@[^@.]+(\.[^@.]+)*\.[^@.\d][^@.]+$/.test(email)
  )
}
