import { startWebKit } from '../webkit/startWebKit.ts'
import { startChromium, startFirefox } from './startPlaywright.ts'
import type { Driver, Engine } from './Tab.ts'

/** Starts the browser of an engine. */
export const startDriver: Record<Engine, () => Promise<Driver>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
}
