import { expect, test } from './support/strictFixtures.ts'

const email = 'anna@example.com'

test('server-rendered HTML has no inline style, no inline script and no picture', async ({ strict, page, stage }) => {
  await strict.open()
  const html = await (await page.request.get(`${stage.url}/strict`)).text()
  expect(html).toContain('data-part="form"')
  const root = html.slice(html.indexOf('<div id="root">'), html.indexOf('What stands below'))
  expect(root).not.toMatch(/ style=|<style|<script|<img|data:|blob:/)
})

test('the whole flow runs under the strictest policy', async ({ strict, page, stage }) => {
  await strict.open()
  await strict.email.focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await strict.solveByKeyboard()
  await expect(strict.send).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(strict.code).toBeFocused()
  await page.keyboard.type(stage.mails(email)[0]!.code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The code is right. Thank you!')).toBeFocused()
})

test('so does the dialog order', async ({ strict, page, stage }) => {
  await strict.open('?captcha=dialog')
  await strict.email.focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await strict.solveByKeyboard()
  await expect(strict.code).toBeFocused()
  await page.keyboard.type(stage.mails(email)[0]!.code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The code is right. Thank you!')).toBeFocused()
})

test('a policy that is broken would be seen here', async ({ strict, page }) => {
  await strict.open()
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>')
  })
  await expect.poll(() => strict.violations.length).toBeGreaterThan(0)
  strict.violations.length = 0
})
