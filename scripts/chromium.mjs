import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser', // last: on Ubuntu it may be a stub that only asks for a snap
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** For every Chromium that tests start: no calls home, and it runs as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium that tests use: `CHROMIUM_PATH` as it is, else an installed one, else one Playwright has downloaded. */
export function findChromium() {
  return process.env.CHROMIUM_PATH || installed.find((path) => existsSync(path)) || downloaded()
}

function downloaded() {
  try {
    const path = createRequire(import.meta.url)('playwright').chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined // before the first `npm ci`
  }
}
