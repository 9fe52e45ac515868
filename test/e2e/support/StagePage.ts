import { expect, type Locator, type Page } from 'playwright/test'
import type { StagePass } from '../stage/StageHandle.ts'
import { countdownError, holdsNoLock, isQuiet } from './inStage.ts'
import type { Stage } from './startStage.ts'

/** One tab with the stage. Its puzzles are solved beside it. */
export class StagePage {
  readonly page: Page
  /** The buttons that send, one a form. */
  readonly send: Locator
  readonly countdown: Locator

  private readonly stage: Stage
  private email = ''
  private morePasses: StagePass[] = []

  constructor(page: Page, stage: Stage) {
    this.page = page
    this.stage = stage
    this.send = page.locator('[data-scope=send-code][data-part=button]')
    this.countdown = page.locator('[data-part=countdown]')
  }

  /** @param show see `Stage` */
  async open(email: string, show: 'form' | 'button' | 'all' = 'button') {
    this.email = email
    await this.page.goto(`${this.stage.url}/?${new URLSearchParams({ email, show })}`)
  }

  /** Gives the only form on the page a new pass. */
  async solve() {
    const passes = await this.stage.getPasses(this.email, 1)
    await this.page.evaluate((given) => {
      window.stage.grant(given)
    }, passes)
  }

  /** A real press, also where the button is off: Playwright's own click waits until it is on. */
  async press() {
    await this.send.click({ force: true })
  }

  async submit() {
    await this.page.evaluate(() => {
      document.forms[0]!.requestSubmit()
    })
  }

  /** Solves and sends. Settles with the time of the press, by the page's clock. */
  async sendCode(): Promise<number> {
    await this.solve()
    await this.press()
    await expect(this.countdown).toHaveText(/^Send again in /)
    await this.settled()
    return this.page.evaluate(() => window.stage.pressedAt)
  }

  /** Tries to send with a fresh pass in the form, in every way that is left. */
  async tryToSend() {
    await this.solve()
    await this.press()
    await this.submit()
    await this.settled()
  }

  /** For a volley: begins anew with this address, each of the three forms ready to send. */
  async prepare(email: string) {
    const passes = await this.stage.getPasses(email, 6)
    this.morePasses = passes.splice(3)
    await this.page.evaluate(
      (given) => {
        window.stage.mount(given.email)
        window.stage.grant(given.passes)
        document.querySelector<HTMLInputElement>('[type=email]')!.focus()
      },
      { email, passes },
    )
    const states = () => this.send.evaluateAll((buttons) => buttons.map((button) => button.dataset['state']))
    await expect.poll(states).toEqual(['ready', 'ready', 'ready'])
    await this.settled()
  }

  /** Settles when every send that was asked for is settled. */
  async fire(plan: { at: number; first: number }) {
    await this.page.evaluate((all) => window.stage.fire(all), { ...plan, morePasses: this.morePasses })
    await this.settled()
  }

  /** Everything that the page has asked for is answered: then it can be judged. */
  async settled() {
    await expect.poll(() => this.page.evaluate(isQuiet)).toBe(true)
  }

  /** To another page and back, out of the back/forward cache. */
  async goAwayAndBack(meanwhile?: () => Promise<void>) {
    // No browser keeps a page that holds a lock, as for two seconds after a send.
    await expect.poll(() => this.page.evaluate(holdsNoLock)).toBe(true)
    await this.page.goto(`${this.stage.url}/elsewhere`)
    await meanwhile?.()
    // Not `goBack`, which waits for a load that does not come.
    await this.page.evaluate(() => {
      history.back()
    })
    await expect.poll(() => this.page.title()).toBe('The stage of the end-to-end tests')
    expect(await this.page.evaluate(() => window.stage.wasRestored)).toBe(true)
  }

  /** What the page is told of being seen or not; nothing else of it changes. */
  async pretendToBe(visibility: DocumentVisibilityState) {
    await this.page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
      document.dispatchEvent(new Event('visibilitychange'))
    }, visibility)
  }

  /** Seconds that the countdown shows now; NaN where there is none. */
  async shown(): Promise<number> {
    return this.page.evaluate(() => window.stage.countdown)
  }

  /** By how many seconds the countdown is off at this moment, by the page's clock; NaN where there is none. */
  async countdownError(pressedAt: number): Promise<number> {
    return this.page.evaluate(countdownError, pressedAt)
  }

  async countsDownFrom(pressedAt: number) {
    await expect.poll(() => this.countdownError(pressedAt)).toBeLessThan(1)
  }

  async goesOn() {
    const before = await this.shown()
    await expect.poll(() => this.shown()).toBeLessThan(before)
  }

  /** It has ended, and all the time it showed nothing below zero and nothing above a minute. */
  async hasEnded() {
    await expect(this.countdown).toHaveCount(0)
    const shown = await this.page.evaluate(() => window.stage.countdowns)
    expect(shown.filter((seconds) => !(seconds >= 1 && seconds <= 60))).toEqual([])
  }
}
