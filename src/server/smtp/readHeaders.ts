/** What the mailer writes itself, and what would send a code to somebody else or claim that it has been signed. */
const reserved =
  /^(from|sender|to|cc|bcc|subject|date|message-id|content-.*|mime-version|auto-submitted|otp-token|dkim-signature)$/i

/**
 * Checks the headers an application adds.
 *
 * @throws Error for a name or value that would break the header apart, and for one that is the mailer's own
 */
export function readHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    const isHeader = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !/\p{Cc}|[\u2028\u2029]/u.test(value)
    if (isHeader && !reserved.test(name)) continue
    throw new Error(
      `email-code-kit: the header ${JSON.stringify(name)} cannot be set: the mailer writes it itself, or it holds a ` +
        'character that no header may hold. Leave it out of headers.',
    )
  }
  return { ...headers }
}
