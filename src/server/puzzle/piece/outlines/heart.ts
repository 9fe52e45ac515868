import { arc } from '../../shapes/arc.ts'
import type { Path } from '../../shapes/Path.ts'

/** A heart: two lobes, each joined to the tip by its tangent. */
export function heart(): Path {
  const [middle, lobeX, lobeY, radius, tip] = [23.5, 8.7, 16.2, 10.2, 41.4]
  const toTip = Math.atan2(tip - lobeY, -lobeX)
  const tangent = toTip - Math.acos(radius / Math.hypot(lobeX, tip - lobeY))
  const cleft = Math.acos(lobeX / radius) - Math.PI
  const right = arc(middle + lobeX, lobeY, radius, radius, cleft, tangent)
  const left = arc(middle - lobeX, lobeY, radius, radius, Math.PI - tangent, Math.PI - cleft)
  return [...right, middle, tip, ...left]
}
