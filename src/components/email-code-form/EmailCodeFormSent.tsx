'use client'
import { forwardRef } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { formatClock } from '../../i18n/formatClock.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { maskEmail } from '../../i18n/maskEmail.ts'
import { mailboxUrl } from '../../state/mailProviders.ts'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

/** What `EmailCodeForm.Sent` takes: the props of its `<div>`. */
export type EmailCodeFormSentProps = PartProps<'div'>

/**
 * Says where the code went and when, and which of several is the right one; leads to the mailbox of a large provider and
 * back to the address. Nothing before a send. Renders a `<div>` with two `<p>`, a `<button>` and an `<a>`.
 */
export const EmailCodeFormSent: PartComponent<HTMLDivElement, EmailCodeFormSentProps> = forwardRef<
  HTMLDivElement,
  EmailCodeFormSentProps
>(function EmailCodeFormSent(props, ref) {
  const { messages, tag } = useEmailCode()
  const { sent, sentId, readOnlyEmail, changeEmail } = useEmailCodeFormContext()
  if (!sent) return null
  const isAgain = sent.count > 1
  const certain = isAgain ? messages.codeSentAgain : messages.codeSent
  const text = sent.isCertain ? certain : messages.codeMaybeSent
  const [before, after] = text.split('{email}')
  const mailbox = mailboxUrl(sent.email)
  return (
    <Part as="div" dataScope="email-code" dataPart="sent" dataState={isAgain ? 'again' : 'first'} {...props} ref={ref}>
      {/* A new element for another text: a browser that translates the page has put its own in place of the old one. */}
      <p data-scope="email-code" data-part="sent-text" id={sentId} key={text}>
        {before}
        <bdi translate="no">{maskEmail(sent.email)}</bdi>
        {after}
      </p>
      {!readOnlyEmail && (
        <button type="button" data-scope="email-code" data-part="change" onClick={changeEmail}>
          {messages.changeEmail}
        </button>
      )}
      <p data-scope="email-code" data-part="sent-detail">
        {sent.isCertain && (
          <span>
            {formatMessage(
              isAgain ? messages.sentCount : messages.sentAt,
              { time: formatClock(sent.sentAt, tag), count: sent.count },
              tag,
            )}
          </span>
        )}
        {mailbox && (
          <a data-scope="email-code" data-part="mailbox" href={mailbox} target="_blank" rel="noreferrer">
            {messages.openMailbox}
          </a>
        )}
      </p>
    </Part>
  )
})
