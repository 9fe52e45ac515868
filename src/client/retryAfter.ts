const longest = 24 * 60 * 60

/**
 * Reads how long to wait: `Retry-After` in seconds, or as an HTTP date against the answer's own `Date`
 * (RFC 9110, section 10.2.3), so that a wrong clock on this device changes nothing. Browsers hide `Date` from other
 * origins that do not expose it; then this device's clock has to do. Else what the body says in `retry_after` (seconds)
 * or `retry_after_ms`: the header, too, is hidden from other origins. No vendor documents any of them.
 *
 * @returns whole seconds from 0 to 24 h; `undefined` where nothing usable was said
 */
export function readRetryAfter(headers: Headers, body: Record<string, unknown>): number | undefined {
  const text = headers.get('Retry-After')
  // Not Date.parse for everything: it takes "120s" for a year.
  const seconds = [
    text?.endsWith('GMT')
      ? (Date.parse(text) - (Date.parse(headers.get('Date') ?? '') || Date.now())) / 1000
      : Number(text || Number.NaN),
    Number(body['retry_after'] ?? Number.NaN),
    Number(body['retry_after_ms'] ?? Number.NaN) / 1000,
  ].find((each) => !Number.isNaN(each))
  return seconds === undefined ? undefined : Math.ceil(Math.min(Math.max(seconds, 0), longest))
}
