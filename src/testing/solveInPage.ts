import { isWrong, problems, saying, settled, sliderSelector, type How } from './puzzleOnPage.ts'
import { sliderKeys } from './sliderKeys.ts'

/** Of a locator of Playwright, what `solve` uses. */
export interface LocatorLike {
  locator(selector: string): LocatorLike
  first(): LocatorLike
  waitFor(options: { state: 'attached' | 'detached' }): Promise<void>
  focus(): Promise<void>
  count(): Promise<number>
  inputValue(): Promise<string>
  getAttribute(name: string): Promise<string | null>
  allTextContents(): Promise<string[]>
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>
}

/** Of a page of Playwright, what `solve` uses. */
export interface PageLike {
  locator(selector: string): LocatorLike
  keyboard: { press(key: string): Promise<void> }
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>
    down(): Promise<void>
    up(): Promise<void>
  }
}

const inState = (states: readonly string[]) =>
  states.map((state) => `${sliderSelector}[data-state=${state}]`).join(', ')

/** Solves the puzzle in a page of Playwright. */
export async function solveInPage(page: PageLike, within: LocatorLike | undefined, { solution, by, thumb }: How) {
  const place = within ?? page
  const slider = place.locator(sliderSelector).first()
  const said = async () => saying(await place.locator('[role=status], [role=alert]').allTextContents())

  await place
    .locator(inState(settled))
    .first()
    .waitFor({ state: 'attached' })
    .catch(async () => {
      throw problems.missing(await said())
    })
  const state = await slider.getAttribute('data-state')
  if (state === 'error') throw problems.broken(await said())
  if (state === 'passed') return

  const { answer } = solution
  if (by === 'keyboard') await byKeyboard(page, slider, answer)
  else await byPointer(page, place, thumb, answer)

  await place
    .locator(inState(['verifying']))
    .first()
    .waitFor({ state: 'detached' })
  const isThere = (await slider.count()) > 0
  const after = isThere ? await slider.getAttribute('data-state') : null
  if (isWrong(after)) throw problems.wrong(answer, await said())
}

async function byKeyboard(page: PageLike, slider: LocatorLike, x: number) {
  await slider.focus()
  // oxlint-disable-next-line no-await-in-loop -- a person's keys come one after the other; pressed at once they would overtake each other
  for (const key of sliderKeys(x)) await page.keyboard.press(key)
  const value = await slider.inputValue()
  if (Number(value) !== x) throw problems.stuck(value, x)
  await page.keyboard.press('Enter')
}

async function byPointer(page: PageLike, place: PageLike | LocatorLike, thumb: string, x: number) {
  const handle = await place.locator(thumb).first().boundingBox()
  const picture = place.locator('canvas').first()
  const box = await picture.boundingBox()
  if (!handle || !box) throw problems.noThumb(thumb)
  const way = (x * box.width) / Number(await picture.getAttribute('width'))
  const [startX, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  await page.mouse.move(startX, y)
  await page.mouse.down()
  await page.mouse.move(startX + way, y, { steps: 10 })
  await page.mouse.up()
}
