'use client'
import { forwardRef } from 'react'
import { SendCodeButtonView, type SendCodeButtonViewProps } from '../send-code-button/SendCodeButtonView.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

export type EmailCodeFormSendProps = Omit<SendCodeButtonViewProps, 'send' | 'scenario' | 'email' | 'onBlocked'>

/** The button that sends the code: the form's submit button in the address step. Renders a `<button>` and two lines. */
export const EmailCodeFormSend = forwardRef<HTMLButtonElement, EmailCodeFormSendProps>(
  function EmailCodeFormSend(props, ref) {
    const { form, send, scenario, email, step, blocked, sendButton } = useEmailCodeFormContext()
    // Said once: what is wrong with the address stands at its field.
    const isAtField = form.formState.errors.email !== undefined
    return (
      <SendCodeButtonView
        type={step === 'email' ? 'submit' : 'button'}
        send={isAtField ? { ...send, errorMessage: undefined } : send}
        scenario={scenario}
        email={email}
        onBlocked={blocked}
        {...props}
        ref={useMergedRef(sendButton, ref)}
      />
    )
  },
)
