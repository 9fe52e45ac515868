import { expect, test } from './support/fixtures.ts'

const email = 'anna@example.com'

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

test('the language of the page is the language of the mail @all', async ({ form, page }) => {
  await page.getByLabel('Language').selectOption('zh-CN')
  await page.getByLabel('邮箱地址').fill(email)
  await form.solveByDragging()
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByLabel('邮件中的验证码')).toBeFocused()
  const answer = await page.request.get('/mailbox.json')
  const [mail] = (await answer.json()) as { language: string }[]
  expect(mail!.language).toBe('zh-CN')
})

test('also where it is none that every server knows @all', async ({ form, page }) => {
  await page.getByLabel('Language').selectOption('ar')
  await page.locator('[data-part=email]').fill(email)
  await form.solveByDragging()
  await page.locator('[data-scope=send-code][data-part=button]').click()
  await expect(page.locator('[data-part=code]')).toBeFocused()
  const answer = await page.request.get('/mailbox.json')
  const [mail] = (await answer.json()) as { language: string }[]
  expect(mail!.language).toBe('ar')
})
