import { openPage } from '../support/openPage.mjs'

/** Milliseconds from the challenge's answer to the frame with a puzzle that can be moved. */
export async function measureInteractive(browser, url) {
  const tab = await openPage(browser, url, { returns: true })
  const ms = await tab.page.evaluate(() => window.bench.mount())
  await tab.close()
  return ms
}
