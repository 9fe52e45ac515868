import { expect, it } from 'vitest'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { deflate } from '../../../../src/server/puzzle/deflate.ts'
import { paintPuzzle } from '../../../../src/server/puzzle/paintPuzzle.ts'
import { decodePng } from '../../../support/decodePng.ts'
import type { Pixels } from '../../../support/solvePuzzle.ts'

const COUNT = 500
const TIMEOUT = 60_000 // they take some seconds, on a busy machine many

const linear = Float64Array.from({ length: 256 }, (_, byte) =>
  byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
)

/** Relative luminance as WCAG defines it. */
function luminance(data: Pixels['data'], at: number): number {
  return 0.2126 * linear[data[at]!]! + 0.7152 * linear[data[at + 1]!]! + 0.0722 * linear[data[at + 2]!]!
}

/** The greatest contrast between any two pixels no farther than two from a point. */
function contrastAround({ data, width, height }: Pixels, x: number, y: number): number {
  let darkest = 1
  let lightest = 0
  for (let row = Math.max(y - 2, 0); row <= Math.min(y + 2, height - 1); row += 1) {
    for (let column = Math.max(x - 2, 0); column <= Math.min(x + 2, width - 1); column += 1) {
      const value = luminance(data, (row * width + column) * 4)
      darkest = Math.min(darkest, value)
      lightest = Math.max(lightest, value)
    }
  }
  return (lightest + 0.05) / (darkest + 0.05)
}

/** The outermost opaque pixels of the piece: its edge. */
function edgeOf({ data, width, height }: Pixels): { x: number; y: number }[] {
  const isBody = (x: number, y: number) => x >= 0 && x < width && data[(y * width + x) * 4 + 3] === 255
  return Array.from({ length: width * height }, (_, at) => ({ x: at % width, y: Math.floor(at / width) })).filter(
    ({ x, y }) => isBody(x, y) && !(isBody(x - 1, y) && isBody(x + 1, y) && isBody(x, y - 1) && isBody(x, y + 1)),
  )
}

/** The picture with the piece laid on it at `left`. */
function layOver(background: Pixels, piece: Pixels, left: number): Pixels {
  const data = new Uint8ClampedArray(background.data)
  for (let at = 0; at < piece.width * piece.height; at += 1) {
    const target = (Math.floor(at / piece.width) * background.width + left + (at % piece.width)) * 4
    const alpha = piece.data[at * 4 + 3]! / 255
    for (let channel = 0; channel < 3; channel += 1) {
      data[target + channel] = data[target + channel]! * (1 - alpha) + piece.data[at * 4 + channel]! * alpha
    }
  }
  return { ...background, data }
}

async function paint(seed: number) {
  const x = 60 + ((seed * 37) % 203)
  const puzzle = await paintPuzzle({ x, random: createRandom(seed * 104_729), deflate })
  return { x, background: decodePng(puzzle.background), piece: decodePng(puzzle.piece) }
}

/** Painted once for both. */
const painting = Promise.all(Array.from({ length: COUNT }, (_, seed) => paint(seed)))

it(
  'shows the gap: all along its edge, tones at least 3:1 apart lie side by side, on any ground',
  async () => {
    for (const { x, background, piece } of await painting) {
      const contrasts = edgeOf(piece).map((point) => contrastAround(background, x + point.x, point.y))
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3)
    }
  },
  TIMEOUT,
)

it(
  'shows the piece: all along its edge, tones at least 3:1 apart lie side by side, wherever it is',
  async () => {
    for (const { x, background, piece } of await painting) {
      for (const left of [0, (x + 131) % 263]) {
        const picture = layOver(background, piece, left)
        const contrasts = edgeOf(piece).map((point) => contrastAround(picture, left + point.x, point.y))
        expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3)
      }
    }
  },
  TIMEOUT,
)
