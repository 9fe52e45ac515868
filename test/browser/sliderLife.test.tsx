import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../src/locales/en.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createTestApi } from '../support/createTestApi.ts'
import { mouse, nextFrame } from './pointer.ts'
import { renderSlider } from './renderSlider.tsx'

const { messages } = en

/** The first puzzle has run out of time when it arrives; the next ones live as long as ever. */
function withExpiredFirstPuzzle() {
  const api = createTestApi()
  let asked = 0
  const client: typeof api.client = {
    ...api.client,
    async getChallenge(options) {
      const challenge = await api.client.getChallenge(options)
      asked += 1
      return asked === 1 ? { ...challenge, expiresAt: Date.now() - 1 } : challenge
    },
  }
  return { ...api, client }
}

describe('a puzzle', () => {
  it('is fetched once under StrictMode, and works', async () => {
    const slider = await renderSlider({ isStrict: true })
    await slider.is('ready')
    const to = await slider.pull(slider.api.answer)
    await mouse.release(to)
    await slider.is('passed')
    expect(slider.api.requests.map(({ path }) => path)).toEqual([paths.captcha, paths.verifyCaptcha])
  })

  it('shows both pictures', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const colours = (name: string) => {
      const canvas = slider.part(name) as HTMLCanvasElement
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!
      copy.drawImage(canvas, 0, 0)
      return new Set(new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size
    }
    // A canvas nobody has drawn on has one.
    expect(colours('image')).toBeGreaterThan(20)
    expect(colours('piece')).toBeGreaterThan(20)
    await expect.poll(() => getComputedStyle(slider.part('image')).opacity).toBe('1')
    await expect.poll(() => getComputedStyle(slider.part('piece')).opacity).toBe('1')
  })

  it('that ran out of time is replaced when somebody presses the thumb, with a sentence', async () => {
    const slider = await renderSlider({ api: withExpiredFirstPuzzle() })
    await slider.is('ready')
    expect(slider.api.count(paths.captcha)).toBe(1)
    const release = slider.api.holdNext(paths.captcha)
    await slider.pull(100)
    await expect.poll(() => slider.status).toBe('expired')
    expect(slider.message).toBe(messages.puzzleExpired)
    expect(slider.seenX()).toBeCloseTo(0, 1)
    await mouse.release(slider.grip())
    release()
    await slider.is('ready')
    expect(slider.message).toBe(messages.puzzleExpired)
    expect(slider.sentX()).toEqual([])
    await mouse.release(await slider.pull(slider.api.answer))
    await slider.is('passed')
    expect(slider.api.count(paths.captcha)).toBe(2)
  })

  it.each([
    ['a key', () => userEvent.keyboard('{ArrowRight}')],
    ['a nudge', () => page.getByRole('button', { name: messages.nudgeRight }).click()],
  ])('that ran out of time is replaced at %s', async (_name, move) => {
    const slider = await renderSlider({ api: withExpiredFirstPuzzle() })
    await slider.is('ready')
    slider.input.focus()
    await move()
    await expect.poll(() => slider.api.count(paths.captcha)).toBe(2)
    await slider.is('ready')
    expect(slider.message).toBe(messages.puzzleExpired)
    expect(slider.seenX()).toBeCloseTo(0, 1)
  })

  it('that arrives late, after a newer one, is ignored', async () => {
    const api = createTestApi()
    const releaseFirst = api.holdNext(paths.captcha)
    const slider = await renderSlider({ api })
    await expect.poll(() => slider.api.count(paths.captcha)).toBe(1)
    // Another language: the puzzle is asked for again, with another X-L.
    await slider.update({ locale: zhCN })
    await slider.is('ready')
    expect(slider.api.count(paths.captcha)).toBe(2)
    slider.input.focus()
    await userEvent.keyboard('{PageUp}')
    releaseFirst()
    await nextFrame()
    await nextFrame()
    expect(slider.seenX()).toBeCloseTo(10, 1)
    await userEvent.keyboard('{PageUp>15/}{Enter}')
    await slider.is('passed')
  })

  it('that was wrong is replaced in one step; the piece is at the start and focus on the slider', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    await mouse.release(await slider.pull(30))
    await expect.poll(() => slider.api.count(paths.captcha)).toBe(2)
    await slider.is('ready')
    expect(slider.message).toBe(messages.puzzleWrong)
    expect(slider.seenX()).toBeCloseTo(0, 1)
    expect(document.activeElement).toBe(slider.input)
    // It stands until the puzzle is handed in: a sentence that changes under the moves would be read out over them.
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => slider.seenX()).toBeCloseTo(1, 1)
    expect(slider.message).toBe(messages.puzzleWrong)
  })

  it('is another one after Reload', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    await page.getByRole('button', { name: messages.reload }).click()
    await expect.poll(() => slider.api.count(paths.captcha)).toBe(2)
    await slider.is('ready')
    expect(document.activeElement).toBe(slider.input)
  })

  it('cannot be moved while it is checked', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    const release = slider.api.holdNext(paths.verifyCaptcha)
    await mouse.release(await slider.pull(slider.api.answer))
    await slider.is('verifying')
    const before = slider.seenX()
    await userEvent.keyboard('{PageUp}{Home}')
    await mouse.click({ x: slider.box('track').left + 30, y: slider.box('track').top + 10 })
    expect(slider.seenX()).toBeCloseTo(before, 1)
    release()
    await slider.is('passed')
    expect(slider.sentX()).toHaveLength(1)
  })
})

const wide = async () => {
  const canvas = new OffscreenCanvas(5000, 10)
  canvas.getContext('2d')!.fillRect(0, 0, 1, 1)
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
}

describe('a way on', () => {
  const broken = new TextEncoder().encode('\u0089PNG, or so it says')

  it.each([
    ['pictures that are none', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...broken])],
    ['pictures that are far too large', wide],
  ])('is left after %s: a sentence, and Reload', async (_name, makePicture) => {
    const picture = await makePicture()
    let isBroken = true
    const { paintPuzzle } = await import('../../src/server.ts')
    const api = createTestApi({
      serverOptions: {
        painter: async (input) => (isBroken ? { background: picture, piece: picture } : paintPuzzle(input)),
      },
    })
    const slider = await renderSlider({ api })
    await slider.is('error')
    expect(slider.message).toBe(messages.errorBusy)
    const reload = page.getByRole('button', { name: messages.reload })
    await expect.element(reload).toBeVisible()
    isBroken = false
    await reload.click()
    await slider.is('ready')
    await mouse.release(await slider.pull(slider.api.answer))
    await slider.is('passed')
  })

  it('is left after a lost connection: a sentence, and Reload', async () => {
    const api = createTestApi()
    api.loseNext(paths.captcha)
    const slider = await renderSlider({ api })
    await slider.is('error')
    expect(slider.message).toBe(messages.errorNetwork)
    await page.getByRole('button', { name: messages.reload }).click()
    await slider.is('ready')
  })

  it('is left after a check that got no answer: a sentence, and the next puzzle', async () => {
    const slider = await renderSlider()
    await slider.is('ready')
    slider.api.loseNext(paths.verifyCaptcha)
    await mouse.release(await slider.pull(slider.api.answer))
    await expect.poll(() => slider.api.count(paths.captcha)).toBe(2)
    await slider.is('ready')
    expect(slider.message).toBe(messages.errorNetwork)
  })
})
