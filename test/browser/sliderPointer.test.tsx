import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../src/locales/en.ts'
import { mouse, nextFrame, touch } from './pointer.ts'
import { renderSlider } from './renderSlider.tsx'

const { messages } = en
type Slider = Awaited<ReturnType<typeof renderSlider>>

/** Ready for the next try: where piece and thumb are seen, and what was handed in. */
async function standing(slider: Slider) {
  await slider.is('ready')
  return { piece: Math.round(slider.seenX()), thumb: Math.round(slider.seenThumbX()), sent: slider.sentX() }
}
const rolledBack = { piece: 0, thumb: 0, sent: [] }

describe('dragging', () => {
  it('solves the puzzle on release', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(slider.api.answer)
    expect(slider.status).toBe('dragging')
    expect(slider.sentX()).toEqual([])
    await mouse.release(to)
    await slider.is('passed')
    expect(slider.message).toBe(messages.puzzlePassed)
    expect(slider.sentX()).toEqual([160])
  })

  it('by less than 3 px is a mere press, and hands in nothing', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    await mouse.press(from)
    await mouse.move({ x: from.x + 2, y: from.y })
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await mouse.release({ x: from.x + 2, y: from.y })
    expect(await standing(slider)).toEqual(rolledBack)
  })

  it('by 3 px is one, and hands it in', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    await mouse.press(from)
    await mouse.move({ x: from.x + 3, y: from.y })
    await mouse.release({ x: from.x + 3, y: from.y })
    await expect.poll(slider.sentX).toEqual([3])
  })

  it('back to the start hands in nothing', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(150)
    const back = { x: to.x - 300, y: to.y }
    await mouse.move(back)
    await mouse.release(back)
    expect(await standing(slider)).toEqual(rolledBack)
  })

  it('hands in where the pointer was let go, also when that was never drawn', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    await mouse.press(from)
    await mouse.move({ x: from.x + 100, y: from.y })
    await mouse.move({ x: from.x + 120, y: from.y })
    await mouse.release({ x: from.x + 120, y: from.y })
    await expect.poll(slider.sentX).toEqual([120])
  })

  it('is taken back by Escape, and letting go then hands in nothing', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(150)
    await userEvent.keyboard('{Escape}')
    expect(await standing(slider)).toEqual(rolledBack)
    await mouse.move({ x: to.x + 20, y: to.y })
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await mouse.release(to)
    expect(await standing(slider)).toEqual(rolledBack)
  })

  it('is no tap on the track, also where the browser gives its click to the track, as WebKit does', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(150)
    await userEvent.keyboard('{Escape}')
    // This browser's own click goes to the thumb; so the press is left open, and the other click made by hand.
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: to.x, clientY: to.y })
    slider.part('track').dispatchEvent(click)
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await mouse.release(to)
    await mouse.click(to)
    await expect.poll(slider.seenX).toBeGreaterThan(100)
  })

  it('is taken back when the browser takes the touch away (pointercancel)', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    await touch('touchStart', from)
    await touch('touchMove', { x: from.x + 120, y: from.y })
    await expect.poll(() => Math.round(slider.seenX())).toBe(120)
    await touch('touchCancel')
    expect(await standing(slider)).toEqual(rolledBack)
  })

  it('ends with the slider that is taken off the page, and the page hears of every move again', async () => {
    const heard: number[] = []
    const hear = ({ clientX }: PointerEvent) => heard.push(clientX)
    document.addEventListener('pointermove', hear)
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(100)
    expect(heard).toEqual([])
    await slider.unmount()
    await mouse.move({ x: to.x + 10, y: to.y })
    await expect.poll(() => heard.length).toBe(1)
    await mouse.release(to)
    document.removeEventListener('pointermove', hear)
  })

  it('tells assistive technology where the piece is when it is over, and not at each move', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(slider.api.answer)
    expect(slider.input.getAttribute('aria-valuetext')).toBe('0 of 263')
    await mouse.release(to)
    await slider.is('passed')
    expect(slider.input.getAttribute('aria-valuetext')).toBe('160 of 263')
  })

  it('works by touch', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    await touch('touchStart', from)
    await touch('touchMove', { x: from.x + 80, y: from.y })
    await touch('touchMove', { x: from.x + slider.api.answer, y: from.y + 3 })
    await touch('touchEnd')
    await slider.is('passed')
    expect(slider.sentX()).toEqual([160])
  })

  it('ignores the right button', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    await mouse.press(from, 'right')
    await mouse.move({ x: from.x + 100, y: from.y }, 'right')
    await nextFrame()
    expect(slider.status).toBe('ready')
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await mouse.release({ x: from.x + 100, y: from.y }, 'right')
    expect(await standing(slider)).toEqual(rolledBack)
  })

  it('ignores a second finger: neither its moves nor its release count', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    const at = (x: number) => ({ x: from.x + x, y: from.y })
    const second = { x: from.x + 10, y: from.y + 5 }
    await touch('touchStart', at(0))
    await touch('touchMove', at(60))
    await touch('touchStart', at(60), second)
    await touch('touchMove', at(60), { x: second.x + 90, y: second.y })
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(60, 0)
    await touch('touchEnd', { ...second, id: 1 })
    await nextFrame()
    expect(slider.status).toBe('dragging')
    expect(slider.sentX()).toEqual([])
    await touch('touchMove', at(slider.api.answer))
    await touch('touchEnd')
    await slider.is('passed')
    expect(slider.sentX()).toEqual([160])
  })

  it('that leaves the slider goes on, neither stuck nor handed in, and ends with the release wherever that is', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    await slider.pull(50)
    const outside = { x: slider.box('root').right + 300, y: slider.box('root').bottom + 100 }
    await mouse.move(outside)
    await nextFrame()
    expect(slider.status).toBe('dragging')
    expect(slider.seenX()).toBeCloseTo(263, 0)
    const below = { x: slider.grip().x - 163, y: outside.y }
    await mouse.move(below)
    await nextFrame()
    expect(slider.sentX()).toEqual([])
    const seen = slider.seenX()
    expect(seen).toBeLessThan(263)
    await mouse.release(below)
    await expect.poll(slider.sentX).toHaveLength(1)
    expect(Math.abs(slider.sentX()[0]! - seen)).toBeLessThan(0.2)
    // Not stuck: the pointer moves on alone.
    await slider.is('ready')
    await mouse.move({ x: below.x - 40, y: below.y })
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(0, 1)
  })

  it('renders nothing between its start and its end, over 60 moves', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const from = slider.grip()
    slider.takeRenders()
    await mouse.press(from)
    await expect.poll(() => slider.status).toBe('dragging')
    await nextFrame()
    expect(slider.takeRenders()).toBeGreaterThan(0)
    for (let move = 1; move <= 60; move += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one move after the other
      await mouse.move({ x: from.x + move * 2, y: from.y })
    }
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(120, 0)
    expect(slider.takeRenders()).toBe(0)
    await mouse.release({ x: from.x + 120, y: from.y })
    await expect.poll(slider.sentX).toEqual([120])
    expect(slider.takeRenders()).toBeGreaterThan(0)
  })

  it('selects no text and leaves focus on the slider', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const to = await slider.pull(150)
    expect(document.activeElement).toBe(slider.input)
    expect(getSelection()?.toString()).toBe('')
    await mouse.release(to)
    await expect.poll(slider.sentX).toHaveLength(1)
  })
})

