import { chromium, firefox, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright/test'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.mjs'
import { findFirefox } from '../../../scripts/firefox.mjs'
import { collectProblems } from '../../e2e/support/collectProblems.ts'
import type { Driver, Point, Pointer, Tab } from './Tab.ts'

export async function startChromium(): Promise<Driver> {
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  return playwrightDriver(browser, async (page) => devtoolsFinger(await page.context().newCDPSession(page)))
}

/** Nothing leaves the machine: whatever Firefox asks its makers goes to a port where nobody listens. */
const firefoxUserPrefs = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
}

/** A Firefox as anybody has it, over WebDriver BiDi. */
export async function startFirefox(): Promise<Driver> {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('There is no Firefox: run `node scripts/setup.mjs --engines`.')
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs, timeout: 60_000 })
  return playwrightDriver(browser, async (page) => playwrightFinger(page))
}

function playwrightDriver(browser: Browser, fingerOn: (page: Page) => Promise<Pointer>): Driver {
  return {
    async openProfile({ width, height, touch }) {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch })
      return { openTab: () => openTab(context, fingerOn), close: () => context.close() }
    },
    stop: () => browser.close(),
  }
}

async function openTab(context: BrowserContext, fingerOn: (page: Page) => Promise<Pointer>): Promise<Tab> {
  const page = await context.newPage()
  const problems: string[] = []
  // The icon of the site is the browser's own idea.
  collectProblems(page, problems, /favicon\.ico/)
  return {
    async goto(url) {
      await page.goto(url)
    },
    async reload() {
      await page.reload()
    },
    async back() {
      await page.goBack()
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    mouse: {
      async down({ x, y }) {
        await page.mouse.move(x, y)
        await page.mouse.down()
      },
      move: ({ x, y }) => page.mouse.move(x, y),
      up: () => page.mouse.up(),
    },
    finger: await fingerOn(page),
    problems: async () => problems,
  }
}

/** Playwright's own finger can only tap, so Chromium is asked directly. */
function devtoolsFinger(session: CDPSession): Pointer {
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  return {
    down: (at) => touch('touchStart', [at]),
    move: (to) => touch('touchMove', [to]),
    up: () => touch('touchEnd', []),
  }
}

function playwrightFinger(page: Page): Pointer {
  let at: Point = { x: 0, y: 0 }
  return {
    async down(point) {
      at = point
    },
    async move(point) {
      at = point
    },
    up: () => page.touchscreen.tap(at.x, at.y),
  }
}
