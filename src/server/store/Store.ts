/**
 * Where the server keeps challenges, passes, codes and counters. Everything in it expires.
 *
 * `take`, `hit` and `refund` have to be atomic across all processes that share the store: single use and every limit
 * stand on that (get-then-delete gave 200 successes for one pass). `createRedisStore` is one on Redis.
 */
export interface Store {
  /** Keeps `value` under `key` for `ttlMs` milliseconds, instead of what was there. */
  set(key: string, value: string, ttlMs: number): Promise<void>
  /** Reads a value; `undefined` where there is none or it has expired. */
  get(key: string): Promise<string | undefined>
  /** Reads and removes a value in one step: of all simultaneous callers only one gets it. */
  take(key: string): Promise<string | undefined>
  /**
   * Adds one to a counter. The first hit starts a window of `windowMs` milliseconds; after it the counter is gone.
   *
   * @returns `count` with this hit, and `resetMs`, the milliseconds until the window ends
   */
  hit(key: string, windowMs: number): Promise<{ count: number; resetMs: number }>
  /** Takes one hit back. A counter that reaches zero is removed with its window. */
  refund(key: string): Promise<void>
  /** Rejects while the store cannot be reached. Asked by readiness checks; absent: always ready. */
  check?(): Promise<void>
}
