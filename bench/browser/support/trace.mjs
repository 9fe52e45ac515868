/** `stack`: who asked for a layout. */
const categories = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
]

export const beginTrace = (browser, page) => browser.startTracing(page, { categories })

/** Ends it, and settles with the events of the page's main thread in order; times in milliseconds. */
export async function endTrace(browser) {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const main = traceEvents.find(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript')
  return traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main.tid)
    .map(({ name, ts, dur = 0, tdur = 0, args }) => ({
      name,
      from: ts / 1000,
      to: (ts + dur) / 1000,
      cpu: tdur / 1000,
      args,
    }))
    .toSorted((a, b) => a.from - b.from)
}
