import { arc } from '../../shapes/arc.ts'
import type { Path } from '../../shapes/Path.ts'

/** A drop: a round body, joined to the tip above it by two tangents. */
export function drop(): Path {
  const [middle, bodyY, radius, tip] = [23.5, 26.8, 15.4, 4.4]
  const tangent = Math.acos(radius / (bodyY - tip))
  const body = arc(middle, bodyY, radius, radius, tangent - Math.PI / 2, Math.PI * 1.5 - tangent)
  return [...body, middle, tip]
}
