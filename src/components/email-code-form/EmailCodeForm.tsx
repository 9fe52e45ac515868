'use client'
import { forwardRef, type ForwardedRef, type ReactElement, type ReactNode, type RefAttributes } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { Icon } from '../icons/Icon.tsx'
import type { PartProps } from '../part/Part.tsx'
import { EmailCodeFormCaptcha } from './EmailCodeFormCaptcha.tsx'
import { EmailCodeFormCode } from './EmailCodeFormCode.tsx'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'
import { EmailCodeFormEmail } from './EmailCodeFormEmail.tsx'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'
import { EmailCodeFormRoot } from './EmailCodeFormRoot.tsx'
import { EmailCodeFormSend } from './EmailCodeFormSend.tsx'
import { EmailCodeFormSent } from './EmailCodeFormSent.tsx'
import { EmailCodeFormVerify } from './EmailCodeFormVerify.tsx'

export type { EmailCodeFormCaptchaProps } from './EmailCodeFormCaptcha.tsx'
export type { EmailCodeFormCodeProps } from './EmailCodeFormCode.tsx'
export type { EmailCodeFormEmailProps } from './EmailCodeFormEmail.tsx'
export type { EmailCodeFormSendProps } from './EmailCodeFormSend.tsx'
export type { EmailCodeFormSentProps } from './EmailCodeFormSent.tsx'
export type { EmailCodeFormVerifyProps } from './EmailCodeFormVerify.tsx'
export type { EmailCodeFormRootProps } from './EmailCodeFormRoot.tsx'
export type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'

/** What `EmailCodeForm` takes: its own props, and those of a `<form>` but for `onSubmit`, which is the form's own. */
export type EmailCodeFormProps<Result = unknown> = Omit<PartProps<'form'>, 'onSubmit'> &
  EmailCodeFormOptions<Result> & {
    /** Parts of your own arrangement. @default the two steps and the closing sentence */
    children?: ReactNode
  }

function Preset<Result>(props: EmailCodeFormProps<Result>, ref: ForwardedRef<HTMLFormElement>) {
  return (
    <EmailCodeFormRoot {...props} ref={ref}>
      {props.children ?? <Steps />}
    </EmailCodeFormRoot>
  )
}

function Steps() {
  const { step } = useEmailCodeFormContext()
  if (step === 'verified') return <Verified />
  return step === 'email' ? <EmailStep /> : <CodeStep />
}

function EmailStep() {
  return (
    <>
      <EmailCodeFormEmail />
      <EmailCodeFormCaptcha />
      <EmailCodeFormSend />
    </>
  )
}

function CodeStep() {
  const { messages } = useEmailCode()
  return (
    <>
      <EmailCodeFormSent />
      <EmailCodeFormCode />
      <EmailCodeFormVerify />
      <div data-scope="email-code" data-part="resend">
        <p data-scope="email-code" data-part="help">
          {messages.noCode}
        </p>
        <EmailCodeFormCaptcha hiddenWhileIdle />
        <EmailCodeFormSend>{messages.resendCode}</EmailCodeFormSend>
      </div>
    </>
  )
}

function Verified() {
  const { messages } = useEmailCode()
  return (
    <p data-scope="email-code" data-part="verified" tabIndex={-1} ref={focusIt}>
      <Icon shape="tick" />
      {messages.codeVerified}
    </p>
  )
}

function focusIt(element: HTMLElement | null) {
  element?.focus()
}

/**
 * The whole step: address, puzzle, send, code, check. Give it a scenario and a way to check the code. Or arrange its
 * parts: `EmailCodeForm.Root`, `.Email`, `.Captcha`, `.Send`, `.Sent`, `.Code`, `.Verify`.
 */
export const EmailCodeForm = /* @__PURE__ */ Object.assign(
  forwardRef(Preset) as <Result>(
    props: EmailCodeFormProps<Result> & RefAttributes<HTMLFormElement>,
  ) => ReactElement | null,
  {
    Root: EmailCodeFormRoot,
    Email: EmailCodeFormEmail,
    Captcha: EmailCodeFormCaptcha,
    Send: EmailCodeFormSend,
    Sent: EmailCodeFormSent,
    Code: EmailCodeFormCode,
    Verify: EmailCodeFormVerify,
  },
)
