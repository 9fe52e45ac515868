// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { EmailCodeForm, EmailCodeProvider } from 'email-code-kit'
import { createSandbox, prepareJsdom, solve } from 'email-code-kit/testing'
import { expect, test, vi } from 'vitest'

prepareJsdom() // what jsdom lacks; the setup file of your tests is the place for it

test('the code from the e-mail signs in', async () => {
  const sandbox = createSandbox()
  const client = sandbox.createClient()
  const onVerified = vi.fn()
  const verifyCode = (entered: { email: string; code: string }) => client.loginWithEmailCode(entered)
  render(
    <EmailCodeProvider client={client}>
      <EmailCodeForm scenario="LOGIN_EMS" verifyCode={verifyCode} onVerified={onVerified} />
    </EmailCodeProvider>,
  )
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('E-mail address'), 'anna@example.com')
  await solve(user, sandbox)
  await user.click(screen.getByRole('button', { name: 'Send code' }))
  const field = await screen.findByLabelText('Code from the e-mail')
  await user.type(field, `${await sandbox.codeFor('anna@example.com')}{Enter}`)
  await vi.waitFor(() => expect(onVerified).toHaveBeenCalled())
})
