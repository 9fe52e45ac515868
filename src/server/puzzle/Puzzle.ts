import type { Random } from './createRandom.ts'
import type { Deflate } from './deflate.ts'

export const WIDTH = 310
export const HEIGHT = 155

/** Where the server draws its answers from: clear of the piece at rest, and inside the picture. */
export const [FIRST_GAP, LAST_GAP] = [60, 262]

/** A picture with a gap, and the piece that belongs there. */
export interface Puzzle {
  /** The picture with the gap in it: PNG, RGB. */
  readonly background: Uint8Array
  /** A strip as high as the picture, clear but for the piece at its own height: PNG, RGBA. */
  readonly piece: Uint8Array
  /** Of the picture, in pixels: 310. */
  readonly width: number
  /** Of picture and strip, in pixels: 155. */
  readonly height: number
  /** Of the strip, in pixels: 47. */
  readonly pieceWidth: number
  /** Left edge of the strip when the piece is in its gap, in pixels of the picture. */
  readonly x: number
  /** Top edge of the square of `pieceWidth` that holds the piece. */
  readonly y: number
}

/** What one puzzle needs. */
export interface PaintPuzzleOptions {
  /** The answer: an integer from 0 to `width - pieceWidth`. */
  readonly x: number
  /** Decides the picture, the shape, the height of the piece and the decoys, never the answer. */
  readonly random: Random
  readonly deflate: Deflate
}
