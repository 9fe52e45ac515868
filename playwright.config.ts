import { defineConfig, devices } from 'playwright/test'
import { chromiumArgs, findChromium } from './scripts/chromium.mjs'

const executablePath = findChromium()
/** `ENGINE=firefox` or `webkit` plays the cases that hold in every browser in that one, and nothing else. */
const engine = process.env['ENGINE']

/** Each test starts the server it needs, so there is no `webServer` here. */
export default defineConfig({
  testDir: './test',
  testMatch: engine ? 'engines/*.e2e.ts' : '{e2e,engines}/*.e2e.ts',
  // What says so in its name runs with all the others by `npm run test:all` alone.
  grepInvert: process.env['EVERY_TEST'] ? /(?!)/ : /@all/,
  // Without the `paths` of the project's own, which lead to src: these tests are for the built package.
  tsconfig: './test/e2e/tsconfig.playwright.json',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: 2,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
})
