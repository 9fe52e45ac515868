import { openPage } from '../support/openPage.mjs'
import { answer } from '../support/startServer.mjs'

const moves = 120

/**
 * Mounts a contestant, drags its piece by 120 moves, drags on to the gap, lets go, and waits until it is solved.
 *
 * @param {{ aroundAll?: (page, work) => Promise<unknown>, aroundMoves?: (page, work) => Promise<unknown> }} hooks
 * @returns renders during the moves, and milliseconds a move
 */
export async function measureDrag(
  browser,
  url,
  { aroundAll = justDo, aroundMoves = justDo, waits = true, returns, inTransition } = {},
) {
  const tab = await openPage(browser, url, { returns })
  const { page, metrics } = tab
  const figures = {}
  const commits = () => page.evaluate(() => window.renders.commits)

  await aroundAll(page, async () => {
    await page.evaluate((how) => window.bench.mount(how), { inTransition })
    if (waits) await tab.isQuiet()
    const hand = await grab(tab)
    const before = { commits: await commits(), ...(await metrics()) }
    await aroundMoves(page, async () => {
      for (let move = 1; move <= moves; move++) await hand.moveBy(1)
    })
    const after = { ...(await metrics()), commits: await commits() }
    figures.renders = after.commits - before.commits
    for (const [name, counters] of Object.entries({
      script: ['ScriptDuration'],
      layout: ['LayoutDuration', 'RecalcStyleDuration'],
      all: ['TaskDuration'],
    })) {
      figures[name] = counters.reduce((sum, counter) => sum + after[counter] - before[counter], 0) / moves
    }
    await dropInGap(tab, hand)
  })
  await tab.close()
  return figures
}

const justDo = (_page, work) => work()

/** Presses on the thumb and moves a little: some render only then. */
async function grab({ page, mouse }) {
  const start = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector(window.bench.thumb).getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  let { x } = start
  const { y } = start
  await mouse('mouseMoved', x, y, 0)
  await mouse('mousePressed', x, y)
  const moveBy = (pixels) => mouse('mouseMoved', (x += pixels), y)
  await moveBy(3)
  await nextFrame(page)
  return { moveBy, letGo: () => mouse('mouseReleased', x, y, 0) }
}

async function dropInGap({ page }, { moveBy, letGo }) {
  const pieceX = () => page.evaluate(() => window.bench.pieceX())
  let x = await pieceX()
  if (x < moves / 2) throw new Error(`${page.url()}: after ${moves} moves the piece is at ${x}.`)
  while (Math.abs(answer - x) > 0.6) {
    await moveBy(answer - x)
    await nextFrame(page)
    x = await pieceX()
  }
  await letGo()
  await page.waitForFunction(() => window.bench.isSolved(), undefined, { timeout: 10_000 })
  await nextFrame(page)
}

const nextFrame = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
