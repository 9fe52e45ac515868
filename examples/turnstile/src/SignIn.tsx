import { errorMessage, SendCodeButton, useEmailCode } from 'email-code-kit'
import { useState, type SubmitEvent } from 'react'
import { Turnstile } from './Turnstile.tsx'

export function SignIn({ onSignedIn }: { onSignedIn: (email: string) => void }) {
  const { client, messages } = useEmailCode()
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const [error, setError] = useState('')

  async function signIn(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!sentTo) return
    try {
      const code = new FormData(event.currentTarget).get('code') as string
      await client.loginWithEmailCode({ email: sentTo, code: code.trim() })
      onSignedIn(sentTo)
    } catch (reason) {
      setError(errorMessage(reason, messages))
    }
  }

  return (
    <form onSubmit={(event) => void signIn(event)}>
      <label>
        E-mail address
        <input type="email" autoComplete="email" value={email} onChange={(event) => setEmail(event.target.value)} />
      </label>
      {/* Cloudflare's own sitekey for tests, which lets everybody pass. */}
      <Turnstile email={email} sitekey="1x00000000000000000000AA" />
      <div>
        <SendCodeButton scenario="LOGIN_EMS" email={email} onSuccess={(_nothing, send) => setSentTo(send.email)} />
      </div>
      {sentTo && (
        <>
          <label>
            Code from the e-mail
            <input name="code" inputMode="numeric" autoComplete="one-time-code" required ref={focusIt} />
          </label>
          <p role="alert">{error}</p>
          <button type="submit">Sign in</button>
        </>
      )}
    </form>
  )
}

/** It comes with the mail, and is what the person needs next. */
function focusIt(element: HTMLElement | null) {
  element?.focus()
}
