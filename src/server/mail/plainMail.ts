import type { MailParts } from './MailParts.ts'

/** The e-mail as plain text: the code on a line of its own, and what binds it to a site as the very last line. */
export function plainMail({ intro, code, life, notes, bound }: MailParts): string {
  const paragraphs = [intro, code, [life, ...notes].join('\n'), ...(bound === undefined ? [] : [bound])]
  return paragraphs.join('\n\n')
}
