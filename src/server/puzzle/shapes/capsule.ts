import { arc } from './arc.ts'
import type { Path } from './Path.ts'

/** A bar with round ends, centred on `x`, `y`. */
export function capsule(x: number, y: number, width: number, height: number): Path {
  const radius = height / 2
  const reach = Math.max(width / 2 - radius, 0)
  return [
    ...arc(x + reach, y, radius, radius, -Math.PI / 2, Math.PI / 2),
    ...arc(x - reach, y, radius, radius, Math.PI / 2, Math.PI * 1.5),
  ]
}
