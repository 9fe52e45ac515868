import type { Random } from '../createRandom.ts'

/** Side of the square the shape lives in: the width of the piece's strip. */
export const PIECE_SIZE = 47

/** Which way the two tabs point: 1 is right or down. A notch is opposite each. */
export interface Jigsaw {
  readonly across: 1 | -1
  readonly down: 1 | -1
}

/** One of the four pieces there are. */
export function createJigsaw(random: Random): Jigsaw {
  return { across: random() < 0.5 ? 1 : -1, down: random() < 0.5 ? 1 : -1 }
}
