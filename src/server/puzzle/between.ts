import type { Random } from './createRandom.ts'

/** A number drawn evenly from [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}
