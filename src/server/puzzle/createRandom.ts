/** A source of numbers in [0, 1). */
export type Random = () => number

/**
 * A small seedable generator (mulberry32), so that a picture can be painted again from its seed.
 *
 * For painting only: it is predictable, so no secret may come from it.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
