import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../src/locales/en.ts'
import { mouse, nextFrame } from './pointer.ts'
import { renderSlider } from './renderSlider.tsx'

afterEach(() => {
  document.documentElement.removeAttribute('dir')
})

const places = [
  { place: 'at 280 px', width: 280 },
  { place: 'at 310 px', width: 310 },
  { place: 'at 384 px', width: 384 },
  { place: 'at 620 px', width: 620 },
  { place: 'at 310 px under zoom: 1.5', width: 310, style: { zoom: 1.5 } },
  { place: 'at 384 px under zoom: 1.5', width: 384, style: { zoom: 1.5 } },
  {
    place: 'at 384 px under transform: scale(.8)',
    width: 384,
    style: { transform: 'scale(.8)', transformOrigin: '0 0' },
  },
]

describe.each(places.map(({ place, ...where }) => [place, where] as const))('%s', (_place, where) => {
  it.each([
    ['1 px from its left edge', (width: number) => Math.min(1, width)],
    ['1 px from its right edge', (width: number) => width - 1],
  ])('the position handed in is where the piece is seen, the thumb grabbed %s', async (_grab, grip) => {
    const slider = await renderSlider(where)
    await slider.is('ready')
    expect(slider.seenX()).toBeCloseTo(0, 1)
    const to = await slider.pull(100.4, slider.grip(grip(slider.box('thumb').width)))
    const seen = slider.seenX()
    expect(Math.abs(seen - 100.4)).toBeLessThan(0.2)
    expect(Math.abs(slider.seenThumbX() - seen)).toBeLessThan(0.2)
    await mouse.release(to)
    await expect.poll(slider.sentX).toHaveLength(1)
    expect(Math.abs(slider.sentX()[0]! - seen)).toBeLessThan(0.15)
  })

  it('a tap puts the middle of the piece under the finger, on the track as on the picture', async () => {
    const slider = await renderSlider(where)
    await slider.is('ready')
    for (const [name, x] of [
      ['track', 150],
      ['image', 200],
    ] as const) {
      const { left, top, height } = slider.box(name)
      // oxlint-disable-next-line no-await-in-loop -- one tap after the other
      await mouse.click({ x: left + slider.toScreen(x), y: top + height / 2 })
      // A click says where it was in whole CSS pixels.
      expect(Math.abs(slider.seenX() + 23.5 - x)).toBeLessThan(310 / slider.box('image').width + 0.1)
      expect(Math.abs(slider.seenThumbX() - slider.seenX())).toBeLessThan(0.2)
    }
    expect(slider.sentX()).toEqual([])
  })
})

describe('every position can be reached', () => {
  it.each([
    ['left', () => 1],
    ['right', (width: number) => width - 1],
  ])('from 0 to 263 with the thumb grabbed at its %s edge', async (_edge, grip) => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip(grip(slider.box('thumb').width))
    await mouse.press(from)
    const wanted = [4, 1, 0, ...Array.from({ length: 13 }, (_, index) => 2 + index * 20), 261, 262, 263]
    const reached: number[] = []
    for (const x of wanted) {
      // oxlint-disable no-await-in-loop -- one move after the other
      await mouse.move({ x: from.x + x, y: from.y })
      await nextFrame()
      // oxlint-enable no-await-in-loop
      reached.push(Math.round(slider.seenX() * 10) / 10)
    }
    expect(reached).toEqual(wanted)
    await mouse.move({ x: from.x + 500, y: from.y })
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(263, 1)
    await mouse.move({ x: from.x - 500, y: from.y })
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await mouse.release({ x: from.x - 500, y: from.y })
  })
})

describe('piece and thumb stay under each other', () => {
  it('when the column becomes narrower or wider', async () => {
    const slider = await renderSlider({ width: 384 })
    await slider.is('ready')
    const { left, top } = slider.box('track')
    await mouse.click({ x: left + slider.toScreen(200), y: top + 10 })
    const before = slider.seenX()
    for (const width of [280, 500]) {
      document.querySelector<HTMLElement>('#column')!.style.width = `${width}px`
      // oxlint-disable-next-line no-await-in-loop -- one width after the other
      await expect.poll(() => Math.abs(slider.seenX() - before)).toBeLessThan(0.2)
      expect(Math.abs(slider.seenThumbX() - before)).toBeLessThan(0.2)
      expect(slider.box('image').width).toBeCloseTo(width, 0)
    }
  })

  it('and the track is as wide as the picture, the thumb as wide as the piece, the picture 2:1', async () => {
    const slider = await renderSlider({ width: 384 })
    await slider.is('ready')
    expect(slider.box('track').width).toBeCloseTo(slider.box('image').width, 1)
    expect(slider.box('track').left).toBeCloseTo(slider.box('image').left, 1)
    expect(slider.box('thumb').width).toBeCloseTo(slider.box('piece').width, 1)
    expect(slider.box('image').width / slider.box('image').height).toBeCloseTo(2, 2)
    expect(slider.box('piece').height).toBeCloseTo(slider.box('image').height, 1)
    expect((slider.box('piece').width / slider.box('image').width) * 310).toBeCloseTo(47, 1)
  })
})

describe('in a right-to-left page', () => {
  it('dragging right moves piece and thumb right, together', async () => {
    const slider = await renderSlider({ width: 384, dir: 'rtl' })
    await slider.is('ready')
    expect(slider.seenX()).toBeCloseTo(0, 1)
    expect(slider.seenThumbX()).toBeCloseTo(0, 1)
    const to = await slider.pull(120)
    expect(Math.abs(slider.seenX() - 120)).toBeLessThan(0.2)
    expect(Math.abs(slider.seenThumbX() - 120)).toBeLessThan(0.2)
    await mouse.release(to)
    await expect.poll(slider.sentX).toHaveLength(1)
    expect(Math.abs(slider.sentX()[0]! - 120)).toBeLessThan(0.2)
  })

  it('ArrowRight moves both right, ArrowLeft back, and Home is the left end', async () => {
    const slider = await renderSlider({ width: 384, dir: 'rtl' })
    await slider.is('ready')
    slider.input.focus()
    await userEvent.keyboard('{PageUp}{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(Math.abs(slider.seenX() - 11)).toBeLessThan(0.2)
    expect(Math.abs(slider.seenThumbX() - 11)).toBeLessThan(0.2)
    await userEvent.keyboard('{Home}')
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await userEvent.keyboard('{End}')
    expect(slider.seenX()).toBeCloseTo(263, 1)
  })

  it('the way left of the piece is left of it in the page, too', async () => {
    const slider = await renderSlider({ width: 384, dir: 'rtl' })
    await slider.is('ready')
    const right = page.getByRole('button', { name: en.messages.nudgeRight })
    const left = page.getByRole('button', { name: en.messages.nudgeLeft })
    expect(left.element().getBoundingClientRect().right).toBeLessThanOrEqual(
      right.element().getBoundingClientRect().left,
    )
    await right.click()
    expect(slider.seenX()).toBeCloseTo(3, 0)
  })
})
