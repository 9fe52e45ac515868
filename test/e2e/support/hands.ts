import { expect, type Locator } from 'playwright/test'
import type { StrictPage } from './strictFixtures.ts'

/** Two ways to use a page, each complete. */
export interface Hands {
  name: string
  /** Presses a button, or whatever can be pressed. */
  press(form: StrictPage, target: Locator): Promise<void>
  /** Into a field, and writes there. */
  write(form: StrictPage, field: Locator, text: string): Promise<void>
  /** Moves the piece to this place in the picture, and hands it in. */
  handIn(form: StrictPage, x: number): Promise<void>
}

/** Goes there with Tab alone, from wherever the page has put focus. */
async function tabTo({ page }: StrictPage, target: Locator) {
  for (let stop = 0; stop < 14; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

export const keyboardAlone: Hands = {
  name: 'by keyboard alone',
  async press(form, target) {
    await tabTo(form, target)
    await form.page.keyboard.press('Enter')
  },
  async write(form, field, text) {
    await tabTo(form, field)
    await form.page.keyboard.press('ControlOrMeta+A')
    await form.page.keyboard.type(text)
  },
  async handIn(form, x) {
    await tabTo(form, form.slider)
    await form.page.keyboard.press('Home')
    for (let tens = 0; tens < Math.floor(x / 10); tens++) await form.page.keyboard.press('PageUp')
    for (let ones = 0; ones < x % 10; ones++) await form.page.keyboard.press('ArrowRight')
    await form.page.keyboard.press('Enter')
  },
}

export const tapsAlone: Hands = {
  name: 'by single taps alone',
  async press(_form, target) {
    // As a finger does: also on what is off.
    await target.tap({ force: true })
  },
  async write(form, field, text) {
    await field.tap()
    await form.page.keyboard.press('ControlOrMeta+A')
    await form.page.keyboard.type(text)
  },
  async handIn(form, x) {
    const track = form.part('track')
    const { width, height } = (await track.boundingBox())!
    // A finger is no needle: some pixels beside the place, for the buttons to mend.
    await track.tap({ position: { x: ((x - 8 + 47 / 2) * width) / 310, y: height / 2 } })
    const nudge = form.part('nudge').last()
    for (let step = 0; step < 4; step++) await nudge.tap()
    await form.part('check').tap()
  },
}
