/** A page in a context of its own, on a processor that is slowed down six times; `returns`: not on a first visit. */
export async function openPage(browser, url, { slowdown = 6, returns = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } })
  const page = await context.newPage()
  if (returns) await page.addInitScript(() => localStorage.setItem('email-code-kit:device', '0123456789abcdef'))
  const problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(url)
  const session = await context.newCDPSession(page)
  // Time on the processor: what other programs take of it is nobody's here.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  /** The browser's own counters; times in milliseconds. */
  async function metrics() {
    const counters = await session.send('Performance.getMetrics')
    return Object.fromEntries(
      counters.metrics.map(({ name, value }) => [name, name.endsWith('Duration') ? value * 1000 : value]),
    )
  }
  return {
    page,
    session,
    metrics,
    /** Settles when the page has had next to nothing to do for a while. */
    async isQuiet() {
      for (let before = -Infinity; ;) {
        const { TaskDuration: now } = await metrics()
        if (now - before < 15) return
        before = now
        await page.waitForTimeout(250)
      }
    },
    /** A real event, settled when the page has dealt with it. */
    mouse: (type, x, y, buttons = 1) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: buttons || type !== 'mouseMoved' ? 'left' : 'none',
        buttons,
        clickCount: type === 'mouseMoved' ? 0 : 1,
      }),
    async close() {
      await context.close()
      if (problems.length > 0) throw new Error(`${url} complained:\n${problems.join('\n')}`)
    },
  }
}
