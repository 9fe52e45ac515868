import { assemblePuzzle } from './assemblePuzzle.ts'
import type { PuzzleStyle } from './assemblePuzzle.ts'
import type { PaintPuzzleOptions, Puzzle } from './Puzzle.ts'
import { paintGround } from './scenes/paintGround.ts'

const style: PuzzleStyle = { takeGround: paintGround, shapes: ['jigsaw'], hasDecoys: false }

/** Paints a new picture and cuts a piece out of it at `x`. */
export async function paintPuzzle(options: PaintPuzzleOptions): Promise<Puzzle> {
  return assemblePuzzle(options, style)
}