describe('without dragging', () => {
  it('taps alone solve the puzzle: the track, the nudge buttons, Check', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const { left, top } = slider.box('track')
    await mouse.click({ x: Math.round(left + 150 + 23.5), y: top + 20 })
    const before = slider.seenX()
    await page.getByRole('button', { name: messages.nudgeRight }).click()
    expect(slider.seenX()).toBeCloseTo(before + 3, 1)
    await page.getByRole('button', { name: messages.nudgeLeft }).click()
    expect(slider.seenX()).toBeCloseTo(before, 1)
    for (let press = 0; press < 3; press += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one press after the other
      await page.getByRole('button', { name: messages.nudgeRight }).click()
    }
    expect(slider.sentX()).toEqual([])
    await page.getByRole('button', { name: messages.check }).click()
    await slider.is('passed')
  })

  it('`input` events alone move it, as touch screen readers send them; then Check', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    for (const value of [40, 90, 160]) {
      slider.input.valueAsNumber = value
      slider.input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      expect(slider.seenX()).toBeCloseTo(value, 1)
      expect(slider.input).toHaveAttribute('aria-valuetext', `${value} of 263`)
    }
    expect(slider.sentX()).toEqual([])
    await page.getByRole('button', { name: messages.check }).click()
    await slider.is('passed')
    expect(slider.sentX()).toEqual([160])
  })

  it('Check hands in nothing at the start', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    await page.getByRole('button', { name: messages.check }).click()
    expect(await standing(slider)).toEqual(rolledBack)
  })

  it('keys alone solve it, and Enter and Space never submit the form around it', async () => {
    const onSubmit = vi.fn<(event: { preventDefault(): void }) => void>((event) => {
      event.preventDefault()
    })
    const slider = await renderSlider({
      around: (inside) => (
        <form onSubmit={onSubmit}>
          {inside}
          <input name="other" />
          <button type="submit">Go</button>
        </form>
      ),
    })
    await slider.is('ready')
    slider.input.focus()
    await userEvent.keyboard('{Enter} ')
    expect(slider.sentX()).toEqual([])
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{PageUp>4/}{ArrowUp}{ArrowDown}')
    expect(slider.seenX()).toBeCloseTo(50, 1)
    await userEvent.keyboard('{Escape}')
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await userEvent.keyboard('{PageUp>16/} ')
    await slider.is('passed')
    expect(onSubmit).not.toHaveBeenCalled()
    // The guard of the line above: Enter elsewhere in the form does submit it, and the slider is no field of it.
    const field = slider.container.querySelector<HTMLInputElement>('[name=other]')!
    field.focus()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
    expect([...new FormData(field.form!).keys()]).toEqual(['other'])
  })
})
