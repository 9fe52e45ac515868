/** Runs in a page of the stage: nothing of the kit is under way. */
export async function isQuiet(): Promise<boolean> {
  // Some tests take the locks away.
  const locks = await (navigator.locks as LockManager | undefined)?.query()
  return window.stage.isQuiet && !locks?.pending?.length && !document.querySelector('[data-state=sending]')
}

/** Runs in a page of the stage: no lock is held, as one is for two seconds after a send. */
export async function holdsNoLock(): Promise<boolean> {
  const { held } = await navigator.locks.query()
  return held?.length === 0
}

/** Runs in a page of the stage: by how many seconds the countdown is off now, by its clock; NaN where there is none. */
export function countdownError(pressedAt: number): number {
  const remaining = (pressedAt + 60_000 - Date.now()) / 1000
  // Rounded up, it is right from nothing to a second above the truth.
  return Math.abs(window.stage.countdown - remaining - 0.5)
}
