import type { Painter } from '../ServerOptions.ts'
import { assemblePuzzle } from './assemblePuzzle.ts'
import { createPhotoSource } from './photos/createPhotoSource.ts'
import type { Picture } from './Picture.ts'
import { shapeNames } from './piece/measureShape.ts'
import type { Shape } from './piece/Shape.ts'
import { paintGround } from './scenes/paintGround.ts'

/**
 * How hard it is to find the gap.
 *
 * - `plain`: one gap.
 * - `decoys`: two more gaps of the same shape at the same height, and all three look alike inside. Which of them the
 *   piece belongs to only the picture around them tells. Where that would be hard to see, in a clear sky say, there are
 *   no decoys.
 */
export type Difficulty = 'plain' | 'decoys'

/** Options of {@link createPainter}; every one has a default. */
export interface PainterOptions {
  /**
   * Your own pictures, each at least 310x155 pixels: every puzzle takes one of them, and none is painted. The largest
   * middle part of 310:155 is scaled down once, and the transparent laid on white, so a puzzle costs no more than a
   * copy; each picture keeps 144 kB of memory. Files become such pictures by `loadBackgrounds` of
   * `email-code-kit/server/node`.
   *
   * A painted picture is new each time, a photo is not: whoever has collected yours needs but to look where they
   * changed. @default a new painting each time
   */
  backgrounds?: readonly Picture[]
  /** What pieces look like; every puzzle takes one of them. @default ['jigsaw'] */
  shapes?: readonly Shape[]
  /**
   * Decoys cost people time and mistakes, and those who see badly most, so they are off by default. They hinder programs
   * that look for a gap, not those that compare what is around it with the piece, as people do: of 300 painted puzzles
   * a search for the outline solved 100 % without decoys and 36 % with them, one for the darkest place 95 % and 35 %,
   * one for the piece within the gap 66 % and 2 %, a comparison along the edge 100 % and 92 %.
   * @default 'plain'
   */
  difficulty?: Difficulty
}

/**
 * A painter to one's own taste, for `createServer({ painter: createPainter({ … }) })`: pictures of 310x155 pixels with
 * a piece in a strip 47 wide. Without options it paints as `paintPuzzle` does. The answer comes from the server; its
 * `random` decides all the rest.
 *
 * @throws Error for no background or none that is a picture of at least 310x155, for no shape or an unknown one, and for
 * an unknown difficulty
 */
export function createPainter({
  backgrounds,
  shapes = ['jigsaw'],
  difficulty = 'plain',
}: PainterOptions = {}): Painter {
  const style = {
    takeGround: backgrounds === undefined ? paintGround : createPhotoSource(backgrounds),
    shapes: checkShapes(shapes),
    hasDecoys: checkDifficulty(difficulty) === 'decoys',
  }
  return (input) => assemblePuzzle(input, style)
}

function checkShapes(shapes: readonly Shape[]): readonly [Shape, ...Shape[]] {
  const [first, ...rest] = shapes
  if (first === undefined) {
    throw new Error(
      'email-code-kit: shapes is an empty list, so there is no piece to cut. Name at least one, or leave shapes out.',
    )
  }
  const unknown = shapes.find((shape) => !shapeNames.includes(shape))
  if (unknown === undefined) return [first, ...rest]
  throw new Error(
    `email-code-kit: there is no shape ${JSON.stringify(unknown)}, so no piece can be cut. ` +
      `There are: ${shapeNames.join(', ')}.`,
  )
}

function checkDifficulty(difficulty: Difficulty): Difficulty {
  if (difficulty === 'plain' || difficulty === 'decoys') return difficulty
  throw new Error(
    `email-code-kit: there is no difficulty ${JSON.stringify(difficulty)}, so it would be silently left out. ` +
      `Use 'plain' or 'decoys'.`,
  )
}
