import { expect, type Page } from 'playwright/test'
import type { UnwatchedChromium } from './startChromium.ts'

const discarded = 'The tab is discarded'

/**
 * Lets the browser discard a tab, as it does when memory is short: the page is gone, and its place in the tab strip
 * stays. Then somebody comes back to the tab, and the browser loads it anew.
 *
 * @returns the page that is in the tab now
 */
export async function discardTab(browser: UnwatchedChromium, page: Page): Promise<Page> {
  const url = page.url()
  await discardWhenUnwatched(page)
  await page.context().browser()!.close()
  await expect.poll(() => browser.tabs()).toContainEqual(expect.objectContaining({ title: discarded }))
  const tabs = await browser.tabs()
  await browser.activate(tabs.find((tab) => tab.url === url)!.id)
  const [context] = (await browser.connect()).contexts()
  const again = context!.pages().find((each) => each.url() === url)!
  await again.waitForLoadState()
  return again
}

/** Leaves a script on the browser's own page about discarded tabs that presses its button as soon as that works. */
async function discardWhenUnwatched(page: Page) {
  const discards = await page.context().newPage()
  await discards.goto('chrome://discards')
  if (discards.url().includes('disabled')) {
    await discards.goto('chrome://chrome-urls')
    await discards.getByRole('button', { name: 'Enable internal debugging pages' }).click()
    await discards.goto('chrome://discards')
  }
  const table = discards.getByRole('table').filter({ hasText: '[Urgent Discard]' })
  await table.evaluate(
    (element, { url, title }) => {
      setInterval(() => {
        // Found anew each time: the page writes other tabs into the same row.
        const row = [...element.querySelectorAll('tr')].find(({ textContent }) => textContent.includes(url))
        const links = [...(row?.querySelectorAll<HTMLElement>('[is=action-link]') ?? [])]
        if (row?.textContent.includes('discarded (urgent)')) document.title = title
        else if (!row?.textContent.includes('using DevTools'))
          links.find(({ textContent }) => textContent.includes('Urgent Discard'))?.click()
      }, 100)
    },
    { url: page.url(), title: discarded },
  )
}
