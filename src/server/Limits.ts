/**
 * What the server allows before it answers 429 (503 for `sendsPerMinute`) with `Retry-After`, and before it takes every
 * code for a wrong one (`triesPerCode`, `wrongCodesPerDay`: CAPTCHA.0007). Sends are counted
 * only after a real pass was taken, else anyone could lock somebody's address; with `checkPass` while it is being asked,
 * so that no token is used up for a send that has to wait. Limits by IP apply where the
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
  /** Challenges fetched, and as many solutions sent in, or passes of another captcha, by one IP a minute. @default 30 */
  captchaPerIpMinute: number | false
  /** Codes tried by one IP a minute, whosever they are. @default 30 */
  loginsPerIpMinute: number | false
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
  loginsPerIpMinute: 30,
  triesPerCode: 5,
  wrongCodesPerDay: 100,
}

/**
 * Fills in the defaults, also for a limit that was given as `undefined`: it must not silently be none.
 *
 * @throws Error for a limit that there is not, and for one that is no number
 */
export function resolveLimits(limits: Partial<Limits> = {}): Limits {
  for (const [name, limit] of Object.entries(limits)) {
    if (!Object.hasOwn(defaults, name)) {
      const known = Object.keys(defaults).join(', ')
      throw new Error(`email-code-kit: there is no limit "${name}", so it would limit nothing. There are ${known}.`)
    }
    if (limit === undefined || limit === false || limit >= 0) continue
    throw new Error(
      `email-code-kit: the limit ${name} is ${String(limit)}, which nothing can be counted against. ` +
        'Use a number, false for none, or leave it out.',
    )
  }
  return { ...defaults, ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)) }
}
