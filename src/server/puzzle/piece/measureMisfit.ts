import type { Raster } from '../surface/createSurface.ts'
import { PIECE_SIZE } from './createJigsaw.ts'

/** The stretch on both sides of an edge that people compare, in pixels from it: the lines of the edge, they do not. */
const [NEAR, FAR] = [1.5, 5]

/**
 * How badly the piece from `x` would fit a gap at `other`: the mean difference between what is around the two edges, in
 * steps of 255 a channel.
 */
export function measureMisfit(
  { width, pixels }: Raster,
  distances: Float32Array,
  x: number,
  other: number,
  y: number,
): number {
  let sum = 0
  let count = 0
  // Every other pixel tells as much as all do.
  for (let at = 0; at < distances.length; at += 2) {
    const distance = Math.abs(distances[at] ?? 0)
    if (distance < NEAR || distance > FAR) continue
    const start = (y + Math.floor(at / PIECE_SIZE)) * width + (at % PIECE_SIZE)
    for (let channel = 0; channel < 3; channel += 1) {
      sum += Math.abs((pixels[(start + x) * 3 + channel] ?? 0) - (pixels[(start + other) * 3 + channel] ?? 0))
    }
    count += 3
  }
  return sum / count
}
