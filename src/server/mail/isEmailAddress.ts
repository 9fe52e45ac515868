/**
 * Is it exactly one address that is safe to hand to a mailer? Mail libraries read `a@x.io, b@x.io` as two people and
 * a line break as a new header, so both must not get there. Whether the address exists is not the question.
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]+$/u.test(text)
}
