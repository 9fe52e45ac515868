import { PIECE_SIZE } from './createJigsaw.ts'
import type { Jigsaw } from './createJigsaw.ts'

const BODY = 16.5 // half the side of the body
const CORNER = 6
const KNOB = 5.4
const KNOB_REACH = 2.7 // from the edge of the body to the middle of the knob
const SOFTNESS = 3.4 // how round the corners between body and knob are

/** How far a point of the square is from the edge of the shape, in pixels; negative inside. */
export function distanceToJigsaw({ across, down }: Jigsaw, pointX: number, pointY: number): number {
  const middle = PIECE_SIZE / 2
  const overhang = (KNOB_REACH + KNOB) / 2
  // Turned so that the tabs point right and down, and moved so that body and tab together sit in the middle.
  const x = (pointX - middle) * across + overhang
  const y = (pointY - middle) * down + overhang
  const overX = Math.abs(x) - BODY + CORNER
  const overY = Math.abs(y) - BODY + CORNER
  const outside = Math.hypot(Math.max(overX, 0), Math.max(overY, 0))
  const body = outside + Math.min(Math.max(overX, overY), 0) - CORNER
  const tab = Math.min(knob(x - BODY - KNOB_REACH, y), knob(x, y - BODY - KNOB_REACH))
  const notch = Math.min(knob(x + BODY - KNOB_REACH, y), knob(x, y + BODY - KNOB_REACH))
  return -softMin(-softMin(body, tab), notch)
}

function knob(x: number, y: number): number {
  return Math.hypot(x, y) - KNOB
}

/** The smaller of two distances, with the crease between them rounded off. */
function softMin(a: number, b: number): number {
  const blend = Math.max(SOFTNESS - Math.abs(a - b), 0) / SOFTNESS
  return Math.min(a, b) - (blend * blend * SOFTNESS) / 4
}
