import { openPage } from '../support/openPage.mjs'
import { answer } from '../support/startServer.mjs'

const code = '444444'
const part = (name) => `[data-part=${name}]`
const send = '[data-scope=send-code][data-part=button]'
const proof = '[data-scope=proof-of-work][data-part=button]'
const slider = (state) => `[data-scope=slider-captcha][data-part=root][data-state=${state}]`

const letters = (text) => text.split('')

/** It leads to another page, which is the browser's to show. */
const leadsAway = 'email-code mailbox'

/**
 * Operates every control of the form, in both orders, with real events. Fails where one is left out.
 *
 * @returns {Promise<Record<string, number>>} milliseconds to the next paint; 0 for less than 16
 */
export async function measureInteractions(browser, url) {
  const controls = { seen: new Set(), used: new Set([leadsAway]) }
  const took = {
    ...(await operate(browser, url, controls, inline)),
    ...(await operate(browser, `${url}?captcha=dialog`, controls, dialog)),
  }
  const unused = [...controls.seen].filter((control) => !controls.used.has(control))
  if (unused.length > 0) throw new Error(`Nobody has operated: ${unused.join(', ')}`)
  return took
}

async function operate(browser, url, controls, scene) {
  const tab = await openPage(browser, url, { returns: true })
  const { page, mouse } = tab
  const took = {}
  /** Which of the kit's controls `read` finds: each by its component and its part. */
  const note = async (set, read, argument) => {
    for (const name of await page.evaluate(read, argument)) set.add(name)
  }

  async function time(name, act) {
    await note(controls.seen, allControls)
    await page.evaluate(() => window.bench.interactions.start())
    await act()
    const longest = await page.evaluate(() => window.bench.interactions.read())
    took[name] = Math.max(0, ...Object.values(longest))
    return longest
  }
  async function pointAt(selector, { share = 0.5, nth = 0 } = {}) {
    const box = await page.locator(selector).nth(nth).boundingBox()
    const point = [box.x + box.width * share, box.y + box.height / 2]
    await mouse('mouseMoved', ...point, 0)
    return point
  }
  async function click(selector, where) {
    const point = await pointAt(selector, where)
    await note(controls.used, controlAt, point)
    await mouse('mousePressed', ...point)
    await mouse('mouseReleased', ...point, 0)
  }
  async function keys(...names) {
    await note(controls.used, focusedControl)
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
  await scene({ tab, page, took, time, click, keys, sliderIs, puzzle, drag })
  await tab.close()
  return took
}

async function inline({ tab, page, took, time, click, keys, sliderIs, puzzle, drag }) {
  await time('address field, press', () => click(part('email')))
  await time('address field, typing', () => keys(...letters('anna@gmial.com')))
  await puzzle(1)
  await keys('Tab')
  await page.waitForSelector(part('suggested'))
  await tab.isQuiet()
  await time('suggested address', () => click(part('suggested')))
  await tab.isQuiet()
  await time('another puzzle', () => click(part('reload')))
  await puzzle(2)
  await time('track, tap', () => click(part('track'), { share: 0.3 }))
  await time('nudges', async () => {
    for (const nth of [0, 1, 1]) await click(part('nudge'), { nth })
  })
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
  await time('code field, typing', () => keys(...letters(code)))
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
}

async function dialog({ tab, page, time, click, keys, puzzle }) {
  await click(part('email'))
  await keys(...letters('anna@example.com'))
  await tab.isQuiet()
  await time('send, which opens the dialog', () => click(send))
  await puzzle(1)
  await time('close of the dialog', () => click(part('close')))
  await tab.isQuiet()
  await click(send)
  await page.waitForSelector(slider('ready'))
  await tab.isQuiet()
  await time('the way without a puzzle', () => click(proof))
  await page.waitForSelector(part('code'), { timeout: 60_000 })
  await tab.isQuiet()
  await keys(...letters(code))
  await time('verify', () => click(part('verify')))
  await page.waitForSelector(part('verified'))
}

// They run in the page, each by itself.

function allControls() {
  return [...document.querySelectorAll('[data-part]:is(button, input, a[href])')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map(({ dataset }) => `${dataset.scope} ${dataset.part}`)
}

function controlAt([x, y]) {
  const { scope, part: name } = document.elementFromPoint(x, y).closest('[data-part]:not([data-part=icon])').dataset
  return [`${scope} ${name}`]
}

function focusedControl() {
  const { scope, part: name } = document.activeElement.dataset
  return [`${scope} ${name}`]
}
