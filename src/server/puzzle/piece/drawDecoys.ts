import type { Random } from '../createRandom.ts'
import { FIRST_GAP, LAST_GAP } from '../Puzzle.ts'
import { PIECE_SIZE } from './createJigsaw.ts'

const AROUND = LAST_GAP - FIRST_GAP + 1

/** From one gap to the next, at least: their squares do not touch. */
const APART = PIECE_SIZE + 1

/** What the three distances around the ring have to share beyond that. */
const SLACK = AROUND - 3 * APART

/**
 * Left edges of two decoys that touch neither each other, nor the gap at `x`, nor the piece at rest.
 *
 * The places stand in a ring, the last one next to the first, and the three distances around it are drawn evenly from
 * all there are. So every turn of the ring is as likely, and the places alone do not tell which of the three is the gap:
 * decoys drawn from what room is left beside it would stand at the ends more often than the gap does.
 */
export function drawDecoys(x: number, random: Random): [number, number] {
  let first = Math.floor(random() * (SLACK + 1))
  let second = Math.floor(random() * (SLACK + 2))
  // Half of these pairs ask for more than there is; turned by 180 degrees they are the other half.
  if (first + second > SLACK) [first, second] = [SLACK - first, SLACK + 1 - second]
  const start = Math.min(Math.max(x, FIRST_GAP), LAST_GAP) - FIRST_GAP
  return [FIRST_GAP + ((start + APART + first) % AROUND), FIRST_GAP + ((start + 2 * APART + first + second) % AROUND)]
}
