import { createClient, EmailCodeProvider } from 'email-code-kit'
import { useState } from 'react'
import { SignUp } from './SignUp.tsx'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

export function App() {
  const [name, setName] = useState<string>()
  return (
    <main>
      {name ? (
        <h1 tabIndex={-1} ref={focusIt}>
          Welcome, {name}
        </h1>
      ) : (
        <>
          <h1>Sign up</h1>
          <EmailCodeProvider client={client}>
            <SignUp onDone={setName} />
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
