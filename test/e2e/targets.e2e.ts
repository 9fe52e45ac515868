import type { Page } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'
import type { FormPage } from './support/FormPage.ts'

/** Whatever is pressed: no part of the form is left out. The slider of assistive technology lies on the track. */
const pressable = 'form :is(button, a[href], input:not([type=range]), [data-part=thumb], [data-part=track]):visible'

/**
 * The parts that are too small, or whose middle is not all theirs: every point of a square of that size around it must
 * belong to the part, and not to something over it.
 */
async function tooSmall(page: Page, least: number): Promise<string[]> {
  const found: string[] = []
  for (const part of await page.locator(pressable).all()) {
    await part.scrollIntoViewIfNeeded()
    found.push(
      ...(await part.evaluate((element, size) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const name = `${element.dataset['part'] ?? element.tagName} (${width.toFixed(1)} x ${height.toFixed(1)})`
        if (width < size || height < size) return [name]
        // A pixel less: boxes that end between two pixels are drawn to the next.
        const steps = [-0.5, 0, 0.5].map((step) => step * (size - 2))
        const points = steps.flatMap((dx) => steps.map((dy) => [x + width / 2 + dx, y + height / 2 + dy] as const))
        const covered = points.filter(([left, top]) => {
          const hit = document.elementFromPoint(left, top)
          // The thumb is in its track, and the label belongs to its field.
          return !element.contains(hit) && !hit?.contains(element)
        })
        return covered.length > 0 ? [`${name}, under something else`] : []
      }, least)),
    )
  }
  return found
}

/** Every part that can be pressed, in both steps, with its kind as its name. */
async function walk(form: FormPage, check: () => Promise<void>): Promise<Set<string>> {
  const { page } = form
  const seen = new Set<string>()
  const look = async () => {
    const names = await page.locator(pressable).evaluateAll((parts) => parts.map((part) => part.dataset['part']))
    for (const name of names) seen.add(String(name))
    await check()
  }
  await form.email.fill('anna@gmial.com')
  await form.email.blur()
  await expect(page.getByRole('button', { name: 'Did you mean gmail.com?' })).toBeVisible()
  await look()
  await page.getByRole('button', { name: 'Did you mean gmail.com?' }).click()
  await form.solveByDragging()
  await look()
  await form.send.click()
  await expect(form.code).toBeFocused()
  await look()
  return seen
}

const all = ['suggested', 'email', 'track', 'thumb', 'reload', 'nudge', 'check', 'button']
const everything = expect.arrayContaining([...all, 'change', 'mailbox', 'code', 'verify'])

for (const width of [320, 1280]) {
  test.describe(`${width} px wide, with a mouse${width === 320 ? '' : ' @all'}`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('nothing that is pressed is smaller than 24 by 24, nor covered', async ({ form, page }) => {
      const seen = await walk(form, async () => {
        expect(await tooSmall(page, 24)).toEqual([])
      })
      expect([...seen]).toEqual(everything)
    })
  })
}

test.describe('with a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('nothing that is pressed is smaller than 44 by 44, nor covered @all', async ({ form, page }) => {
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
    const seen = await walk(form, async () => {
      expect(await tooSmall(page, 44)).toEqual([])
    })
    expect([...seen]).toEqual(everything)
  })

  test('nor where the density is compact @all', async ({ form, page }) => {
    await page.evaluate(() => {
      document.documentElement.dataset['density'] = 'compact'
    })
    await walk(form, async () => {
      expect(await tooSmall(page, 44)).toEqual([])
    })
  })
})
