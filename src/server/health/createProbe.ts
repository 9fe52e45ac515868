import { inTime } from './inTime.ts'

/**
 * Makes of a check that may fail, hang or be asked a thousand times at once a question that is answered in time: one
 * check at a time, its result shared by all who ask while it runs and for `maxAge` after.
 *
 * @param check rejects while what it looks at cannot be reached
 * @returns whether it is reachable. Never rejects
 */
export function createProbe(
  check: () => Promise<void>,
  { timeout, maxAge, now }: { timeout: number; maxAge: number; now: () => number },
): () => Promise<boolean> {
  let running: Promise<boolean> | undefined
  let result = { reachable: false, until: -Infinity }

  const run = async () => {
    const reachable = await inTime(timeout, check())
    result = { reachable, until: now() + maxAge }
    running = undefined
    return reachable
  }
  return async () => {
    const left = result.until - now()
    // More than ever was: the clock was set back.
    return left > 0 && left <= maxAge ? result.reachable : (running ??= run())
  }
}
