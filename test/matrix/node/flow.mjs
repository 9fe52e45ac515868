// The whole flow by keyboard, in both orders, with parts that are rendered by elements of one's own.
import { deepEqual, equal } from 'node:assert/strict'
import { openDom } from './openDom.mjs'
import { watchConsole } from './watchConsole.mjs'

openDom()
const watch = watchConsole()
// Only now, for they look for a page while they load.
const { createElement, createRef, StrictMode, version } = await import('react')
const { render, screen, waitFor, cleanup } = await import('@testing-library/react')
const { userEvent } = await import('@testing-library/user-event')
const { EmailCodeForm, EmailCodeProvider } = await import('email-code-kit')
const { createSandbox, prepareJsdom, solve } = await import('email-code-kit/testing')
const { de } = await import('email-code-kit/locales/de')

prepareJsdom()
equal(version, process.argv[2])

await signIn({})
await signIn({ captcha: 'dialog' })
const { children, check } = arrangement()
await signIn({ children }, check)
await inGerman()
watch.check()
// The DOM of the page has timers of its own.
process.exit(0)

async function signIn(props, checkParts) {
  const sandbox = createSandbox()
  const client = sandbox.createClient()
  const verified = []
  const sent = []
  const view = open(client, {
    scenario: 'LOGIN_EMS',
    verifyCode: (entered) => client.loginWithEmailCode(entered),
    onVerified: (session, { email }) => verified.push([session.status, email]),
    onSent: (email) => sent.push(email),
    ...props,
  })
  const user = userEvent.setup()
  const email = 'anna@example.com'
  await user.type(screen.getByLabelText('E-mail address'), email)
  checkParts?.()
  const press = () => user.click(screen.getByRole('button', { name: 'Send code' }))
  if (props.captcha === 'dialog') await press()
  await solve(user, sandbox)
  if (props.captcha !== 'dialog') await press()
  const field = await screen.findByLabelText('Code from the e-mail')
  const code = await sandbox.codeFor(email)
  await user.type(field, `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}{Enter}`)
  await screen.findByText('That code is not right. Please try again.')
  await user.clear(field)
  await user.type(field, `${code}{Enter}`)
  await waitFor(() => equal(verified.length, 1))
  deepEqual(verified, [['SUCCESS', email]])
  deepEqual(sent, [email])
  equal(sandbox.requests.filter(({ endpoint }) => endpoint === 'sendEmail').length, 1, 'StrictMode sends once')
  view.unmount()
  cleanup()
  sessionStorage.clear()
}

/** Parts with `render`: where an element keeps its ref differs between React 18 and 19. */
function arrangement() {
  const [part, rendered, button] = [createRef(), createRef(), createRef()]
  const own = createElement('input', { ref: rendered, className: 'own' })
  const parts = [
    createElement(EmailCodeForm.Email, { key: 'email', ref: part, render: own }),
    createElement(EmailCodeForm.Captcha, { key: 'captcha' }),
    createElement(EmailCodeForm.Send, { key: 'send', ref: button }),
    createElement(EmailCodeForm.Sent, { key: 'sent' }),
    createElement(EmailCodeForm.Code, { key: 'code' }),
    createElement(EmailCodeForm.Verify, { key: 'verify' }),
  ]
  const checkRefs = () => {
    equal(part.current.localName, 'input')
    // Not by `equal`: it would describe two elements with all of React behind them.
    equal(part.current === rendered.current, true)
    equal(part.current.className, 'own')
    equal(button.current.localName, 'button')
  }
  return { children: parts, check: checkRefs }
}

async function inGerman() {
  const client = createSandbox().createClient()
  const view = open(client, { scenario: 'LOGIN_EMS', verifyCode: () => Promise.resolve() }, de)
  await screen.findByLabelText('E-Mail-Adresse')
  view.unmount()
}

function open(client, props, locale) {
  const form = createElement(EmailCodeForm, props)
  return render(createElement(StrictMode, {}, createElement(EmailCodeProvider, { client, locale }, form)))
}
