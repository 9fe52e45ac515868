import { arc } from './arc.ts'
import type { Path } from './Path.ts'

/** A waxing moon, its back to the right and below. */
export function crescent(x: number, y: number, radius: number): Path {
  const tilt = 0.45
  // A disc less a smaller one, both through the two horns at 120 degrees from the middle of its back.
  const horn = 2.1
  const inner = 0.9
  const shift = Math.cos(horn) + Math.sqrt(inner ** 2 - Math.sin(horn) ** 2)
  const innerHorn = Math.atan2(Math.sin(horn), Math.cos(horn) - shift)
  return [
    ...arc(x, y, radius, radius, tilt - horn, tilt + horn),
    ...arc(
      x + Math.cos(tilt) * shift * radius,
      y + Math.sin(tilt) * shift * radius,
      inner * radius,
      inner * radius,
      tilt + innerHorn,
      tilt - innerHorn,
    ),
  ]
}
