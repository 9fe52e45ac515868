import { expect, type Locator, type Page } from 'playwright/test'
import { FormPage } from './FormPage.ts'
import { test as base } from './stageFixtures.ts'

/** The left edge of the gap in every puzzle of the stage. */
const answer = 160

/** A strict page, and all that its browser holds against it. */
export class StrictPage extends FormPage {
  readonly violations: string[] = []

  constructor(page: Page) {
    super(page)
    page.on('console', (message) => {
      if (/Content Security Policy|violates/i.test(message.text())) this.violations.push(message.text())
    })
  }

  /** A part of the form, in any language. */
  formPart(name: string): Locator {
    return this.page.locator(`[data-scope=email-code][data-part=${name}]`)
  }

  field(name: 'email' | 'code'): Locator {
    return this.formPart(name)
  }

  /** The button that sends, whatever it says. */
  anySend(): Locator {
    return this.page.locator('[data-scope=send-code][data-part=button]')
  }

  /** What is wrong with the page as it stands, in words. */
  lookAround(): Promise<string[]> {
    return this.page.evaluate(() => window.lookAround())
  }

  async open(query = '') {
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
        console.warn(`violates ${effectiveDirective}: ${blockedURI} in ${sourceFile}`)
      })
    })
    await this.page.goto(`/strict${query}`)
  }

  /** Solves the puzzle that is there, by keyboard, with the focus where it is. */
  async solveByKeyboard() {
    await this.puzzleIs('ready')
    await expect(this.slider).toBeFocused()
    for (let tens = 0; tens < answer / 10; tens++) await this.page.keyboard.press('PageUp')
    await this.page.keyboard.press('Enter')
  }
}

/** The page is closed to everything but its own scripts, styles and API. */
export const test = base.extend<{ strict: StrictPage }>({
  limits: { cooldown: false },
  strict: async ({ page, expectedProblem }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      const text = message.text()
      if (message.type() === 'error' && !/violates/.test(text) && !expectedProblem.test(text)) problems.push(text)
    })
    const strict = new StrictPage(page)
    await use(strict)
    expect(strict.violations).toEqual([])
    expect(problems).toEqual([])
  },
})

export { expect } from 'playwright/test'
