'use client'
import { createClient, EmailCodeForm, EmailCodeProvider, type Locale } from 'email-code-kit'

// Of this origin: app/api/v2/sdk passes it on to the tenant.
const client = createClient({ baseUrl: '', clientId: 'demo-client' })

export function SignIn({ locale }: { locale: Locale }) {
  return (
    <EmailCodeProvider client={client} locale={locale}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
      />
    </EmailCodeProvider>
  )
}
