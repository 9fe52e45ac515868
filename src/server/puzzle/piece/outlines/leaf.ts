import { arc } from '../../shapes/arc.ts'
import type { Path } from '../../shapes/Path.ts'
import { PIECE_SIZE } from '../createJigsaw.ts'

/** A leaf from corner to corner of its square, full in the middle; its tip to the upper left or right. */
export function leaf(tip: 'left' | 'right'): Path {
  const [near, far, radius] = [5.5, 41.5, 27]
  const upper = arc(near + radius, near + radius, radius, radius, Math.PI, Math.PI * 1.5)
  const lower = arc(far - radius, far - radius, radius, radius, 0, Math.PI / 2)
  const toRight = [...upper, far, near, ...lower, near, far]
  return tip === 'right' ? toRight : toRight.map((value, index) => (index % 2 === 0 ? PIECE_SIZE - value : value))
}
