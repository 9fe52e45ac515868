import { createSandbox, routePage, solve } from '../../src/testing.ts'
import { expect, test } from './support/fixtures.ts'

const email = 'mara@example.com'

// The first two ways are also what examples/testing does in every run.
test.describe('a page that the sandbox answers @all', () => {
  test.use({ expectedProblem: /Failed to load resource|ERR_CONNECTION_FAILED/ })

  test('is solved by keyboard, and the code in the sandbox signs in', async ({ form, page }) => {
    const sandbox = createSandbox()
    await routePage(page, sandbox)
    await form.email.fill(email)
    await solve(page, sandbox)
    await form.send.click()
    await form.code.fill(await sandbox.codeFor(email))
    await page.keyboard.press('Enter')
    await expect(page.getByText('The code is right. Thank you!')).toBeFocused()
  })

  test('is solved by dragging at whatever width, in the part of the page that is named', async ({ form, page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    const sandbox = createSandbox({ answers: [231] })
    await routePage(page, sandbox)
    await form.email.fill(email)
    await solve(page, sandbox, { by: 'pointer', within: page.locator('main') })
    await form.puzzleIs('passed')
  })

  test('does what the test wants it to see', async ({ form, page }) => {
    const sandbox = createSandbox()
    await routePage(page, sandbox)
    sandbox.fail('sendEmail', 'network')
    await form.email.fill(email)
    await solve(page, sandbox)
    await form.send.click()
    await expect(page.getByText('No connection')).toBeVisible()
    expect(sandbox.mails).toHaveLength(0)
    await form.send.click()
    await expect(form.code).toBeFocused()
    expect(sandbox.mails).toHaveLength(1)
  })

  test('may call from another origin, and reads how long to wait', async ({ form, page }) => {
    const sandbox = createSandbox()
    await routePage(page, sandbox)
    sandbox.fail('captcha', { status: 429, retryAfter: 7 })
    await expect(form.email).toBeVisible()
    const answer = await page.evaluate(async () => {
      const { status, headers } = await fetch('https://tenant.example.com/api/v2/sdk/captcha', {
        headers: { 'X-client-id': 'demo-client' },
      })
      return [status, headers.get('Retry-After')]
    })
    expect(answer).toEqual([429, '7'])
  })

  test('is told what went wrong where it cannot be solved', async ({ form, page }) => {
    const sandbox = createSandbox({ answers: [200] })
    await routePage(page, sandbox)
    await form.email.fill(email)
    await expect(solve(page, { answer: 90 })).rejects.toThrow(/handed in 90, and it was not accepted.*Not quite/)
    sandbox.fail('captcha', 'SDK.COMMON.1008')
    await page.getByRole('button', { name: 'Show another puzzle' }).click()
    await expect(solve(page, sandbox)).rejects.toThrow(/could not be loaded/)
  })
})
