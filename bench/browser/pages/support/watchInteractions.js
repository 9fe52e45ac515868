/** What a press or a key is made of; a pointer that moves is none. */
const kinds = new Set([
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'input',
  'keyup',
])

/**
 * How long events take until the next paint, by the Event Timing API. What takes less than 16 ms the browser does not
 * tell; the rest is rounded to 8 ms.
 */
export function watchInteractions() {
  const entries = []
  const note = (list) => entries.push(...list.filter(({ name }) => kinds.has(name)))
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'event', durationThreshold: 16 })
  return {
    start() {
      note(observer.takeRecords())
      entries.length = 0
    },
    /** Of each kind of event the longest since `start`, in milliseconds. That of a press is known once it has ended. */
    async read() {
      // An entry comes after the frame that shows what the event did.
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      await new Promise((resolve) => setTimeout(resolve))
      note(observer.takeRecords())
      const longest = {}
      for (const { name, duration } of entries) longest[name] = Math.max(longest[name] ?? 0, duration)
      return longest
    },
  }
}
