import type { Picture } from '../Picture.ts'
import type { Raster } from '../surface/createSurface.ts'

/** How much each pixel from `start` on gives to one pixel of the result. */
interface Span {
  readonly start: number
  readonly weights: readonly number[]
}

/**
 * The middle of a picture, as large as has the proportions of the result, scaled down to it: each new pixel is the mean
 * of the area it covers. What is transparent is laid on white.
 */
export function fitPicture(picture: Picture, width: number, height: number): Raster {
  const scale = Math.min(picture.width / width, picture.height / height)
  const columns = divide((picture.width - width * scale) / 2, scale, width)
  const rows = divide((picture.height - height * scale) / 2, scale, height)
  const pixels = new Uint8ClampedArray(width * height * 3)
  const sums = new Float32Array(width * 3)
  rows.forEach(({ start, weights }, y) => {
    sums.fill(0)
    weights.forEach((weight, index) => addRow(picture, start + index, columns, weight, sums))
    pixels.set(sums, y * width * 3)
  })
  return { width, height, pixels }
}

/** The spans of `count` pixels, each `scale` wide, one after the other from `start`. */
function divide(start: number, scale: number, count: number): Span[] {
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * scale
    const to = from + scale
    const first = Math.floor(from)
    const weights = Array.from({ length: Math.ceil(to) - first }, (__, offset) => {
      const pixel = first + offset
      return Math.max(Math.min(pixel + 1, to) - Math.max(pixel, from), 0) / scale
    })
    return { start: first, weights }
  })
}

/** Adds a share of one row, scaled, to the sums. */
function addRow({ width, height, pixels }: Picture, y: number, columns: Span[], share: number, sums: Float32Array) {
  const channels = pixels.length / (width * height)
  columns.forEach(({ start, weights }, x) => {
    weights.forEach((weight, index) => {
      const at = (Math.min(y, height - 1) * width + Math.min(start + index, width - 1)) * channels
      const alpha = channels === 4 ? (pixels[at + 3] ?? 0) / 255 : 1
      for (let channel = 0; channel < 3; channel += 1) {
        const color = (pixels[at + channel] ?? 0) * alpha + 255 * (1 - alpha)
        sums[x * 3 + channel] = (sums[x * 3 + channel] ?? 0) + color * weight * share
      }
    })
  })
}
