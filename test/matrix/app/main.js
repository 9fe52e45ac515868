// A page without JSX, which every bundler takes as it is.
import { createClient, EmailCodeForm, EmailCodeProvider } from 'email-code-kit'
import 'email-code-kit/styles.css'
import { createElement, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

function App() {
  const [user, setUser] = useState('')
  if (user) return createElement('h1', {}, `Signed in as ${user}`)
  const form = createElement(EmailCodeForm, {
    scenario: 'LOGIN_EMS',
    verifyCode: ({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal }),
    onVerified: (_session, { email }) => setUser(email),
  })
  return createElement(
    'main',
    {},
    createElement('h1', {}, 'Sign in'),
    createElement(EmailCodeProvider, { client }, form),
  )
}

createRoot(document.getElementById('root')).render(createElement(StrictMode, {}, createElement(App)))
