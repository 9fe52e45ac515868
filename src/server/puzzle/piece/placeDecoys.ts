import type { Random } from '../createRandom.ts'
import type { Raster } from '../surface/createSurface.ts'
import { drawDecoys } from './drawDecoys.ts'
import { measureMisfit } from './measureMisfit.ts'
import { drawRow } from './chooseRow.ts'

const TRIES = 24
/** A misfit that anyone sees at once: no need to look for a greater one. */
const ENOUGH = 24
/** Below this it takes a sharp eye. */
const LEAST = 12

/** The height of all gaps, and where the false ones begin. */
export interface Places {
  readonly y: number
  readonly decoys: readonly number[]
}

/**
 * Looks for a height and for decoys that the piece visibly does not fit, the given height first. In a picture where it
 * would fit as well elsewhere, as in a clear sky, there are no decoys: a puzzle has one answer that can be seen.
 */
export function placeDecoys(
  picture: Raster,
  distances: Float32Array,
  { x, y, random }: { x: number; y: number; random: Random },
): Places {
  let best: Places = { y, decoys: [] }
  let most = LEAST
  for (let attempt = 0; attempt < TRIES && most < ENOUGH; attempt += 1) {
    const row = attempt === 0 ? y : drawRow(picture, random)
    const decoys = drawDecoys(x, random)
    const misfit = Math.min(...decoys.map((other) => measureMisfit(picture, distances, x, other, row)))
    if (misfit >= most) {
      most = misfit
      best = { y: row, decoys }
    }
  }
  return best
}
