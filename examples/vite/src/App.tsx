import { createClient, EmailCodeForm, EmailCodeProvider } from 'email-code-kit'
import { useState } from 'react'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

export function App() {
  const [user, setUser] = useState<string>()
  return (
    <main>
      {user ? (
        <>
          <h1 tabIndex={-1} ref={focusIt}>
            Welcome
          </h1>
          <p>
            Signed in as <strong>{user}</strong>
          </p>
          <button type="button" onClick={() => setUser(undefined)}>
            Sign out
          </button>
        </>
      ) : (
        <>
          <h1>Sign in</h1>
          <EmailCodeProvider client={client}>
            <EmailCodeForm
              scenario="LOGIN_EMS"
              verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
              // Your own backend wants to see the session's `sessionToken` before it believes this.
              onVerified={(_session, { email }) => setUser(email)}
            />
          </EmailCodeProvider>
        </>
      )}
    </main>
  )
}

/** The form that had the focus has gone. */
function focusIt(element: HTMLElement | null) {
  element?.focus()
}
