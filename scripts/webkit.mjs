import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The driver of WebKitGTK, which knows its browser: `WEBKIT_DRIVER_PATH` as it is, else where programs are looked for. */
export function findWebKitDriver() {
  return process.env.WEBKIT_DRIVER_PATH || inPath('WebKitWebDriver')
}

/** The screen nobody sees, for a browser that has no mode without one: `XVFB_PATH`, else where programs are looked for. */
export function findXvfb() {
  return process.env.XVFB_PATH || inPath('Xvfb')
}

function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
