import type { SendPlan } from './fireSends.ts'

/** A pass, got by the test. */
export interface StagePass {
  captchaToken: string
  email: string
}

/** What a test may do on the stage besides what a person can: as `window.stage`. */
export interface StageHandle {
  /** Unmounts everything and mounts it anew, with another address or the same. */
  mount(email?: string): void
  /** Puts one pass into each scope on the page. */
  grant(passes: readonly StagePass[]): void
  /** Asks for many sends at once, by every way there is; settles when the last is settled. */
  fire(plan: SendPlan): Promise<void>
  /** No request of the kit is under way. */
  readonly isQuiet: boolean
  /** When a button was pressed last, in milliseconds since 1970. */
  pressedAt: number
  /** Seconds that the first countdown on the page shows; NaN where there is none. */
  readonly countdown: number
  /** All that countdowns have shown so far. */
  readonly countdowns: number[]
  /** The last time it was shown, the page came from the back/forward cache. */
  wasRestored: boolean
}

declare global {
  interface Window {
    stage: StageHandle
  }
}
