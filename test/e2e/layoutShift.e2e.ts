import { expect, test } from './support/strictFixtures.ts'
import { watchShifts } from './support/watchShifts.ts'

const email = 'anna@example.com'

// The browser's own lines about refusals that are wanted here.
test.use({ expectedProblem: /status of 400/ })

for (const [width, language, more] of [
  [320, 'de', ''],
  [1280, 'en', ' @all'],
  [320, 'en', ' @all'],
  [1280, 'de', ' @all'],
] as const) {
  test(`nothing moves from one status to the next, at ${width} pixels in ${language}${more}`, async ({
    strict,
    page,
    stage,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const readShifts = await watchShifts(page)
    await strict.open(`?language=${language}`)
    // The page has been taken over from the server's HTML.
    expect(await readShifts()).toEqual([])

    await strict.field('email').focus()
    await page.keyboard.type(email)
    await strict.puzzleIs('ready')
    expect(await readShifts()).toEqual([])

    await strict.slider.focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => stage.requests.filter(({ path }) => path.endsWith('/captcha')).length).toBe(2)
    await strict.puzzleIs('ready')
    expect(await readShifts()).toEqual([])

    await strict.solveByKeyboard()
    await strict.puzzleIs('passed')
    expect(await readShifts()).toEqual([])

    await page.keyboard.press('Enter')
    await expect(strict.field('code')).toBeFocused()
    // Another step has another height; within it nothing moves again.
    await readShifts()
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await expect(strict.field('code')).toHaveAttribute('aria-invalid', 'true')
    expect(await readShifts()).toEqual([])
    await page.keyboard.type(stage.mails(email)[0]!.code)
    expect(await readShifts()).toEqual([])
  })
}

test('a form that is written the other way round comes so from the server, and does not turn', async ({
  strict,
  page,
}) => {
  const readShifts = await watchShifts(page)
  await strict.open('?language=ar')
  const form = page.locator('form')
  await expect(form).toHaveAttribute('dir', 'rtl')
  await expect(form).toHaveAttribute('lang', 'ar')
  const label = page.locator('[data-part=label]').first()
  const right = (await label.boundingBox())!
  const column = (await form.boundingBox())!
  expect(right.x + right.width).toBeCloseTo(column.x + column.width, 0)
  expect(await readShifts()).toEqual([])
})
