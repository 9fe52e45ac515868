import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import type { Surface } from '../surface/createSurface.ts'
import { PIECE_SIZE } from './createJigsaw.ts'

const MARGIN = 4
const TRIES = 4

/** A height for the piece where the picture has something to show: shapes across the gap make the fit easy to see. */
export function chooseRow(surface: Surface, x: number, random: Random): number {
  let best = MARGIN
  let most = -1
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const y = Math.floor(between(random, MARGIN, surface.height - PIECE_SIZE - MARGIN + 1))
    const detail = measureDetail(surface, x, y)
    if (detail > most) {
      most = detail
      best = y
    }
  }
  return best
}

/** How much the green channel varies within the piece's square. */
function measureDetail({ width, pixels }: Surface, left: number, top: number): number {
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
