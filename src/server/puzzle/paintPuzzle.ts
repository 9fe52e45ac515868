import type { Random } from './createRandom.ts'
import type { Deflate } from './deflate.ts'
import { palettes } from './palettes.ts'
import { pick } from './pick.ts'
import { carveGap } from './piece/carveGap.ts'
import { chooseRow } from './piece/chooseRow.ts'
import { cutPiece } from './piece/cutPiece.ts'
import { createJigsaw, PIECE_SIZE } from './piece/createJigsaw.ts'
import { measureJigsaw } from './piece/measureJigsaw.ts'
import { createRim } from './piece/createRim.ts'
import { encodePng } from './png/encodePng.ts'
import { reduceDepth } from './png/reduceDepth.ts'
import { scenes } from './scenes/scenes.ts'
import { createSurface } from './surface/createSurface.ts'

const WIDTH = 310
const HEIGHT = 155

/** A picture with a gap, and the piece that belongs there. */
export interface Puzzle {
  /** The picture with the gap in it: PNG, RGB. */
  readonly background: Uint8Array
  /** A strip as high as the picture, clear but for the piece at its own height: PNG, RGBA. */
  readonly piece: Uint8Array
  readonly width: typeof WIDTH
  readonly height: typeof HEIGHT
  readonly pieceWidth: typeof PIECE_SIZE
  /** Left edge of the strip when the piece is in its gap, in pixels of the picture. */
  readonly x: number
  /** Top edge of the square of `pieceWidth` that holds the piece. */
  readonly y: number
}

/** What {@link paintPuzzle} needs. */
export interface PaintPuzzleOptions {
  /** The answer: an integer from 0 to `width - pieceWidth`. */
  readonly x: number
  /** Decides the picture and the height of the piece, never the answer. */
  readonly random: Random
  readonly deflate: Deflate
}

/** Paints a new picture and cuts a piece out of it at `x`. */
export async function paintPuzzle({ x, random, deflate }: PaintPuzzleOptions): Promise<Puzzle> {
  const surface = createSurface(WIDTH, HEIGHT)
  const palette = pick(random, palettes)
  const paintScene = pick(random, scenes)
  paintScene(surface, palette, random)
  const y = chooseRow(surface, x, random)
  const distances = measureJigsaw(createJigsaw(random))
  const rim = createRim(palette)
  const strip = cutPiece(surface, distances, x, y, rim)
  carveGap(surface, distances, x, y, rim)
  reduceDepth(surface.pixels, 7)
  reduceDepth(strip, 6)
  const [background, piece] = await Promise.all([
    encodePng(surface, deflate),
    encodePng({ pixels: strip, width: PIECE_SIZE, height: HEIGHT }, deflate),
  ])
  return { background, piece, width: WIDTH, height: HEIGHT, pieceWidth: PIECE_SIZE, x, y }
}
