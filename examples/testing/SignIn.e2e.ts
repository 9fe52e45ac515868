// With Playwright: the real page in a real browser, and the sandbox in the process of the test answers it.
import { createSandbox, routePage, solve } from 'email-code-kit/testing'
import { expect, test } from 'playwright/test'

test('somebody drags the piece into its gap, and signs in with the code from the e-mail', async ({ page }) => {
  const sandbox = createSandbox()
  await routePage(page, sandbox)
  await page.goto('/')

  await page.getByLabel('E-mail address').fill('mara@example.com')
  await solve(page, sandbox, { by: 'pointer' })
  await page.getByRole('button', { name: 'Send code' }).click()

  await page.getByLabel('Code from the e-mail').fill(await sandbox.codeFor('mara@example.com'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Hello, mara@example.com' })).toBeVisible()
})

test('a code that has run out is refused', async ({ page }) => {
  const sandbox = createSandbox()
  await routePage(page, sandbox)
  await page.goto('/')

  await page.getByLabel('E-mail address').fill('mara@example.com')
  await solve(page, sandbox)
  await page.getByRole('button', { name: 'Send code' }).click()
  const field = page.getByLabel('Code from the e-mail')
  await expect(field).toBeFocused()

  sandbox.advance(5 * 60_000)
  await field.fill(await sandbox.codeFor('mara@example.com'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('That code is not right')).toBeVisible()
})
