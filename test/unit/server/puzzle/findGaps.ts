import type { Picture } from '../../../../src/server/puzzle/Picture.ts'
import type { Pixels } from '../../../support/solvePuzzle.ts'

/** A stretch of columns, both ends inclusive. */
export interface Gap {
  left: number
  right: number
}

/** Does a pixel show something else than the photo (RGB) does? A step of seven-bit rounding is nothing else. */
export function isChanged({ pixels }: Picture, { data }: Pixels, at: number): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs(data[at * 4 + channel]! - pixels[at * 3 + channel]!) > 1) return true
  }
  return false
}

/** The gaps from left to right, line around them included: where columns show something else than the photo does. */
export function findGaps(photo: Picture, background: Pixels): Gap[] {
  const gaps: Gap[] = []
  for (let x = 0; x < background.width; x += 1) {
    if (!isColumnChanged(photo, background, x)) continue
    const last = gaps.at(-1)
    if (last && last.right === x - 1) last.right = x
    else gaps.push({ left: x, right: x })
  }
  return gaps
}

function isColumnChanged(photo: Picture, background: Pixels, x: number): boolean {
  for (let at = x; at < background.width * background.height; at += background.width) {
    if (isChanged(photo, background, at)) return true
  }
  return false
}
