import { existsSync } from 'node:fs'

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  '/usr/bin/firefox', // last: on Ubuntu it may be a stub that only asks for a snap
]

/** The Firefox that tests use: `FIREFOX_PATH` as it is, else an installed one. */
export function findFirefox() {
  return process.env.FIREFOX_PATH || installed.find((path) => existsSync(path))
}
