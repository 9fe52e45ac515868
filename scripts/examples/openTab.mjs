/* oxlint-disable no-await-in-loop -- one picture after the other */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where pictures of every step go, if anywhere: one wide and one narrow, each light and dark. */
const pictures = process.env.EXAMPLE_PICTURES

/**
 * A tab that is as narrow as a phone, and all that is wrong with its page.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} name of the example
 * @param {{ expected?: RegExp }} [options] what its console may say, such as the browser's own line about a wrong code
 */
export async function openTab(browser, name, { expected = /(?!)/ } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'en' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const problems = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => {
    const text = message.text()
    if (['error', 'warning'].includes(message.type()) && !expected.test(text)) problems.push(text)
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`It asked ${request.url()}`)
  })
  return {
    page,
    /** Looks at the page as it stands: nothing may be wider than the screen. */
    async look(step) {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) problems.push(`At "${step}" it is ${over} pixels wider than the screen.`)
      if (pictures) await takePictures(page, join(pictures, name), step)
    },
    async close() {
      await context.close()
      if (problems.length > 0) throw new Error(`${name}: the page is not well:\n${problems.join('\n')}`)
    },
  }
}

async function takePictures(page, folder, step) {
  mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.screenshot({ path: join(folder, `${step}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.emulateMedia({ colorScheme: null })
}
