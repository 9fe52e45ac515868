/** A wait that ends at a point in time. Milliseconds; `until` since the epoch. */
export interface Cooldown {
  until: number
  length: number
}

/** Seconds between two sends to one address where the server says nothing else. */
export const DEFAULT_COOLDOWN = 60
/** Nothing the server says makes a person wait longer than this, in seconds. */
export const LONGEST_COOLDOWN = 24 * 60 * 60

export function startCooldown(seconds: number, now: number): Cooldown {
  // Whole milliseconds: 1.1 * 1000 has a tail that could be written but not read.
  const length = Math.round(Math.min(Math.max(seconds, 0), LONGEST_COOLDOWN) * 1000)
  return { until: now + length, length }
}

/** Puts a deadline right after the clock was set back: it never says more than its whole length, and still ends. */
export function clampCooldown(cooldown: Cooldown, now: number): Cooldown {
  return cooldown.until - now > cooldown.length ? { until: now + cooldown.length, length: cooldown.length } : cooldown
}

/** Whole seconds that remain: never negative, and 0 only when it is over. */
export function remainingSeconds(cooldown: Cooldown | undefined, now: number): number {
  if (!cooldown) return 0
  return Math.ceil(Math.min(Math.max(cooldown.until - now, 0), cooldown.length) / 1000)
}

export function writeCooldown({ until, length }: Cooldown): string {
  return `${until},${length}`
}

/** Reads what was stored; anything that cannot be a cooldown is none. */
export function readCooldown(text: string | null): Cooldown | undefined {
  const match = /^(\d{1,16}),(\d{1,8})$/.exec(text ?? '')
  if (!match) return undefined
  const cooldown = { until: Number(match[1]), length: Number(match[2]) }
  return cooldown.length <= LONGEST_COOLDOWN * 1000 ? cooldown : undefined
}

/**
 * The name under which a cooldown is stored: a salted hash, so that a glance into the storage shows no address.
 * It is no secret: whoever can read the salt can try addresses. Synchronous, because plain http has no `crypto.subtle`.
 */
export function cooldownKey(salt: string, parts: readonly string[]): string {
  const text = [salt, ...parts].join('\u0000')
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193)
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string, offset: number): string {
  let hash = offset
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}
