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

for (const [order, query] of [
  ['in the form', '?proof'],
  ['in the dialog', '?proof&captcha=dialog'],
] as const) {
  test(`so does the way without the puzzle, by keyboard alone and without sight, ${order}`, async ({
    strict,
    page,
    stage,
  }) => {
    await strict.open(query)
    await strict.email.focus()
    await page.keyboard.type(email)
    if (order === 'in the dialog') await page.keyboard.press('Enter')
    await strict.puzzleIs('ready')
    const offer = page.getByRole('button', { name: 'Continue without the puzzle' })
    for (let stop = 0; stop < 8 && !(await offer.evaluate((button) => button.matches(':focus'))); stop++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(page.getByText('Your device is doing a check instead.')).toBeVisible()
    if (order === 'in the form') {
      await expect(strict.send).toBeFocused({ timeout: 20_000 })
      await page.keyboard.press('Enter')
    }
    await expect(strict.code).toBeFocused({ timeout: 20_000 })
    // No puzzle was solved for it.
    expect(stage.requests.map(({ path }) => path).filter((path) => path.endsWith('/captcha/verify'))).toEqual([])
    await page.keyboard.type(stage.mails(email)[0]!.code)
    await page.keyboard.press('Enter')
    await expect(page.getByText('The code is right. Thank you!')).toBeFocused()
  })
}

test('a policy that is broken would be seen here', async ({ strict, page }) => {
  await strict.open()
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>')
  })
  await expect.poll(() => strict.violations.length).toBeGreaterThan(0)
  strict.violations.length = 0
})
