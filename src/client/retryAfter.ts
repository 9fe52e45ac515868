const longest = 24 * 60 * 60

/**
 * Reads how long to wait: `Retry-After` in seconds, or as an HTTP date against the answer's own `Date`
 * (RFC 9110, section 10.2.3), so that a wrong clock on this device changes nothing.
 *
 * @param headers of the answer
 * @param now in milliseconds, used where the answer has no `Date`
 * @returns whole seconds from 0 to 24 h; `undefined` where nothing usable was said
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('Retry-After')?.trim()
  if (!text) return undefined
  const seconds = /^\d+(\.\d+)?$/.test(text)
    ? Number(text)
    : (Date.parse(text) - (Date.parse(headers.get('Date') ?? '') || now)) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), longest)
}
