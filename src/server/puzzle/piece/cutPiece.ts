import type { Raster } from '../surface/createSurface.ts'
import { coverBand } from './coverBand.ts'
import { PIECE_SIZE } from './createJigsaw.ts'
import type { Rim } from './createRim.ts'
import type { Form } from './Form.ts'

/** The piece out of an uncarved picture, as a strip of RGBA as high as the picture. */
export function cutPiece(
  surface: Raster,
  { distances, line }: Form,
  left: number,
  top: number,
  rim: Rim,
): Uint8ClampedArray {
  const strip = new Uint8ClampedArray(PIECE_SIZE * surface.height * 4)
  for (let y = 0; y < PIECE_SIZE; y += 1) {
    for (let x = 0; x < PIECE_SIZE; x += 1) {
      const distance = distances[y * PIECE_SIZE + x] ?? 0
      const inside = coverBand(distance, -99, 0)
      const outline = line * coverBand(distance, -0.5, 1.1)
      const alpha = Math.round(Math.max(inside, outline, shadow(distances, x, y)) * 15) * 17
      if (alpha === 0) continue
      const from = ((top + y) * surface.width + left + x) * 3
      const to = ((top + y) * PIECE_SIZE + x) * 4
      const bright = coverBand(distance, -1.5, 0)
      for (let channel = 0; channel < 3; channel += 1) {
        const shift = 16 - channel * 8
        const picture = surface.pixels[from + channel] ?? 0
        const body = picture + (((rim.light >> shift) & 255) - picture) * bright
        const dark = (rim.dark >> shift) & 255
        strip[to + channel] = dark + (body - dark) * inside
      }
      strip[to + 3] = alpha
    }
  }
  return strip
}

/** Opacity of the soft shadow that the piece throws down and right. */
function shadow(distances: Float32Array, x: number, y: number): number {
  const lit = distances[Math.max(y - 1, 0) * PIECE_SIZE + Math.max(x - 1, 0)] ?? 0
  return 0.34 * Math.min(Math.max(1 - lit / 2.6, 0), 1)
}
