import { expect, test } from './support/fixtures.ts'

const email = 'anna@example.com'

test('a person gets a code by dragging the piece, and is told that it is right', async ({ form, page }) => {
  await form.email.fill(email)
  await form.solveByDragging()
  await expect(form.status).toHaveText('Solved. You can send the code now.')
  await form.send.click()

  await expect(form.code).toBeFocused()
  await expect(page.getByText('We sent a code to a•••@example.com')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Send again in (1:00|0:5\d)$/ })).toBeVisible()
  await form.code.fill(await form.codeInMailbox(email))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText('The code is right. Thank you!')).toBeFocused()
})

test('the same by keyboard alone', async ({ form, page }) => {
  const { keyboard } = page
  await form.email.focus()
  await keyboard.type(email)
  const x = await form.look()
  await keyboard.press('Tab')
  await expect(form.slider).toBeFocused()
  for (let tens = 0; tens < Math.floor(x / 10); tens++) await keyboard.press('Shift+ArrowRight')
  for (let ones = 0; ones < Math.round(x % 10); ones++) await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await form.puzzleIs('passed')

  await expect(form.send).toBeFocused()
  await keyboard.press('Enter')
  await expect(form.code).toBeFocused()
  await keyboard.type(await form.codeInMailbox(email))
  await keyboard.press('Enter')
  await expect(page.getByText('The code is right. Thank you!')).toBeFocused()
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

  test('the same by single taps alone, without dragging', async ({ form, page }) => {
    await form.email.tap()
    await page.keyboard.type(email)
    const x = await form.look()
    const track = (await form.part('track').boundingBox())!
    // A finger is no needle: it lands 7 px beside the gap, and the nudge button mends that.
    await page.touchscreen.tap(track.x + ((x + 47 / 2 - 7) * track.width) / 310, track.y + track.height / 2)
    await page.getByRole('button', { name: 'Move the piece a little to the right' }).tap()
    await page.getByRole('button', { name: 'Move the piece a little to the right' }).tap()
    await form.puzzleIs('ready')
    await page.getByRole('button', { name: 'Check' }).tap()
    await form.puzzleIs('passed')

    await form.send.tap()
    await expect(form.code).toBeFocused()
    await page.keyboard.type(await form.codeInMailbox(email))
    await page.getByRole('button', { name: 'Confirm' }).tap()
    await expect(page.getByText('The code is right. Thank you!')).toBeVisible()
  })
})

test('the mailbox page shows the mail by itself @all', async ({ form, page, context }) => {
  const mailbox = await context.newPage()
  await mailbox.goto('/mailbox')
  await page.bringToFront()
  await form.email.fill(email)
  await form.solveByDragging()
  await form.send.click()
  await expect(form.code).toBeVisible()
  await mailbox.bringToFront()
  await expect(mailbox.getByText(email, { exact: true })).toBeVisible()
  const answer = await page.request.get('/mailbox.json')
  const [mail] = (await answer.json()) as Record<string, unknown>[]
  const fields = ['to', 'subject', 'code', 'scenario', 'language', 'text', 'html', 'sentAt']
  expect(Object.keys(mail!).toSorted()).toEqual(fields.toSorted())
  expect(mail).toMatchObject({ to: email, scenario: 'LOGIN_EMS', language: 'en' })
})

test('the language of the page is the language of the mail', async ({ form, page }) => {
  await page.getByLabel('Language').selectOption('zh-CN')
  await page.getByLabel('邮箱地址').fill(email)
  await form.solveByDragging()
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByLabel('邮件中的验证码')).toBeFocused()
  const answer = await page.request.get('/mailbox.json')
  const [mail] = (await answer.json()) as { language: string }[]
  expect(mail!.language).toBe('zh-CN')
})
