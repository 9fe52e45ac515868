import type { Locator, Page } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'
import type { FormPage } from './support/FormPage.ts'

const email = 'anna@gmail.com'

/** What the person's own colours are: the used values of system colours. */
async function systemColors(page: Page) {
  const names = ['Canvas', 'CanvasText', 'ButtonText', 'GrayText', 'Highlight', 'HighlightText'] as const
  const values = await page.evaluate((all) => {
    const probe = document.createElement('span')
    document.body.append(probe)
    const found = all.map((name) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
    probe.remove()
    return found
  }, names)
  return Object.fromEntries(names.map((name, index) => [name, values[index]!])) as Record<
    (typeof names)[number],
    string
  >
}

function styleOf(part: Locator, property: string, pseudo?: '::after'): Promise<string> {
  return part.evaluate(readStyle, { property, pseudo })
}

/** Runs in the page. */
function readStyle(element: Element, { property, pseudo }: { property: string; pseudo?: string | undefined }) {
  return getComputedStyle(element, pseudo).getPropertyValue(property)
}

/** The way round the puzzle is as quiet as a link, and has no edge. */
const inForm = (page: Page, name: string) => page.locator(`form [data-part=${name}]:not([data-scope=proof-of-work])`)

/** Parts that have an edge all around in a colour that is not the ground's. */
async function expectEdges(page: Page, names: string[]) {
  const { Canvas } = await systemColors(page)
  for (const name of names) {
    for (const part of await inForm(page, name).all()) {
      expect.soft(Number.parseFloat(await styleOf(part, 'border-bottom-width')), name).toBeGreaterThanOrEqual(1)
      expect.soft(await styleOf(part, 'border-bottom-style'), name).toBe('solid')
      expect.soft(await styleOf(part, 'border-bottom-color'), name).not.toBe(Canvas)
    }
  }
}

/** A part that has focus shows it by a ring in a colour that is not the ground's. */
async function expectRing(page: Page, ring: Locator) {
  const { Canvas } = await systemColors(page)
  expect(await styleOf(ring, 'outline-style')).toBe('solid')
  expect(Number.parseFloat(await styleOf(ring, 'outline-width'))).toBeGreaterThanOrEqual(2)
  expect(await styleOf(ring, 'outline-color')).not.toBe(Canvas)
}

async function toPuzzle(form: FormPage) {
  await form.email.fill(email)
  await form.puzzleIs('ready')
}

async function toCode(form: FormPage) {
  await toPuzzle(form)
  await form.solveByDragging()
  await form.send.click()
  await expect(form.code).toBeFocused()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`with forced colours, ${colorScheme}${colorScheme === 'dark' ? ' @all' : ''}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } })

    test('the thumb and the send button are seen, and seen to be off until they are on', async ({ form, page }) => {
      const { GrayText, Highlight, HighlightText, Canvas, ButtonText } = await systemColors(page)
      expect(new Set([GrayText, Highlight, Canvas, ButtonText]).size).toBe(4)
      const thumb = form.part('thumb')
      const face = () => styleOf(thumb, 'background-color', '::after')
      expect([await face(), await styleOf(thumb, 'color')]).toEqual([GrayText, Canvas])
      await toPuzzle(form)
      await expect.poll(face).toBe(Highlight)
      expect(await styleOf(thumb, 'color')).toBe(HighlightText)

      const sendLooks = async () => [await styleOf(form.send, 'color'), await styleOf(form.send, 'border-bottom-color')]
      expect(await sendLooks()).toEqual([GrayText, GrayText])
      await form.solveByDragging()
      await expect.poll(async () => (await sendLooks())[0]).toBe(ButtonText)
      expect((await sendLooks())[1]).not.toBe(GrayText)
      // Told by a sentence and by the tick, too, where colour says nothing.
      await expect(form.status).toHaveText('Solved. You can send the code now.')
      expect(await thumb.locator('path').getAttribute('d')).toBe('m5 12.5 4.5 4.5L19 7.5')
    })

    test('every field and button has an edge @all', async ({ form, page }) => {
      await toPuzzle(form)
      await expectEdges(page, ['email', 'picture', 'track', 'reload', 'nudge', 'check', 'button'])
      await form.solveByDragging()
      await form.send.click()
      await expect(form.code).toBeFocused()
      await expectEdges(page, ['code', 'verify', 'button'])
      await form.code.fill(await form.codeInMailbox(email))
      await page.getByRole('button', { name: 'Confirm' }).click()
      await expect(inForm(page, 'verified')).toBeVisible()
      await expectEdges(page, ['verified'])
    })

    test('focus is seen on all that has it', async ({ form, page }) => {
      await toPuzzle(form)
      await form.email.focus()
      await expectRing(page, form.email)
      await page.keyboard.press('Tab')
      await expect(form.slider).toBeFocused()
      await expectRing(page, form.part('track'))
      await page.keyboard.press('ArrowRight')
      for (const name of ['reload', 'nudge', 'check'] as const) {
        await page.keyboard.press('Tab')
        await expectRing(page, page.locator(':focus'))
        await expect(page.locator(':focus')).toHaveAttribute('data-part', name)
        if (name === 'nudge') await page.keyboard.press('Tab')
      }
    })

    test('the countdown shows how far it is, and an error stands in words @all', async ({ form, page }) => {
      await toCode(form)
      const { Highlight, GrayText } = await systemColors(page)
      const bar = inForm(page, 'progress')
      expect(await styleOf(bar, 'background-color')).toBe(Highlight)
      const { width, height } = (await bar.boundingBox())!
      expect(height).toBe(3)
      await expect.poll(async () => (await bar.boundingBox())!.width).toBeLessThan(width)
      expect(await styleOf(inForm(page, 'button'), 'border-bottom-color')).toBe(GrayText)

      await form.code.fill('1')
      await page.keyboard.press('Enter')
      await expect(inForm(page, 'field-error').filter({ hasText: /\S/ })).toBeVisible()
      await expect(form.code).toHaveAttribute('aria-invalid', 'true')
    })
  })
}

test('the picture stays as it is painted, pixel by pixel @all', async ({ form, page }) => {
  await toPuzzle(form)
  // The edge that the stylesheet then draws would make it a little narrower.
  await form.part('picture').evaluate((element) => {
    element.style.borderWidth = '0'
  })
  const { x, y, width, height } = (await form.part('image').boundingBox())!
  const clip = { x: x + 12, y: y + 12, width: width - 24, height: height - 24 }
  // At the end of the fade with which it appears.
  const look = () => page.screenshot({ clip, animations: 'disabled' })
  const before = await look()
  await page.emulateMedia({ forcedColors: 'active' })
  expect((await look()).equals(before)).toBe(true)
})
