// Inside the browser and by keyboard alone, as Cypress and Vitest's browser mode test: application, sandbox and test
// share the page, and whoever uses it presses keys.
import 'email-code-kit/styles.css'
import { createSandbox, sliderKeys } from 'email-code-kit/testing'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { SignIn } from './SignIn.tsx'

const press = async (...keys: string[]) => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''))

test('somebody signs in without ever touching a mouse', async () => {
  const sandbox = createSandbox({ answers: [187] })
  await render(<SignIn client={sandbox.createClient()} />)

  await press('Tab')
  await userEvent.keyboard('mara@example.com')
  const slider = page.getByRole('slider')
  await expect.element(slider).not.toHaveAttribute('aria-disabled')
  await press('Tab')
  await expect.element(slider).toHaveFocus()
  await press(...sliderKeys(sandbox.answer), 'Enter')

  await expect.element(page.getByRole('button', { name: 'Send code' })).toHaveFocus()
  await press('Enter')
  await expect.element(page.getByLabelText('Code from the e-mail')).toHaveFocus()
  await userEvent.keyboard(await sandbox.codeFor('mara@example.com'))
  await press('Enter')
  await expect.element(page.getByRole('heading', { name: 'Hello, mara@example.com' })).toBeVisible()
})
