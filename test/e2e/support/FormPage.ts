import { expect, type Locator, type Page } from 'playwright/test'
import { solvePuzzle, type Pixels } from '../../support/solvePuzzle.ts'

/** The demo's form as a person meets it. The answer is learnt only by looking at the two pictures. */
export class FormPage {
  readonly email: Locator
  readonly code: Locator
  readonly send: Locator
  readonly slider: Locator
  readonly status: Locator

  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.email = page.getByLabel('E-mail address')
    this.code = page.getByLabel('Code from the e-mail')
    this.send = page.getByRole('button', { name: 'Send code' })
    this.slider = page.getByRole('slider')
    this.status = page.locator('[data-scope=slider-captcha][data-part=status]')
  }

  part(name: string): Locator {
    return this.page.locator(`[data-scope=slider-captcha][data-part=${name}]`)
  }

  async puzzleIs(status: string) {
    await expect(this.part('root')).toHaveAttribute('data-state', status)
  }

  /** A real press, also where the button is off: Playwright's own click waits until it is on. */
  async press(button: Locator) {
    await button.click({ force: true })
  }

  /** Looks at the picture and the piece, and says where the piece belongs, in picture pixels. */
  async look(): Promise<number> {
    await this.puzzleIs('ready')
    const [background, piece] = await Promise.all([pixels(this.part('image')), pixels(this.part('piece'))])
    return solvePuzzle(background, piece)
  }

  /** Drags the thumb so far, in picture pixels, from wherever in it the pointer is. */
  async dragTo(x: number, grabAt = 0.3) {
    const thumb = (await this.part('thumb').boundingBox())!
    const picture = (await this.part('image').boundingBox())!
    const startX = thumb.x + thumb.width * grabAt
    const y = thumb.y + thumb.height / 2
    await this.page.mouse.move(startX, y)
    await this.page.mouse.down()
    await this.page.mouse.move(startX + (x * picture.width) / 310, y + 6, { steps: 12 })
    await this.page.mouse.up()
  }

  async solveByDragging() {
    await this.dragTo(await this.look())
    await this.puzzleIs('passed')
  }

  async codeInMailbox(to: string): Promise<string> {
    const answer = await this.page.request.get('/mailbox.json')
    const mails = (await answer.json()) as { to: string; code: string }[]
    return mails.find((mail) => mail.to === to)!.code
  }
}

export function pixels(canvas: Locator): Promise<Pixels> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    // A copy: reading the canvas itself would tell Chromium to keep it off the graphics card.
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
    copy.drawImage(element as HTMLCanvasElement, 0, 0)
    const { data } = copy.getImageData(0, 0, width, height)
    return { width, height, data: [...data] as unknown as Uint8ClampedArray }
  })
}
