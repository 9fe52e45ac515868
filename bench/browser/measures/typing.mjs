import { openPage } from '../support/openPage.mjs'

const email = 'anna@example.com'
/** After so many characters it could be an address. */
const valid = 'anna@example.co'.length
const field = 'EmailCodeFormEmail'

/**
 * How many components outside the address field render at a keystroke in it, at most.
 *
 * @returns {Promise<{ begun: number, whole: number, field: number, who: string[] }>} `begun`: while the address is none
 * yet; `whole`: once it could be one, which starts the puzzle and voids a pass; `field`: within the field; `who`: those
 * of `begun`
 */
export async function measureTyping(browser, url) {
  const tab = await openPage(browser, url, { slowdown: 1, returns: true })
  const { page } = tab
  await page.evaluate(() => window.bench.mount())
  await page.locator('[data-part=email]').focus()
  await tab.isQuiet()
  const strokes = []
  for (const key of email) {
    await page.evaluate(() => window.renders.start())
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const paths = await page.evaluate(() => window.renders.stop())
    const outside = paths.filter((path) => !path.split('/').includes(field))
    strokes.push({ outside, inside: paths.length - outside.length })
  }
  await tab.close()
  const begun = most(strokes.slice(0, valid - 1))
  return {
    begun: begun.length,
    whole: most(strokes.slice(valid - 1)).length,
    field: Math.max(...strokes.map(({ inside }) => inside)),
    who: begun.map((path) => path.split('/').at(-1)),
  }
}

const most = (strokes) => strokes.toSorted((one, other) => other.outside.length - one.outside.length)[0].outside
