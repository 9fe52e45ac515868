import { EmailCodeForm, EmailCodeProvider, createClient, type Client } from 'email-code-kit'
import { useState } from 'react'

/** The page under test, as an application has it. Its client can be given, which is all that a test needs. */
export function SignIn({ client = tenant }: { client?: Client }) {
  const [name, setName] = useState<string>()
  if (name) return <h1>Hello, {name}</h1>
  return (
    <EmailCodeProvider client={client}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
        onVerified={(_session, { email }) => {
          setName(email)
        }}
      />
    </EmailCodeProvider>
  )
}

const tenant = createClient({ baseUrl: '', clientId: 'demo-client' })
