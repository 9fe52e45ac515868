import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'

/**
 * A gentle line around zero, about -1..1: a long swell, a shorter one across it, and a trace of a third.
 * `length` is the length of the long swell.
 */
export function wave(random: Random, length: number): (x: number) => number {
  const swells = [
    { height: 0.66, length: length * between(random, 0.85, 1.15), phase: random() * Math.PI * 2 },
    { height: 0.26, length: length * between(random, 0.38, 0.52), phase: random() * Math.PI * 2 },
    { height: 0.08, length: length * between(random, 0.16, 0.22), phase: random() * Math.PI * 2 },
  ]
  return (x) =>
    swells.reduce((sum, swell) => sum + swell.height * Math.sin((x / swell.length) * Math.PI * 2 + swell.phase), 0)
}
