import { openPage } from '../support/openPage.mjs'
import { answer } from '../support/startServer.mjs'

const email = 'anna@example.com'
const code = '444444'
const part = (name) => `[data-part=${name}]`
const send = '[data-scope=send-code][data-part=button]'
const slider = (state) => `[data-scope=slider-captcha][data-part=root][data-state=${state}]`

/**
 * Operates every control of the form once, with real events.
 *
 * @returns {Promise<Record<string, number>>} milliseconds to the next paint; 0 for less than 16
 */
export async function measureInteractions(browser, url) {
  const tab = await openPage(browser, url, { returns: true })
  const { page, mouse } = tab
  const took = {}

  async function time(name, act) {
    await page.evaluate(() => window.bench.interactions.start())
    await act()
    const longest = await page.evaluate(() => window.bench.interactions.read())
    took[name] = Math.max(0, ...Object.values(longest))
    return longest
  }
  async function pointAt(selector, share = 0.5) {
    const box = await page.locator(selector).first().boundingBox()
    const point = [box.x + box.width * share, box.y + box.height / 2]
    await mouse('mouseMoved', ...point, 0)
    return point
  }
  async function click(selector, share) {
    const point = await pointAt(selector, share)
    await mouse('mousePressed', ...point)
    await mouse('mouseReleased', ...point, 0)
  }
  async function keys(...names) {
    for (const name of names) await page.keyboard.press(name)
  }
  async function sliderIs(state) {
    await page.waitForSelector(slider(state))
    await tab.isQuiet()
  }
  /** So many puzzles were asked for, and the last one is there. */
  async function puzzle(number) {
    await page.waitForFunction((count) => window.bench.challenges() === count, number)
    await sliderIs('ready')
  }
  async function drag() {
    const [x, y] = await pointAt(part('thumb'))
    await mouse('mousePressed', x, y)
    const { width } = await page.locator(part('image')).boundingBox()
    const distance = (answer * width) / 310
    for (let step = 1; step <= 10; step++) await mouse('mouseMoved', x + (distance * step) / 10, y)
    await mouse('mouseReleased', x + distance, y, 0)
  }

  await page.evaluate(() => window.bench.mount())
  await tab.isQuiet()
  await time('address field, press', () => click(part('email')))
  await time('address field, typing', () => keys(...email.split('')))
  await puzzle(1)
  await time('another puzzle', () => click(part('reload')))
  await puzzle(2)
  await time('track, tap', () => click(part('track'), 0.3))
  await time('nudge', () => click(part('nudge')))
  // Wrong on purpose: the next puzzle comes.
  await time('check', () => click(part('check')))
  await puzzle(3)
  const { pointerdown = 0, ...end } = await time('thumb, end of a drag', drag)
  took['thumb, begin of a drag'] = pointerdown
  took['thumb, end of a drag'] = Math.max(0, ...Object.values(end))
  await sliderIs('passed')
  await time('send', () => click(send))
  await page.waitForSelector(part('code'))
  await tab.isQuiet()
  await time('code field, press', () => click(part('code')))
  await time('code field, typing', () => keys(...code.split('')))
  await sliderIs('ready')
  await page.locator('input[type=range]').focus()
  await time('slider, keys', () => keys(...Array.from({ length: answer / 10 }, () => 'PageUp')))
  await time('slider, Enter', () => keys('Enter'))
  await sliderIs('passed')
  await page.waitForSelector(`${send}[data-state=ready]`)
  await time('resend', () => click(send))
  await tab.isQuiet()
  await time('change of the address', () => click(part('change')))
  await page.waitForSelector(part('email'))
  await tab.close()
  return took
}
