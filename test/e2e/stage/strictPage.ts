import { createClient, EmailCodeForm, EmailCodeProvider, en } from 'email-code-kit'
import { ar } from 'email-code-kit/locales/ar'
import { de } from 'email-code-kit/locales/de'
import { ProofOfWork } from 'email-code-kit/proof-of-work'
import { createElement } from 'react'

/** Same origin in the browser; never asked on the server. */
const client = createClient({ baseUrl: '', clientId: 'demo-client' })

/** What a strict page shows, rendered on the server and taken over in the browser. No JSX: Playwright has its own. */
export function strictPage(query: string) {
  const wanted = new URLSearchParams(query)
  const captcha = wanted.get('captcha') === 'dialog' ? 'dialog' : 'inline'
  const locale = [ar, de].find(({ tag }) => tag === wanted.get('language')) ?? en
  return createElement(
    EmailCodeProvider,
    { client, locale },
    createElement(EmailCodeForm, {
      scenario: 'LOGIN_EMS',
      captcha,
      ...(wanted.has('proof') ? { alternative: createElement(ProofOfWork) } : {}),
      verifyCode: ({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal }),
    }),
    createElement('p', { id: 'below' }, 'What stands below the form.'),
  )
}
