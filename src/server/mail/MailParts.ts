/** The e-mail in its parts, before it is text or HTML. */
export interface MailParts {
  /** BCP 47. */
  tag: string
  dir: 'ltr' | 'rtl'
  subject: string
  intro: string
  code: string
  life: string
  notes: readonly string[]
  /** The last line, for autofill. */
  bound?: string
}
