/** Arrow keys, in picture pixels. */
export const KEY_STEP = 1
/** Shift+arrow, PageUp and PageDown, in picture pixels. */
export const KEY_PAGE = 10
/** The nudge buttons, in picture pixels: fine enough for the documented tolerance of 5, coarse enough for a finger. */
export const NUDGE_STEP = 3
/** A press that moved less than this many CSS pixels is no drag. */
export const DRAG_THRESHOLD = 3

/** Widths of a puzzle in its own pixels. */
export interface PuzzleSize {
  width: number
  pieceWidth: number
}

/** Rightmost position of the piece's left edge. */
export function maxX({ width, pieceWidth }: PuzzleSize): number {
  return Math.max(0, width - pieceWidth)
}

/** Keeps a position inside the picture, to one decimal: the precision of `point_json` (contract section 7). */
export function clampX(x: number, size: PuzzleSize): number {
  return Math.round(Math.min(Math.max(x, 0), maxX(size)) * 10) / 10
}

/** CSS pixels to picture pixels. */
export function toPicture(px: number, renderedWidth: number, size: PuzzleSize): number {
  return renderedWidth > 0 ? (px * size.width) / renderedWidth : 0
}

/** Picture pixels to CSS pixels. */
export function toRendered(x: number, renderedWidth: number, size: PuzzleSize): number {
  return (x * renderedWidth) / size.width
}

/** Where the piece goes after a tap: its middle under the finger. */
export function xOfTap(px: number, renderedWidth: number, size: PuzzleSize): number {
  return clampX(toPicture(px, renderedWidth, size) - size.pieceWidth / 2, size)
}

/** Does letting go submit the puzzle? Not after a mere press, nor back at the start: that takes the move back. */
export function submitsOnRelease(movedPx: number, x: number): boolean {
  return movedPx >= DRAG_THRESHOLD && x > 0
}
