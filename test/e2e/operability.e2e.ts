import type { Page } from 'playwright/test'
import { keyboardAlone, tapsAlone } from './support/hands.ts'
import { expect, test } from './support/strictFixtures.ts'

const email = 'anna@example.com'
const answer = 160

/** WCAG 2.2, 1.4.12: nobody may lose anything by reading with more space. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`

interface Condition {
  name: string
  width?: number
  height?: number
  query?: string
  prepare?: (page: Page) => Promise<unknown>
}

const conditions: Condition[] = [
  { name: 'at 320 pixels' },
  { name: 'with text spacing', prepare: (page) => page.addStyleTag({ content: textSpacing }) },
  { name: 'at 400 % zoom', height: 256 },
  { name: 'in forced colours', prepare: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  {
    name: 'in the dark without motion',
    width: 1280,
    prepare: (page) => page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' }),
  },
  { name: 'in Arabic', query: '?language=ar' },
  {
    name: 'in German with text spacing',
    query: '?language=de',
    prepare: (page) => page.addStyleTag({ content: textSpacing }),
  },
]

// What is refused here on purpose, and what does not come through.
test.use({ bypassCSP: true, hasTouch: true, expectedProblem: /status of 4|net::ERR_FAILED|is the server behind/ })

for (const hands of [keyboardAlone, tapsAlone]) {
  for (const [index, { name, width = 320, height = 640, query = '', prepare }] of conditions.entries()) {
    // One of each in every run, all of them in the long one.
    const more = index === (hands === keyboardAlone ? 0 : 1) ? '' : ' @all'
    test(`the whole flow, with everything that can go wrong, ${hands.name}, ${name}${more}`, async ({
      strict,
      page,
      stage,
    }) => {
      await page.setViewportSize({ width, height })
      await strict.open(query)
      await prepare?.(page)
      const fine = async () => {
        expect(await strict.lookAround()).toEqual([])
      }
      const button = strict.anySend()

      // Nothing entered: the button leads to the field, and says what is missing.
      await hands.press(strict, button)
      await expect(strict.field('email')).toBeFocused()
      await expect(strict.field('email')).toHaveAttribute('aria-invalid', 'true')
      await fine()

      // The puzzle does not come, and comes when it is asked for again.
      await page.route('**/captcha', (route) => route.abort(), { times: 1 })
      await hands.write(strict, strict.field('email'), email)
      await strict.puzzleIs('error')
      await fine()
      await hands.press(strict, strict.part('reload'))
      await strict.puzzleIs('ready')
      await fine()

      // A wrong solution, another puzzle, the right one.
      await hands.handIn(strict, 60)
      await expect.poll(() => stage.requests.filter(({ path }) => path.endsWith('/captcha')).length).toBe(2)
      await strict.puzzleIs('ready')
      await fine()
      await hands.press(strict, strict.part('reload'))
      await expect.poll(() => stage.requests.filter(({ path }) => path.endsWith('/captcha')).length).toBe(3)
      await strict.puzzleIs('ready')
      await hands.handIn(strict, answer)
      await strict.puzzleIs('passed')
      await expect(button).toBeFocused()
      await fine()

      // A send that is refused: a new puzzle has focus.
      const refusal = { error_code: 'IDAAS.SDK.CAPTCHA.0003', error_msg: 'Used up' }
      await page.route('**/email/send', (route) => route.fulfill({ status: 400, json: refusal }), { times: 1 })
      await hands.press(strict, button)
      await expect(strict.slider).toBeFocused()
      await strict.puzzleIs('ready')
      await fine()
      await hands.handIn(strict, answer)
      await strict.puzzleIs('passed')
      await hands.press(strict, button)
      await expect(strict.field('code')).toBeFocused()
      await fine()

      // Too early for another one, a wrong code, another address and back, the right code.
      await hands.press(strict, button)
      await fine()
      await hands.write(strict, strict.field('code'), '000000')
      await hands.press(strict, strict.formPart('verify'))
      await expect(strict.field('code')).toHaveAttribute('aria-invalid', 'true')
      await expect(strict.field('code')).toBeFocused()
      await fine()
      await hands.press(strict, strict.formPart('change'))
      await expect(strict.field('email')).toBeFocused()
      await fine()
      await hands.press(strict, button)
      await expect(strict.field('code')).toBeFocused()
      await hands.write(strict, strict.field('code'), stage.mails(email)[0]!.code)
      await hands.press(strict, strict.formPart('verify'))
      await expect(strict.formPart('verified')).toBeFocused()
      await fine()
    })
  }
}

test('what is looked for would be seen', async ({ strict, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await strict.open()
  await strict.field('email').focus()
  expect(await strict.lookAround()).toEqual([])
  await page.addStyleTag({
    content: `
      [data-part=button] { letter-spacing: 2em; white-space: nowrap; }
      [data-part=label], [data-part=status-text] { position: fixed; inset: 300px auto auto 20px; }
      #below { position: fixed; inset: 0; z-index: 9; margin: 0; background: white; }
    `,
  })
  expect(await strict.lookAround()).toEqual([
    'focus on email is hidden',
    'button is cut off',
    'label lies over status-text',
  ])
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement).blur()
    document.body.style.width = '400px'
  })
  const problems = await strict.lookAround()
  expect(problems[0]).toMatch(/^the page is \d+ wide in a window of 320$/)
  expect(problems[1]).toBe('focus is nowhere')
})
