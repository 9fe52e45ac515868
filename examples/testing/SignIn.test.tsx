// With Vitest and Testing Library, in jsdom: no server, no network, no browser.
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createSandbox, solve } from 'email-code-kit/testing'
import { expect, test } from 'vitest'
import { SignIn } from './SignIn.tsx'

test('somebody signs in with the code from the e-mail', async () => {
  const sandbox = createSandbox()
  const user = userEvent.setup()
  render(<SignIn client={sandbox.createClient()} />)

  await user.type(screen.getByLabelText('E-mail address'), 'mara@example.com')
  await solve(user, sandbox)
  await user.click(screen.getByRole('button', { name: 'Send code' }))

  const field = await screen.findByLabelText('Code from the e-mail')
  await user.type(field, `${await sandbox.codeFor('mara@example.com')}{Enter}`)
  expect((await screen.findByRole('heading')).textContent).toBe('Hello, mara@example.com')
})

test('a send that is refused brings a new puzzle, and the next one arrives', async () => {
  const sandbox = createSandbox()
  sandbox.fail('sendEmail', 'IDAAS.SDK.CAPTCHA.0003')
  const user = userEvent.setup()
  render(<SignIn client={sandbox.createClient()} />)

  await user.type(screen.getByLabelText('E-mail address'), 'mara@example.com')
  await solve(user, sandbox)
  await user.click(screen.getByRole('button', { name: 'Send code' }))
  await screen.findByText('That puzzle is used up. Please solve the new one.')
  expect(sandbox.mails).toHaveLength(0)

  await solve(user, sandbox)
  await user.click(screen.getByRole('button', { name: 'Send code' }))
  await screen.findByLabelText('Code from the e-mail')
  expect(sandbox.mails).toHaveLength(1)
})
