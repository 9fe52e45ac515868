import { test as base } from 'playwright/test'
import { collectProblems, throwProblems } from './collectProblems.ts'
import { startStorybook } from './startStorybook.ts'
import { StorybookPage } from './StorybookPage.ts'

/**
 * The built Storybook under a path, in a page that fails its test if it complains, asks anybody else for anything, or
 * is left with a service worker.
 */
export const test = base.extend<{ book: StorybookPage }>({
  viewport: { width: 1280, height: 900 },
  book: async ({ page, context }, use) => {
    const storybook = await startStorybook()
    const problems: string[] = []
    // What Storybook says of its own interface.
    collectProblems(page, problems, /'ariaLabel' prop on 'PopoverProvider'|^Ignored Storybook channel message/)
    context.on('request', (request) => {
      const url = request.url()
      // What a page has made itself leaves no page.
      if (!url.startsWith(storybook.url) && !/^(blob|data):/.test(url)) problems.push(`It asked for ${url}`)
    })
    context.on('serviceworker', (worker) => problems.push(`It has the service worker ${worker.url()}`))
    await use(new StorybookPage(page, storybook.url))
    const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    if (workers > 0) problems.push(`It has registered ${workers} service workers`)
    await storybook.stop()
    throwProblems(problems)
  },
})

export { expect } from 'playwright/test'
