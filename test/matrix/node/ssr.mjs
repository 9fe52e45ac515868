// The HTML of the server, made where there is no page, and its hydration without a word of complaint.
import { equal, match } from 'node:assert/strict'
import { createClient, EmailCodeForm, EmailCodeProvider } from 'email-code-kit'
import { de } from 'email-code-kit/locales/de'
import { ProofOfWork } from 'email-code-kit/proof-of-work'
import { createElement, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { openDom } from './openDom.mjs'
import { watchConsole } from './watchConsole.mjs'

const watch = watchConsole()
const refuse = () => Promise.reject(new Error('Nothing is asked for before somebody types.'))
const client = createClient({ baseUrl: '/idaas', clientId: 'demo-client', fetch: refuse })
const form = createElement(EmailCodeForm, {
  scenario: 'LOGIN_EMS',
  verifyCode: (entered) => client.loginWithEmailCode(entered),
  alternative: createElement(ProofOfWork),
})
const provider = { client, locale: de, fingerprint: () => 'a-fingerprint' }
const app = createElement(StrictMode, {}, createElement(EmailCodeProvider, provider, form))

equal(typeof document, 'undefined')
const html = renderToString(app)
match(html, /<form/)
match(html, /E-Mail-Adresse/)
equal(/ style=/.test(html), false, 'no inline style')
watch.check()

openDom(`<!doctype html><html lang="en"><body><div id="root">${html}</div></body></html>`)
const { prepareJsdom } = await import('email-code-kit/testing')
prepareJsdom()
const { hydrateRoot } = await import('react-dom/client')
const field = document.querySelector('input')
const errors = []
const root = hydrateRoot(document.querySelector('#root'), app, {
  onRecoverableError: ({ message }) => errors.push(message),
})
// Effects have run when the timers after the commit have.
for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 5))
equal(document.querySelector('input'), field, 'the element of the server stays')
equal(
  Object.keys(field).some((key) => key.startsWith('__reactProps')),
  true,
  'it is hydrated',
)
equal(errors.join('\n'), '')
root.unmount()
watch.check()
process.exit(0)
