'use client'
import { forwardRef } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { maskEmail } from '../../i18n/maskEmail.ts'
import { Part, type PartProps } from '../part/Part.tsx'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

export type EmailCodeFormSentProps = PartProps<'div'>

/** Says where the code went, and leads back to the address; nothing before a send. Renders a `<div>` with a `<p>` and a `<button>`. */
export const EmailCodeFormSent = forwardRef<HTMLDivElement, EmailCodeFormSentProps>(
  function EmailCodeFormSent(props, ref) {
    const { messages } = useEmailCode()
    const { sent, readOnlyEmail, changeEmail } = useEmailCodeFormContext()
    if (!sent) return null
    const certain = sent.isAgain ? messages.codeSentAgain : messages.codeSent
    const text = sent.isCertain ? certain : messages.codeMaybeSent
    return (
      <Part
        as="div"
        dataScope="email-code"
        dataPart="sent"
        dataState={sent.isAgain ? 'again' : 'first'}
        {...props}
        ref={ref}
      >
        <p data-scope="email-code" data-part="sent-text" role="status" translate="no">
          {formatMessage(text, { email: maskEmail(sent.email) })}
        </p>
        {!readOnlyEmail && (
          <button type="button" data-scope="email-code" data-part="change" onClick={changeEmail}>
            {messages.changeEmail}
          </button>
        )}
      </Part>
    )
  },
)
