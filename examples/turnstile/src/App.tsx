import { createClient, EmailCodeProvider } from 'email-code-kit'
import { useState } from 'react'
import { SignIn } from './SignIn.tsx'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

// The kit speaks of a puzzle, and there is none.
const messages = {
  blockedByCaptcha: 'Tick “I am human” first.',
  errorSolveAgain: 'Please tick “I am human” once more.',
}

export function App() {
  const [user, setUser] = useState<string>()
  return (
    <main>
      {user ? (
        <h1 tabIndex={-1} ref={focusIt}>
          Signed in as {user}
        </h1>
      ) : (
        <>
          <h1>Sign in</h1>
          <EmailCodeProvider client={client} messages={messages}>
            <SignIn onSignedIn={setUser} />
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
