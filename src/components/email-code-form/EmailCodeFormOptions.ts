import type { ReactNode } from 'react'
import type { Scenario } from '../../protocol/scenarios.ts'
import type { UseSendEmailCodeOptions } from '../../hooks/useSendEmailCode.ts'

/** The form's own props, with or without an arrangement of your own. */
export interface EmailCodeFormOptions<Result = unknown> extends Pick<UseSendEmailCodeOptions, 'cooldown'> {
  /** What the code is for. */
  scenario: Scenario
  /**
   * Checks the code, by `client.loginWithEmailCode` or a request of your own. Rejects with an `ApiError`, or with
   * `CodeRejectedError('wrong' | 'expired' | 'locked')`. The signal aborts when the form goes.
   */
  verifyCode: (input: { email: string; code: string; signal: AbortSignal }) => Promise<Result>
  /** The code was right. */
  onVerified?: (result: Result, input: { email: string; code: string }) => void
  /** A code was sent. */
  onSent?: (email: string) => void
  /** The address, where your application holds it: the field follows whenever it changes. Give `onEmailChange`, too. */
  email?: string
  /** The address to begin with. */
  defaultEmail?: string
  /** The field has another text: typed, filled in by the browser, or taken from the suggestion. */
  onEmailChange?: (email: string) => void
  /** The address is fixed, for `UPDATE_PWD_EMS` say. @default false */
  readOnlyEmail?: boolean
  /**
   * `inline`: the puzzle stands in the form, and the send button is enabled by solving it. `dialog`: the send button opens
   * the puzzle in a modal dialog, and the code is sent by itself once it is solved. @default 'inline'
   */
  captcha?: 'inline' | 'dialog'
  /**
   * Another way in for people who cannot see a puzzle, below it: `<ProofOfWork />` of `email-code-kit/proof-of-work`, or
   * one of your own that fills `useCaptchaToken`. Without one neither WCAG 2.2, 1.1.1 nor 3.3.8 is met.
   */
  alternative?: ReactNode
  /** Digits of the code, 4 to 8. @default 6 */
  codeLength?: number
  /** Check the code as soon as it is complete, once for each; the button and Enter work all the same. @default false */
  autoSubmit?: boolean
  /**
   * A reload comes back to the field for the code, for 15 minutes. For that the address is kept in sessionStorage, which
   * ends with the tab. @default true
   */
  restoreStep?: boolean
}
