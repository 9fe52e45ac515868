/** Within so many seconds of its end a countdown is read out every 30 seconds; a longer one only when it begins. */
const NEAR = 300
const STEP = 30
const LAST = 10

/**
 * The last milestone a countdown has come to, in seconds: its beginning, every 30 seconds, the last 10 seconds once.
 * It changes exactly when there is something to read out, so that nobody hears each second (WCAG 2.2, 4.1.3).
 *
 * @param remaining seconds that remain, whole
 * @param length seconds of the whole countdown
 */
export function countdownMilestone(remaining: number, length: number): number {
  if (remaining <= LAST) return Math.min(LAST, length)
  return remaining <= NEAR ? Math.min(Math.ceil(remaining / STEP) * STEP, length) : length
}
