import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import type { Raster } from '../surface/createSurface.ts'
import { PIECE_SIZE } from './createJigsaw.ts'

const MARGIN = 4
const TRIES = 4

/** A height for the piece where the picture has something to show: shapes across the gap make the fit easy to see. */
export function chooseRow(picture: Raster, x: number, random: Random): number {
  let best = MARGIN
  let most = -1
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const y = drawRow(picture, random)
    const detail = measureDetail(picture, x, y)
    if (detail > most) {
      most = detail
      best = y
    }
  }
  return best
}

/** Any height at which the piece is whole. */
export function drawRow({ height }: Raster, random: Random): number {
  return Math.floor(between(random, MARGIN, height - PIECE_SIZE - MARGIN + 1))
}

/** How much the green channel varies within the piece's square. */
function measureDetail({ width, pixels }: Raster, left: number, top: number): number {
  let count = 0
  let sum = 0
  let squares = 0
  for (let y = top + 4; y < top + PIECE_SIZE; y += 5) {
    for (let x = left + 4; x < left + PIECE_SIZE; x += 5) {
      const green = pixels[(y * width + x) * 3 + 1] ?? 0
      count += 1
      sum += green
      squares += green * green
    }
  }
  return squares / count - (sum / count) ** 2
}
