import { discardTab } from './support/discardTab.ts'
import { StagePage } from './support/StagePage.ts'
import { expect, test } from './support/stageFixtures.ts'

const email = 'anna@example.com'
const minute = 60_000
const hour = 60 * minute

test('going away and coming back does not get around it, whichever way', async ({ tab, stage }) => {
  const { page } = tab
  await page.clock.install()
  await tab.open(email, 'form')
  const pressedAt = await tab.sendCode()
  const ways = {
    async 'back from another page'() {
      await page.goto('/elsewhere')
      await page.goBack()
    },
    async 'back and forward'() {
      await page.goBack()
      await page.goForward()
    },
    'a new visit': () => tab.open(email, 'form'),
    'another form of the site': () => tab.open(email),
    'a remount': () =>
      page.evaluate(() => {
        window.stage.mount()
      }),
  }
  for (const [way, comeBack] of Object.entries(ways)) {
    await test.step(way, async () => {
      await comeBack()
      await tab.countsDownFrom(pressedAt)
      await tab.tryToSend()
      expect(stage.sends(email)).toHaveLength(1)
    })
  }
  // The very same does send once it has ended.
  await page.clock.fastForward(minute)
  await tab.tryToSend()
  expect(stage.sends(email)).toHaveLength(2)
})

test.describe('with the back/forward cache', () => {
  test('a page that comes out of it is right, and goes on', async ({ cachingTab: tab }) => {
    await tab.open(email, 'form')
    const pressedAt = await tab.sendCode()
    await tab.page.evaluate(() => {
      // Twenty seconds pass while it lies there.
      const now = Date.now
      addEventListener('pagehide', () => {
        Date.now = () => now() + 20_000
      })
    })
    await tab.goAwayAndBack()
    await tab.countsDownFrom(pressedAt)
    expect(await tab.shown()).toBeLessThanOrEqual(40)
    await tab.goesOn()
  })

  test('a page that comes out of it knows what another tab sent meanwhile', async ({ cachingTab: tab, stage }) => {
    await tab.open(email)
    await tab.settled()
    let pressedAt = NaN
    await tab.goAwayAndBack(async () => {
      const other = new StagePage(await tab.page.context().newPage(), stage)
      await other.open(email)
      pressedAt = await other.sendCode()
    })
    await tab.countsDownFrom(pressedAt)
    await tab.tryToSend()
    expect(stage.sends(email)).toHaveLength(1)
  })
})

test('it survives the death of its tab: a new one counts on', async ({ tab, openTab, stage, context }) => {
  await tab.open(email)
  const pressedAt = await tab.sendCode()
  const crashed = tab.page.waitForEvent('crash')
  const protocol = await context.newCDPSession(tab.page)
  // Never answered: who would?
  void protocol.send('Page.crash').catch(() => {})
  await crashed
  const other = await openTab()
  await other.open(email)
  await other.countsDownFrom(pressedAt)
  await other.tryToSend()
  expect(stage.sends(email)).toHaveLength(1)
})

test('it survives that the browser discards the tab to save memory @all', async ({ unwatchedChromium, stage }) => {
  const [context] = (await unwatchedChromium.connect()).contexts()
  const tab = new StagePage(await context!.newPage(), stage)
  await tab.open(email)
  const pressedAt = await tab.sendCode()
  const again = new StagePage(await discardTab(unwatchedChromium, tab.page), stage)
  expect(await again.page.evaluate(() => (document as Document & { wasDiscarded?: boolean }).wasDiscarded)).toBe(true)
  await again.countsDownFrom(pressedAt)
  await again.goesOn()
})

test('it is right at once when the machine has slept, and ends', async ({ tab }) => {
  await tab.page.clock.install()
  await tab.open(email)
  const pressedAt = await tab.sendCode()
  await tab.page.clock.fastForward(25_000)
  expect(await tab.countdownError(pressedAt)).toBeLessThan(1)
  await tab.page.clock.fastForward(hour)
  await tab.hasEnded()
  await expect(tab.send).toHaveAttribute('data-state', 'captcha')
})

test('a hidden tab lets its timers be, and is right at once when it is seen again', async ({ tab }) => {
  const { clock } = tab.page
  await clock.install()
  await tab.open(email)
  const pressedAt = await tab.sendCode()
  await tab.pretendToBe('hidden')
  const before = await tab.shown()
  await clock.fastForward(30_000)
  expect(await tab.shown()).toBe(before)
  await tab.pretendToBe('visible')
  expect(await tab.countdownError(pressedAt)).toBeLessThan(1)
  await tab.pretendToBe('hidden')
  await clock.fastForward(minute)
  await tab.pretendToBe('visible')
  await tab.hasEnded()
})

test('a clock set back an hour makes it no longer than a minute, and one set forward an hour ends it @all', async ({
  tab,
}) => {
  const { clock } = tab.page
  await clock.install()
  await tab.open(email)
  const pressedAt = await tab.sendCode()
  await clock.setSystemTime(pressedAt - hour)
  await tab.goesOn()
  await clock.setSystemTime(pressedAt + hour)
  await tab.hasEnded()
})
