import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { renderSlider } from './renderSlider.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a screen reader does to a slider that it increments: the value changes, and no key was ever pressed. */
function increment(input: HTMLInputElement, by: number) {
  const keys = vi.fn<(event: Event) => void>()
  input.addEventListener('keydown', keys, { once: true })
  input.valueAsNumber += by
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
  expect(keys).not.toHaveBeenCalled()
}

describe('with the increment and decrement actions of a screen reader alone', () => {
  it('steps of a tenth, as VoiceOver on a telephone makes, are mended with the nudge buttons', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const input = slider.part('input') as HTMLInputElement
    for (let step = 0; step < 6; step++) increment(input, 26)
    expect(input.valueAsNumber).toBe(156)
    const nudge = page.getByRole('button', { name: 'Move the piece a little to the right' })
    await nudge.click()
    expect(input.getAttribute('aria-valuetext')).toBe('159 of 263')
    await page.getByRole('button', { name: 'Check' }).click()
    await slider.is('passed')
  })

  it('a finger that explores the screen finds the slider where the track is', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const [track, input] = [slider.box('track'), slider.box('input')]
    expect([input.left, input.top, input.width, input.height]).toEqual([
      track.left,
      track.top,
      track.width,
      track.height,
    ])
  })
})
