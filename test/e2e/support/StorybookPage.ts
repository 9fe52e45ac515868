import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test'
import { solvePuzzle } from '../../support/solvePuzzle.ts'
import { pixels } from './FormPage.ts'

/** A whole Storybook has to load, on a machine that may be busy with something else. */
export const whenLoaded = { timeout: 20_000 }

/** Storybook as a visitor has it: the sidebar, the toolbar, and a page or story in the frame. */
export class StorybookPage {
  readonly page: Page
  readonly frame: FrameLocator
  readonly mailbox: Locator
  readonly send: Locator
  readonly email: Locator

  private readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
    this.frame = page.frameLocator('#storybook-preview-iframe')
    this.mailbox = this.frame.getByRole('complementary', { name: 'Mailbox' })
    this.send = this.frame.locator('[data-scope=send-code][data-part=button]')
    this.email = this.frame.locator('[data-scope=email-code][type=email]')
  }

  async open(path = '') {
    await this.page.goto(this.url + path)
  }

  /** Opens a story and waits until its play function is through. */
  async openStory(id: string) {
    await this.open(`?path=/story/${id}`)
    await expect(this.frame.locator('.story-frame')).toBeVisible(whenLoaded)
    await expect(this.frame.locator('body')).toHaveClass(/sb-show-main/)
    await expect.poll(() => this.frame.locator('body').evaluate(readPhase), whenLoaded).toBe('finished')
  }

  /** In the sidebar. */
  async choose(name: string) {
    await this.page.getByRole('link', { name, exact: true }).click()
  }

  /** Turns a knob of the toolbar. */
  async turn(description: string, title: string) {
    await this.page.getByRole('button', { name: description }).click()
    await this.page.getByRole('option', { name: title, exact: true }).click()
    await expect(this.page.getByRole('button', { name: `${description} ${title}` })).toBeVisible()
    // The list that is closing would have the next key.
    await expect(this.page.getByRole('listbox')).toHaveCount(0)
  }

  part(name: string): Locator {
    return this.frame.locator(`[data-scope=slider-captcha][data-part=${name}]`)
  }

  async puzzleIs(status: string) {
    await expect(this.part('root')).toHaveAttribute('data-state', status)
  }

  /** Solves the puzzle by keyboard alone, from the two pictures alone. */
  async solve() {
    await this.puzzleIs('ready')
    const [background, piece] = await Promise.all([pixels(this.part('image')), pixels(this.part('piece'))])
    const x = solvePuzzle(background, piece)
    await this.frame.getByRole('slider').focus()
    for (let tens = 0; tens < Math.floor(x / 10); tens++) await this.page.keyboard.press('PageUp')
    for (let ones = 0; ones < x % 10; ones++) await this.page.keyboard.press('ArrowRight')
    await this.page.keyboard.press('Enter')
    await this.puzzleIs('passed')
  }

  /** Computed style of a part. */
  async style(name: string, property: string): Promise<string> {
    return this.part(name).evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), property)
  }
}

/** How far Storybook itself is with its story. It runs in the frame. */
function readPhase(): string | undefined {
  interface Preview {
    currentRender?: { phase?: string }
  }
  // oxlint-disable-next-line no-underscore-dangle -- the name that Storybook gives it
  return (globalThis as { __STORYBOOK_PREVIEW__?: Preview }).__STORYBOOK_PREVIEW__?.currentRender?.phase
}
