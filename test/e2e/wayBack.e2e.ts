import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support/fixtures.ts'
import { startDemo } from './support/startDemo.ts'

const email = 'anna@example.com'

test.describe('when the server refuses', () => {
  test.use({ expectedProblem: /status of 400/ })

  test('a spent pass brings a new puzzle with focus on it, and the next send works', async ({ form, page, demo }) => {
    await form.email.fill(email)
    const verified = page.waitForResponse('**/captcha/verify')
    await form.solveByDragging()
    const { captcha_token } = (await (await verified).json()) as { captcha_token: string }
    // Somebody else uses the pass first: from outside, as any other program could.
    await page.request.post(`${demo.url}/api/v2/sdk/email/send`, {
      headers: {
        'X-operating-sys-version': 'test',
        'X-device-fingerprint': 'test',
        'X-agent': 'test',
        'X-client-id': 'demo-client',
      },
      data: { email: 'other@example.com', type: 'LOGIN_EMS', captcha_token },
    })
    await form.send.click()
    await expect(page.getByRole('alert').filter({ hasText: 'That puzzle is used up' })).toBeVisible()
    await expect(form.slider).toBeFocused()
    await expect(form.send).toHaveAttribute('aria-disabled', 'true')
    await form.solveByDragging()
    await form.send.click()
    await expect(form.code).toBeFocused()
  })
})

test('another address voids the pass at once, and says why', async ({ form }) => {
  await form.email.fill(email)
  await form.solveByDragging()
  await expect(form.send).not.toHaveAttribute('aria-disabled')
  await form.email.press('End')
  await form.email.press('Backspace')
  await expect(form.send).toHaveAttribute('aria-disabled', 'true')
  await expect(form.status).toHaveText('New address: please solve this puzzle.')
  // The old address does not bring the old pass back.
  await form.email.fill(email)
  await form.puzzleIs('ready')
  await expect(form.send).toHaveAttribute('aria-disabled', 'true')
})

test('a puzzle solved while the address is gone is kept until it is back @all', async ({ form, page }) => {
  const verifies: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/captcha/verify')) verifies.push(request.url())
  })
  await form.email.fill(email)
  const x = await form.look()
  await form.email.fill('')
  await form.dragTo(x)
  await form.puzzleIs('ready')
  await expect(form.status).toHaveText('Enter your e-mail address first.')
  expect(verifies).toEqual([])
  await form.email.fill(email)
  await page.getByRole('button', { name: 'Check' }).click()
  await form.puzzleIs('passed')
})

test('neither Enter nor a press gets past the gate; both lead to what is missing', async ({ form, page }) => {
  const sends: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/email/send')) sends.push(request.url())
  })
  await form.press(form.send)
  await expect(form.email).toBeFocused()
  await expect(page.getByText('Please enter a complete e-mail address')).toBeVisible()
  await form.email.fill(email)
  await form.puzzleIs('ready')
  await form.email.press('Enter')
  await expect(form.slider).toBeFocused()
  await form.press(form.send)
  await expect(form.slider).toBeFocused()
  expect(sends).toEqual([])
})

test.describe('when the server stops in the middle', () => {
  test.use({ expectedProblem: /ERR_(CONNECTION|EMPTY)/ })

  test('a sentence says so, and nothing that was typed or solved is lost', async ({ form, page, demo }) => {
    await form.email.fill(email)
    await form.solveByDragging()
    await demo.stop()
    await form.send.click()
    await expect(page.getByText('There is no connection. Nothing was lost; please try again.')).toBeVisible()
    await expect(form.email).toHaveValue(email)
    await form.puzzleIs('passed')
    await expect(form.send).not.toHaveAttribute('aria-disabled')
  })
})

test('a port that is busy at either address of localhost gives the next one, and the true one is printed', async ({
  page,
}) => {
  for (const hostname of ['127.0.0.1', '::1']) {
    const other = createServer((_request, response) => response.end('another application'))
    await new Promise<void>((resolve) => {
      other.listen(0, hostname, resolve)
    })
    const { port: busy } = other.address() as AddressInfo
    const demo = await startDemo(busy)
    expect(Number(new URL(demo.url).port)).toBeGreaterThan(busy)
    const answer = await page.request.get(demo.url)
    expect(await answer.text()).toContain('<title>email-code-kit</title>')
    await demo.stop()
    other.close()
  }
})
