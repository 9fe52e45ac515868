'use client'
import { forwardRef } from 'react'
import type { SendCodeButtonProps } from '../send-code-button/SendCodeButton.tsx'
import { SendCodeButtonView } from '../send-code-button/SendCodeButtonView.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'
import type { PartComponent } from '../part/Part.tsx'

/** What `EmailCodeForm.Send` takes: as `SendCodeButton`, but for what the form knows. */
export type EmailCodeFormSendProps = Omit<
  SendCodeButtonProps,
  'scenario' | 'email' | 'cooldown' | 'onSuccess' | 'onError' | 'onBlocked'
>

/** The button that sends the code: the form's submit button in the address step. Renders a `<button>` and two lines. */
export const EmailCodeFormSend: PartComponent<HTMLButtonElement, EmailCodeFormSendProps> = forwardRef<
  HTMLButtonElement,
  EmailCodeFormSendProps
>(function EmailCodeFormSend(props, ref) {
  const { form, send, scenario, email, step, blocked, dialog, sendButton } = useEmailCodeFormContext()
  // Said once: what is wrong with the address stands at its field.
  const isAtField = form.formState.errors.email !== undefined
  // In the dialog order the puzzle is not in the way: the button leads to it.
  const opensDialog = dialog.isUsed && send.blockedBy === 'captcha'
  return (
    <SendCodeButtonView
      type={step === 'email' ? 'submit' : 'button'}
      send={{
        ...send,
        ...(isAtField ? { errorMessage: undefined } : {}),
        ...(opensDialog ? { blockedBy: undefined, mutate: dialog.open } : {}),
      }}
      {...(opensDialog ? { 'aria-haspopup': 'dialog' as const } : {})}
      scenario={scenario}
      email={email}
      leadOn={blocked}
      {...props}
      ref={useMergedRef(sendButton, ref)}
    />
  )
})
