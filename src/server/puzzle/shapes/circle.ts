import { arc } from './arc.ts'
import type { Path } from './Path.ts'

/** A full disc. */
export function circle(x: number, y: number, radius: number): Path {
  return arc(x, y, radius, radius, 0, Math.PI * 2)
}
