/**
 * What the server allows before it answers 429 (or 503 for `sendsPerMinute`) with `Retry-After`. Sends are counted
 * only after a real pass was taken, else anyone could lock somebody's address. Limits by IP apply where the
 * caller of `fetch` says the IP.
 */
export interface Limits {
  /** Seconds between two sends to one address. @default 60 */
  cooldown: number | false
  /** Sends to one address an hour. @default 5 */
  perAddressHour: number | false
  /** Sends from one IP an hour. @default 20 */
  perIpHour: number | false
  /** Sends of the whole server a minute: the breaker that stops a flood from becoming a bill. @default 600 */
  sendsPerMinute: number | false
  /** Challenges fetched, and as many solutions sent in, by one IP a minute. @default 30 */
  captchaPerIpMinute: number | false
  /** Tries at one code, right or wrong; after that only a new code helps. @default 5 */
  triesPerCode: number | false
  /**
   * Wrong codes for one address from one IP a day, over all its codes (NIST SP 800-63B allows 100). By IP, so that
   * nobody can lock somebody else out for a day.
   * @default 100
   */
  wrongCodesPerDay: number | false
}

const defaults: Limits = {
  cooldown: 60,
  perAddressHour: 5,
  perIpHour: 20,
  sendsPerMinute: 600,
  captchaPerIpMinute: 30,
  triesPerCode: 5,
  wrongCodesPerDay: 100,
}

/** Fills in the defaults, also for a limit that was given as `undefined`: it must not silently be none. */
export function resolveLimits(limits: Partial<Limits> = {}): Limits {
  return { ...defaults, ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)) }
}
