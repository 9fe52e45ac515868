import type { Scenario } from '../../protocol/scenarios.ts'

/** The texts of the e-mails in one language. `{name}` stands for a value. */
export interface MailTexts {
  /** BCP 47. */
  tag: string
  /** Left out: from left to right. */
  dir?: 'rtl'
  /** What the code is for. Never the code itself: lock screens show subjects. */
  subjects: Record<Scenario, string>
  /** What stands above the code in plain text: `{subject}`. */
  intro: string
  /** It works once, and for `{time}`: "5 minutes", in the form in which words stand in a dictionary. */
  life: string
  /** Nobody of those who sent it asks for it. */
  secret: string
  /** What to do if somebody else asked for it: nothing. */
  ignore: string
}
