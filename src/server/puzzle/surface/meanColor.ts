import type { Color } from '../mixColor.ts'
import type { Raster } from './createSurface.ts'

/** The mean colour of `rows` rows from `top` on. */
export function meanColor({ width, pixels }: Raster, top: number, rows: number): Color {
  const mean = (channel: number) => {
    let sum = 0
    for (let at = top * width; at < (top + rows) * width; at += 1) sum += pixels[at * 3 + channel] ?? 0
    return Math.round(sum / (rows * width))
  }
  return (mean(0) << 16) | (mean(1) << 8) | mean(2)
}
