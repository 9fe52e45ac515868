import type { Limits } from 'email-code-kit/server'
import { test as base } from 'playwright/test'
import { collectProblems, throwProblems } from './collectProblems.ts'
import { startChromium, type UnwatchedChromium } from './startChromium.ts'
import { StagePage } from './StagePage.ts'
import { startStage, type Stage } from './startStage.ts'

interface Fixtures {
  /** Of the server. By default it lets every send through, so that what holds one back can only be the kit. */
  limits: Partial<Limits>
  /** What a test provokes, such as the browser's own line about a 429. */
  expectedProblem: RegExp
  stage: Stage
  /** A tab, and others beside it in the same browser. Problems in their consoles fail the test. */
  tab: StagePage
  openTab: () => Promise<StagePage>
  /** A tab of a browser that keeps pages it has left; Playwright's own do not. */
  cachingTab: StagePage
  unwatchedChromium: UnwatchedChromium
}

/** Every test has a stage of its own. */
export const test = base.extend<Fixtures>({
  limits: [{ cooldown: false }, { option: true }],
  expectedProblem: [/(?!)/, { option: true }],
  stage: async ({ limits }, use) => {
    const stage = await startStage(limits)
    await use(stage)
    await stage.stop()
  },
  baseURL: async ({ stage }, use) => {
    await use(stage.url)
  },
  openTab: async ({ context, stage, expectedProblem }, use) => {
    const problems: string[] = []
    await use(async () => {
      const page = await context.newPage()
      collectProblems(page, problems, expectedProblem)
      return new StagePage(page, stage)
    })
    throwProblems(problems)
  },
  tab: async ({ openTab }, use) => {
    await use(await openTab())
  },
  cachingTab: async ({ playwright, launchOptions, stage }, use) => {
    const ignoreDefaultArgs = ['--disable-back-forward-cache']
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs })
    await use(new StagePage(await (await browser.newContext()).newPage(), stage))
    await browser.close()
  },
  // oxlint-disable-next-line no-empty-pattern
  unwatchedChromium: async ({}, use, testInfo) => {
    const chromium = await startChromium(testInfo.outputPath('profile'))
    await use(chromium)
    await chromium.stop()
  },
})

export { expect } from 'playwright/test'
