/* oxlint-disable no-await-in-loop -- one key after the other */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import { root } from '../run.mjs'

const file = join(root, 'test/support/solvePuzzle.ts')
const { code: source } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false })
const { solvePuzzle } = await import(`data:text/javascript,${encodeURIComponent(source)}`)

/** Goes there with Tab alone, from wherever the page has put focus. */
export async function tabTo(page, target) {
  await target.waitFor()
  for (let stop = 0; stop < 14; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not get to ${target}`)
}

export async function write(page, field, text) {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Presses a button, once it can be pressed. */
export async function press(page, button, key = 'Enter') {
  await button.and(page.locator(':not([aria-disabled=true], :disabled)')).waitFor()
  await tabTo(page, button)
  await page.keyboard.press(key)
}

/**
 * Looks at the two pictures, and moves the slider to where the piece belongs.
 *
 * @param {import('playwright').Page} page
 * @param {{ picture: import('playwright').Locator, piece: import('playwright').Locator }} puzzle
 */
export async function movePiece(page, { picture, piece }) {
  await page.evaluate(`globalThis.solvePuzzle = ${solvePuzzle}`)
  const x = await picture.evaluate(
    (...canvases) => {
      const pixels = canvases.map((canvas) => {
        const { width, height } = canvas
        const copy = new OffscreenCanvas(width, height).getContext('2d')
        copy.drawImage(canvas, 0, 0)
        return copy.getImageData(0, 0, width, height)
      })
      return globalThis.solvePuzzle(...pixels)
    },
    await piece.elementHandle(),
  )
  const slider = page.getByRole('slider')
  await tabTo(page, slider)
  await page.keyboard.press('Home')
  for (let at = 0; at < x; at = Number(await slider.inputValue())) {
    // A page is 10 for the kit, and about 26 for the browser.
    await page.keyboard.press(x - at > 30 ? 'PageUp' : 'ArrowRight')
  }
}

/** The kit's own puzzle, as soon as there is one. */
export async function solveKitPuzzle(page) {
  const part = (name) => page.locator(`[data-scope=slider-captcha][data-part=${name}]`)
  await part('root').and(page.locator('[data-state=ready]')).waitFor()
  await movePiece(page, { picture: part('image'), piece: part('piece') })
  await page.keyboard.press('Enter')
  await part('root').and(page.locator('[data-state=passed]')).waitFor()
}

/** Opens the mailbox as a person does, and reads the code of the newest e-mail to this address. */
export async function readCode(page, mailboxUrl, email) {
  const mailbox = await page.context().newPage()
  await mailbox.goto(mailboxUrl)
  const code = await mailbox.getByRole('listitem').filter({ hasText: email }).first().locator('.code').innerText()
  await mailbox.close()
  return code
}

/** Another code of the same length. */
export function wrongCode(code) {
  return code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10)
}
