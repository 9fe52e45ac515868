import { test as base } from 'playwright/test'
import { collectProblems, throwProblems } from './collectProblems.ts'
import { FormPage } from './FormPage.ts'
import { startDemo, type Demo } from './startDemo.ts'

/** Every test has a demo server, a mailbox and a page of its own. Problems in the page's console fail the test. */
export const test = base.extend<{ demo: Demo; form: FormPage; expectedProblem: RegExp }>({
  // What a test provokes, such as the browser's own line about a 400.
  expectedProblem: [/(?!)/, { option: true }],
  // Playwright reads the fixtures it needs from the pattern: none.
  // oxlint-disable-next-line no-empty-pattern
  demo: async ({}, use, { parallelIndex }) => {
    const demo = await startDemo(5400 + parallelIndex * 100)
    await use(demo)
    await demo.stop()
  },
  baseURL: async ({ demo }, use) => {
    await use(demo.url)
  },
  form: async ({ page, expectedProblem }, use) => {
    const problems: string[] = []
    collectProblems(page, problems, expectedProblem)
    await page.goto('/')
    await use(new FormPage(page))
    throwProblems(problems)
  },
})

export { expect } from 'playwright/test'
