'use client'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { suggestEmail } from '../../state/mailProviders.ts'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

/**
 * @internal Asks "did you mean gmail.com?" once the field with a likely typo was left, beside the label, where it moves
 * nothing. It never stands in the way: the address may be right.
 */
export function EmailCodeFormSuggestion({ typed }: { typed: string }) {
  const { messages, tag } = useEmailCode()
  const { email, readOnlyEmail, setEmail } = useEmailCodeFormContext()
  const suggested = typed === email && !readOnlyEmail ? suggestEmail(email) : undefined
  return (
    <span data-scope="email-code" data-part="suggestion" role="status">
      {suggested && (
        <button
          type="button"
          data-scope="email-code"
          data-part="suggested"
          onClick={() => {
            setEmail(suggested)
          }}
        >
          {formatMessage(messages.didYouMean, { domain: suggested.slice(suggested.lastIndexOf('@') + 1) }, tag)}
        </button>
      )}
    </span>
  )
}
