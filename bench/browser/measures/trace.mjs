import { openPage } from '../support/openPage.mjs'
import { beginTrace, endTrace } from '../support/trace.mjs'
import { measureDrag } from './drag.mjs'

/** A task as long as this is one that people notice (Long Tasks API), in milliseconds. */
const LONG = 50
const isScript = ({ name }) => ['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'TimerFire'].includes(name)
const isLayout = ({ name }) => name === 'Layout' || name === 'UpdateLayoutTree'
const isIn = (inner, outer) => inner !== outer && inner.from >= outer.from && inner.to <= outer.to

/** Which tasks from the mount to the solved puzzle are long, by their time on the processor. */
export async function measureLongTasks(browser, url, how) {
  let events
  await measureDrag(browser, url, {
    ...how,
    waits: false,
    async aroundAll(page, work) {
      await beginTrace(browser, page)
      await work()
      events = await endTrace(browser)
    },
  })
  return longTasks(events)
}

/** The same for something that is mounted, and that is all. */
export async function measureMountTasks(browser, url, how) {
  const tab = await openPage(browser, url, how)
  await beginTrace(browser, tab.page)
  await tab.page.evaluate((options) => window.bench.mount(options), how)
  const events = await endTrace(browser)
  await tab.close()
  return longTasks(events)
}

function longTasks(events) {
  const mount = events.find(({ name }) => name === 'TimerFire')
  return (
    events
      .filter(({ name, cpu, to }) => name.endsWith('RunTask') && cpu > LONG && to > mount.from)
      .filter((task, index, tasks) => !tasks.slice(0, index).some((outer) => isIn(task, outer)))
      // What the debugger itself runs in the page.
      .filter((task) => !events.some((event) => event.name === 'EvaluateScript' && isIn(event, task)))
      .map(({ from, to, cpu }) => ({
        at: Math.round(from - mount.from),
        ms: Math.round(cpu),
        what: [...new Set(events.filter((event) => isIn(event, { from, to }) && tells(event)).map(nameOf))].join(', '),
      }))
  )
}

const tells = ({ name, cpu }) => cpu > 5 && !/RunTask|^SimpleWatcher/.test(name)
const nameOf = ({ name, args }) => args.data?.functionName || name

/** How often a script asks for a layout or for styles in the middle of its work, during 120 moves. */
export async function measureReflows(browser, url, { spoilt = false } = {}) {
  let events
  await measureDrag(browser, url, {
    async aroundMoves(page, work) {
      if (spoilt) await page.evaluate(askForLayout)
      await beginTrace(browser, page)
      await work()
      events = await endTrace(browser)
    },
  })
  const scripts = events.filter(isScript)
  if (scripts.length === 0) throw new Error('The trace has no script in it.')
  return events.filter((event) => isLayout(event) && scripts.some((script) => isIn(event, script))).length
}

/** Runs in the page: what no slider should do, to see that it is noticed. */
function askForLayout() {
  let pixels = 0
  const ask = () => {
    pixels = 1 - pixels
    document.body.style.paddingTop = `${pixels}px`
    return document.body.offsetHeight
  }
  addEventListener('pointermove', ask, true)
}
