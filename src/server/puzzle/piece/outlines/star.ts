import type { Path } from '../../shapes/Path.ts'

/** A plump star of five points. */
export function star(): Path {
  const points: number[] = []
  for (let corner = 0; corner < 10; corner += 1) {
    const angle = (corner * Math.PI) / 5 - Math.PI / 2
    const radius = corner % 2 === 0 ? 18.9 : 11.5
    points.push(23.5 + radius * Math.cos(angle), 24.6 + radius * Math.sin(angle))
  }
  return points
}
