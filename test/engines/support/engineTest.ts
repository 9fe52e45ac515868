import { expect, test as base } from 'playwright/test'
import { startDemo } from '../../e2e/support/startDemo.ts'
import { startStage } from '../../e2e/support/startStage.ts'
import type { Case, Props } from './Case.ts'
import { Form } from './Form.ts'
import { startDriver } from './startDriver.ts'
import { engines, type Driver, type Tab } from './Tab.ts'

/** The engine of this run. */
export const engine = engines.find((name) => name === (process.env['ENGINE'] ?? 'chromium'))!

/** Nothing stored for the address of one demo may be there for the next, so no port is used twice. */
let nextPort = 0

interface Fixtures {
  play: (one: Case) => Promise<void>
}

/** One browser for all the cases of a worker. */
export const test = base.extend<Fixtures, { driver: Driver }>({
  driver: [
    // Playwright reads the fixtures it needs from the pattern: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const driver = await startDriver[engine]()
      await use(driver)
      await driver.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  play: async ({ driver }, use, { parallelIndex }) => {
    nextPort ||= 7400 + parallelIndex * 200
    const ends: (() => Promise<void>)[] = []
    await use((one) => play(one, driver, ends))
    // A page before the server it speaks to.
    for (const end of ends.toReversed()) await end()
  },
})

async function play(one: Case, driver: Driver, ends: (() => Promise<void>)[]) {
  const tabs: Tab[] = []
  const props: Props = {
    async demo() {
      const demo = await startDemo(nextPort)
      nextPort = Number(new URL(demo.url).port) + 1
      ends.push(demo.stop)
      return demo
    },
    async stage() {
      const stage = await startStage({ cooldown: false })
      ends.push(stage.stop)
      return stage
    },
    async open(url) {
      profile ??= openProfile()
      const tab = await (await profile).openTab()
      tabs.push(tab)
      await tab.goto(url)
      return new Form(tab)
    },
  }
  let profile: ReturnType<Driver['openProfile']> | undefined
  const openProfile = async () => {
    const opened = await driver.openProfile({ width: 1024, height: 720, touch: one.needs === 'touch', ...one.screen })
    ends.push(opened.close)
    return opened
  }

  await one.play(props)
  const problems: string[] = []
  for (const tab of tabs) problems.push(...(await tab.problems()))
  expect(problems.filter((text) => !one.expectedProblem?.test(text))).toEqual([])
}

export { expect } from 'playwright/test'
