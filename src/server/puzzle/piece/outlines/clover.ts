import { arc } from '../../shapes/arc.ts'
import type { Path } from '../../shapes/Path.ts'

/** A clover of four leaves: circles above, below and beside the middle, each up to where it meets the next. */
export function clover(): Path {
  const [middle, reach, radius] = [23.5, 9.4, 10.2]
  const meeting = (reach + Math.sqrt(2 * radius ** 2 - reach ** 2)) / 2
  const half = Math.atan2(meeting, meeting - reach)
  return [0, 1, 2, 3].flatMap((quarter) => {
    const angle = (quarter * Math.PI) / 2
    const [x, y] = [middle + reach * Math.cos(angle), middle + reach * Math.sin(angle)]
    return arc(x, y, radius, radius, angle - half, angle + half)
  })
}
