import type { Raster } from '../surface/createSurface.ts'
import type { Color } from '../mixColor.ts'
import { coverBand } from './coverBand.ts'
import { PIECE_SIZE } from './createJigsaw.ts'
import type { Rim } from './createRim.ts'

/**
 * Sinks a gap into the picture: shaded, darkest below its top edge, a light line around it and a dark one within.
 *
 * @param floor what is seen in it; without one, the picture that was there
 */
export function carveGap(
  picture: Raster,
  distances: Float32Array,
  left: number,
  top: number,
  rim: Rim,
  floor?: Color,
): void {
  for (let y = 0; y < PIECE_SIZE; y += 1) {
    for (let x = 0; x < PIECE_SIZE; x += 1) {
      const distance = distances[y * PIECE_SIZE + x] ?? 0
      if (distance > 2.5) continue
      const at = ((top + y) * picture.width + left + x) * 3
      const inside = coverBand(distance, -99, 0)
      // Light falls from the upper left, so the shadow is that of the shape moved down and right.
      const lit = distances[Math.max(y - 4, 0) * PIECE_SIZE + Math.max(x - 2, 0)] ?? 0
      const shadow = Math.min(Math.max(1 + lit / 7, 0), 1)
      const shade = Math.round((0.46 + 0.28 * shadow * shadow) * 20) / 20
      if (floor !== undefined) blend(picture.pixels, at, floor, inside)
      blend(picture.pixels, at, rim.dark, shade * inside)
      blend(picture.pixels, at, rim.dark, 0.7 * coverBand(distance, -1.5, 0))
      blend(picture.pixels, at, rim.light, coverBand(distance, 0, 1.5))
    }
  }
}

function blend(pixels: Uint8ClampedArray, at: number, color: Color, share: number): void {
  if (share <= 0) return
  for (let channel = 0; channel < 3; channel += 1) {
    const under = pixels[at + channel] ?? 0
    pixels[at + channel] = under + (((color >> (16 - channel * 8)) & 255) - under) * share
  }
}
