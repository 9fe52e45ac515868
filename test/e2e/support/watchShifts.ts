import type { Page } from 'playwright/test'

declare global {
  interface Window {
    /** What has moved since the last time it was asked. */
    readShifts: () => Promise<string[]>
  }
}

interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
}

/**
 * Watches for layout shifts from the first paint on, those right after an input among them, which the usual measure
 * (CLS) forgives. What a person types moves sideways inside its field: that is none.
 */
export async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: string[] = []
    const note = (entries: PerformanceEntryList) => {
      for (const { sources } of entries as LayoutShift[]) {
        for (const { node, previousRect: from, currentRect: to } of sources) {
          const name = node instanceof Element ? (node.getAttribute('data-part') ?? node.tagName) : 'text'
          if (from.y !== to.y || from.height !== to.height) shifts.push(`${name} from ${from.y} to ${to.y}`)
        }
      }
    }
    const observer = new PerformanceObserver((list) => {
      note(list.getEntries())
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    window.readShifts = async () => {
      // One frame to lay out, one to report.
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      })
      note(observer.takeRecords())
      return shifts.splice(0)
    }
  })
  return () => page.evaluate(() => window.readShifts())
}
