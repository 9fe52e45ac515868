import type { GroundSource } from './Ground.ts'
import { pick } from './pick.ts'
import { carveGap } from './piece/carveGap.ts'
import { chooseRow } from './piece/chooseRow.ts'
import { PIECE_SIZE } from './piece/createJigsaw.ts'
import { cutPiece } from './piece/cutPiece.ts'
import { measureShape } from './piece/measureShape.ts'
import { placeDecoys } from './piece/placeDecoys.ts'
import type { Shape } from './piece/Shape.ts'
import { encodePng } from './png/encodePng.ts'
import { reduceDepth } from './png/reduceDepth.ts'
import { HEIGHT, WIDTH } from './Puzzle.ts'
import type { PaintPuzzleOptions, Puzzle } from './Puzzle.ts'
import { meanColor } from './surface/meanColor.ts'

/** What all puzzles of one painter have in common. */
export interface PuzzleStyle {
  readonly takeGround: GroundSource
  readonly shapes: readonly [Shape, ...Shape[]]
  readonly hasDecoys: boolean
}

/** Takes a picture and cuts a piece out of it at `x`. */
export async function assemblePuzzle({ x, random, deflate }: PaintPuzzleOptions, style: PuzzleStyle): Promise<Puzzle> {
  const { picture, rim } = style.takeGround(random)
  const row = chooseRow(picture, x, random)
  const form = measureShape(pick(random, style.shapes), random)
  const { y, decoys } = style.hasDecoys
    ? placeDecoys(picture, form.distances, { x, y: row, random })
    : { y: row, decoys: [] }
  const strip = cutPiece(picture, form, x, y, rim)
  // Beside decoys the gap may not show what was there: that would tell it from them.
  const floor = decoys.length > 0 ? meanColor(picture, y, PIECE_SIZE) : undefined
  for (const left of [x, ...decoys]) carveGap(picture, form.distances, left, y, rim, floor)
  reduceDepth(picture.pixels, 7)
  reduceDepth(strip, 6)
  const [background, piece] = await Promise.all([
    encodePng(picture, deflate),
    encodePng({ pixels: strip, width: PIECE_SIZE, height: HEIGHT }, deflate),
  ])
  return { background, piece, width: WIDTH, height: HEIGHT, pieceWidth: PIECE_SIZE, x, y }
}
