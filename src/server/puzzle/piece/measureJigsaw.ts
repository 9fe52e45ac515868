import { PIECE_SIZE } from './createJigsaw.ts'
import type { Jigsaw } from './createJigsaw.ts'
import { distanceToJigsaw } from './distanceToJigsaw.ts'

/** The distance to the shape's edge at the middle of every pixel of its square, row by row. */
export function measureJigsaw(jigsaw: Jigsaw): Float32Array {
  const distances = new Float32Array(PIECE_SIZE * PIECE_SIZE)
  for (let y = 0; y < PIECE_SIZE; y += 1) {
    for (let x = 0; x < PIECE_SIZE; x += 1) {
      distances[y * PIECE_SIZE + x] = distanceToJigsaw(jigsaw, x + 0.5, y + 0.5)
    }
  }
  return distances
}
