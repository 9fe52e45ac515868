import { expect, test } from './support/fixtures.ts'

/** What FingerprintJS has in it, whatever builds it. */
const library = 'openfpcdn.io/fingerprintjs'

test('the page loads without FingerprintJS and asks the API for nothing, and for one puzzle once there is an address', async ({
  page,
  demo,
}) => {
  const asked: string[] = []
  const scripts: Promise<{ path: string; isLibrary: boolean }>[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`)
  })
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.endsWith('.js')) return
    scripts.push(response.text().then((text) => ({ path: pathname, isLibrary: text.includes(library) })))
  })
  const html = await (await page.goto(demo.url))!.text()
  const email = page.getByLabel('E-mail address')
  await expect(email).toBeVisible()

  // It comes by itself afterwards.
  await expect.poll(async () => (await Promise.all(scripts)).filter(({ isLibrary }) => isLibrary).length).toBe(1)
  const loaded = await Promise.all(scripts)
  const first = loaded.filter(({ path }) => html.includes(path))
  expect(first.length).toBeGreaterThan(0)
  expect(first.filter(({ isLibrary }) => isLibrary)).toEqual([])
  expect(asked).toEqual([])

  await email.pressSequentially('anna@example.com')
  const puzzle = page.locator('[data-scope=slider-captcha][data-part=root]')
  await expect(puzzle).toHaveAttribute('data-state', 'ready')
  // Another address keeps the puzzle.
  await email.press('Backspace')
  await email.press('Backspace')
  await email.pressSequentially('.uk')
  await expect(puzzle).toHaveAttribute('data-state', 'ready')
  expect(asked).toEqual(['GET /api/v2/sdk/captcha'])
})
