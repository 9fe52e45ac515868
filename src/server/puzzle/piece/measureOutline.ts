import type { Path } from '../shapes/Path.ts'
import { PIECE_SIZE } from './createJigsaw.ts'

/**
 * The distance to an outline at the middle of every pixel of its square, row by row; negative inside.
 *
 * @param round pixels by which the shape is grown all round, which rounds its outward corners
 */
export function measureOutline(outline: Path, round: number): Float32Array {
  const distances = new Float32Array(PIECE_SIZE * PIECE_SIZE)
  for (let y = 0; y < PIECE_SIZE; y += 1) {
    for (let x = 0; x < PIECE_SIZE; x += 1) {
      distances[y * PIECE_SIZE + x] = distanceToOutline(outline, x + 0.5, y + 0.5) - round
    }
  }
  return distances
}

function distanceToOutline(outline: Path, x: number, y: number): number {
  let nearest = Infinity
  let isInside = false
  let fromX = outline.at(-2) ?? 0
  let fromY = outline.at(-1) ?? 0
  for (let index = 0; index < outline.length; index += 2) {
    const toX = outline[index] ?? 0
    const toY = outline[index + 1] ?? 0
    const [acrossX, acrossY] = [toX - fromX, toY - fromY]
    const along = ((x - fromX) * acrossX + (y - fromY) * acrossY) / (acrossX ** 2 + acrossY ** 2 || 1)
    const share = Math.min(Math.max(along, 0), 1)
    nearest = Math.min(nearest, Math.hypot(x - fromX - acrossX * share, y - fromY - acrossY * share))
    // Each crossing of the ray to the right changes sides.
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / acrossY) * acrossX) isInside = !isInside
    fromX = toX
    fromY = toY
  }
  return isInside ? -nearest : nearest
}
