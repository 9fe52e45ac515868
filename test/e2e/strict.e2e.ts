import { expect, test } from './support/strictFixtures.ts'

// The flows under it are played in every engine: test/engines/cases/strict.ts.

test('server-rendered HTML has no inline style, no inline script and no picture', async ({ strict, page, stage }) => {
  await strict.open()
  const html = await (await page.request.get(`${stage.url}/strict`)).text()
  expect(html).toContain('data-part="form"')
  const root = html.slice(html.indexOf('<div id="root">'), html.indexOf('What stands below'))
  expect(root).not.toMatch(/ style=|<style|<script|<img|data:|blob:/)
})

test('a policy that is broken would be seen here', async ({ strict, page }) => {
  await strict.open()
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>')
  })
  await expect.poll(() => strict.violations.length).toBeGreaterThan(0)
  strict.violations.length = 0
})
