import { expect } from 'playwright/test'
import { solvePuzzle } from '../../support/solvePuzzle.ts'
import { inPage } from './inPage.ts'
import { lookAtPuzzle } from './lookAtPuzzle.ts'
import { parts, type Part } from './parts.ts'
import type { Point, Pointer, Tab } from './Tab.ts'

/** Where something is in the window, in CSS pixels. */
export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** The picture's own width, in its own pixels. */
export const pictureWidth = 310

/** The form in a tab, as a person meets it, whatever the browser. Everything that is waited for is waited for in here. */
export class Form {
  readonly tab: Tab

  constructor(tab: Tab) {
    this.tab = tab
  }

  /** What stands there; undefined where nothing does. */
  text(part: Part): Promise<string | undefined> {
    return this.read(part, (element) => element.textContent)
  }

  attribute(part: Part, name: string): Promise<string | undefined> {
    return this.read(part, (element, wanted) => element.getAttribute(wanted!), name)
  }

  value(part: Part): Promise<string | undefined> {
    return this.read(part, (element) => (element as HTMLInputElement).value)
  }

  async says(part: Part, text: string | RegExp) {
    await expect
      .poll(() => this.text(part), `what ${part} says`)
      .toMatch(typeof text === 'string' ? exactly(text) : text)
  }

  async has(part: Part, name: string, value: string | undefined) {
    await expect.poll(() => this.attribute(part, name), `${name} of ${part}`).toBe(value)
  }

  async hasValue(part: Part, value: string) {
    await expect.poll(() => this.value(part), `value of ${part}`).toBe(value)
  }

  async puzzleIs(status: string) {
    await this.has('puzzle', 'data-state', status)
  }

  async focusIsOn(part: Part, timeout?: number) {
    const isFocused = () => inPage(this.tab, (selector) => !!document.activeElement?.matches(selector), parts[part])
    await expect.poll(isFocused, { message: `focus is on ${part}`, ...(timeout ? { timeout } : {}) }).toBe(true)
  }

  /** The dialog is open, and the rest of the page is out of reach. */
  async isModal() {
    const isModal = () => this.read('dialog', (element) => element.matches(':modal'))
    await expect.poll(isModal, 'the dialog is modal').toBe(true)
  }

  /** Where it is once it rests there, scrolled to if need be. */
  async rect(part: Part): Promise<Rect> {
    let before: Rect | undefined
    let now = await this.measure(part)
    await expect
      .poll(
        async () => {
          before = now
          now = await this.measure(part)
          return !!now && now.width > 0 && JSON.stringify(now) === JSON.stringify(before)
        },
        { message: `${part} is there and rests`, intervals: [20, 50, 100] },
      )
      .toBe(true)
    return now!
  }

  /** It lies, or comes to lie, so far to the right, within a pixel. */
  async liesAt(part: Part, x: number) {
    const off = async () => Math.abs((await this.measure(part))!.x - x)
    await expect.poll(off, `pixels that ${part} is off ${x}`).toBeLessThan(1.01)
  }

  async click(part: Part) {
    await press(this.tab.mouse, middle(await this.rect(part)))
  }

  async tap(part: Part) {
    await press(this.tab.finger, middle(await this.rect(part)))
  }

  /** A press on the track, so that the middle of the piece comes to lie there; in picture pixels, of its left edge. */
  async pressTrack(pointer: Pointer, x: number) {
    const track = await this.rect('track')
    await press(pointer, {
      x: track.x + ((x + 47 / 2) * track.width) / pictureWidth,
      y: track.y + track.height / 2,
    })
  }

  /** Takes the thumb, not in its middle, and brings the piece so far, in picture pixels; `wander`: down meanwhile. */
  async drag(pointer: Pointer, x: number, { letGo = true, wander = 6 } = {}) {
    const thumb = await this.rect('thumb')
    const { width } = await this.rect('image')
    const from = { x: thumb.x + thumb.width * 0.3, y: thumb.y + thumb.height / 2 }
    await pointer.down(from)
    const steps = 12
    for (let step = 1; step <= steps; step++) {
      const part = step / steps
      await pointer.move({ x: from.x + (part * x * width) / pictureWidth, y: from.y + wander })
    }
    if (letGo) await pointer.up()
  }

  /** Moves the piece by keys to this place in the picture, with the focus where it is. */
  async moveByKeys(x: number) {
    for (let tens = 0; tens < Math.floor(x / 10); tens++) await this.tab.press('Shift+ArrowRight')
    for (let ones = 0; ones < Math.round(x % 10); ones++) await this.tab.press('ArrowRight')
  }

  /** Goes there with Tab alone. */
  async tabTo(part: Part) {
    const isThere = () => inPage(this.tab, (selector) => !!document.activeElement?.matches(selector), parts[part])
    for (let stop = 0; stop < 14 && !(await isThere()); stop++) await this.tab.press('Tab')
    await this.focusIsOn(part)
  }

  /** Looks at the picture and the piece, and says where the piece belongs, in picture pixels. */
  async look(): Promise<number> {
    await this.puzzleIs('ready')
    const { image, piece } = parts
    const given = [image, piece].map((selector) => JSON.stringify(selector)).join()
    return (await this.tab.evaluate(`(${lookAtPuzzle.toString()})(${given}, ${solvePuzzle.toString()})`)) as number
  }

  private async measure(part: Part): Promise<Rect | undefined> {
    return this.read(part, (element) => {
      element.scrollIntoView({ block: 'nearest' })
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    })
  }

  private async read<Result>(
    part: Part,
    of: (element: Element, arg?: string) => Result,
    arg = '',
  ): Promise<NonNullable<Result> | undefined> {
    const [selector, given] = [parts[part], arg].map((text) => JSON.stringify(text))
    const found = `document.querySelector(${selector})`
    const result = await this.tab.evaluate(`((element) => element && (${of.toString()})(element, ${given}))(${found})`)
    return (result ?? undefined) as NonNullable<Result> | undefined
  }
}

const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })

async function press(pointer: Pointer, at: Point) {
  await pointer.down(at)
  await pointer.up()
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`)
}
