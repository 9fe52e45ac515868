/** A clock that a test can move on. @param start as `SandboxOptions.now` */
export function createClock(start: number | (() => number) = Date.now) {
  let moved = 0
  // `Date.now` is looked up at each call: fake timers replace it.
  const base = start === Date.now ? () => Date.now() : typeof start === 'number' ? () => start : start
  return {
    now: () => base() + moved,
    advance(ms: number) {
      if (!(ms >= 0)) {
        throw new Error(`email-code-kit: advance() moves the clock on by milliseconds, from 0; got ${ms}.`)
      }
      moved += ms
    },
  }
}
