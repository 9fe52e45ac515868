import { openPage } from '../support/openPage.mjs'

/**
 * Mounts and unmounts `name` with a loaded puzzle, and reads twice what is left: after the first `few` and after all.
 *
 * @returns {Promise<Record<string, [number, number]>>} bytes and counts after `few` and after `many`
 */
export async function measureMounts(browser, url, name, { few, many }) {
  const tab = await openPage(browser, url, { slowdown: 1, returns: true })
  const { page, session, metrics } = tab
  await session.send('HeapProfiler.enable')

  async function read() {
    // Collecting lets go of things that only the next one can collect.
    for (let time = 0; time < 4; time++) await session.send('HeapProfiler.collectGarbage')
    await tab.isQuiet()
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await metrics()
    return { heap, nodes, listeners, ...(await page.evaluate(() => window.bench.open.read())) }
  }
  const cycle = (times) => page.evaluate(([what, count]) => window.bench.cycle(what, count), [name, times])

  await cycle(few)
  const first = await read()
  await cycle(many - few)
  const last = await read()
  const decoded = await page.evaluate(() => window.bench.open.decoded())
  if (decoded < many * 2) throw new Error(`Only ${decoded} pictures were decoded in ${many} mounts.`)
  await tab.close()
  return Object.fromEntries(Object.keys(first).map((what) => [what, [first[what], last[what]]]))
}
