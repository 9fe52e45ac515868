import { describe, expect, it } from 'vitest'
import { createPainter } from '../../../../src/server/puzzle/createPainter.ts'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { deflateNode } from '../../../../src/server/node/deflateNode.ts'
import { paintPuzzle } from '../../../../src/server/puzzle/paintPuzzle.ts'
import type { Picture } from '../../../../src/server/puzzle/Picture.ts'
import type { Shape } from '../../../../src/server/puzzle/piece/Shape.ts'
import type { Painter } from '../../../../src/server/ServerOptions.ts'
import { decodePng } from '../../../support/decodePng.ts'
import type { Pixels } from '../../../support/solvePuzzle.ts'
import { findGaps } from './findGaps.ts'
import { photos } from './photos.ts'

const COUNT = 500
/** Of each shape, and of each shape on each photo; more with `npm run test:all`. */
const [SHAPE_COUNT, PHOTO_COUNT] = process.env['EVERY_TEST'] ? [20, 3] : [5, 1]
const shapes: readonly Shape[] = ['jigsaw', 'clover', 'drop', 'heart', 'leaf', 'star']
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

interface Painted {
  background: Pixels
  piece: Pixels
  /** Where gaps begin, decoys too. */
  gaps: number[]
  x: number
}

async function paint(painter: Painter, x: number, seed: number, photo?: Picture): Promise<Painted> {
  const puzzle = await painter({ x, random: createRandom(seed * 104_729), deflate: deflateNode })
  const background = decodePng(puzzle.background)
  const found = photo ? findGaps(photo, background).map(({ left }) => left) : []
  // All gaps have the form of the one at `x`: so they are as far apart as their left ends.
  const own = found.find((left) => left >= x && left < x + 24) ?? x
  return { x, background, piece: decodePng(puzzle.piece), gaps: [x, ...found.map((left) => x + left - own)] }
}

const answerOf = (seed: number) => 60 + ((seed * 37) % 203)

const paintScenes = async () =>
  Promise.all(Array.from({ length: COUNT }, (_, seed) => paint(paintPuzzle, answerOf(seed), seed)))

const paintShapes = async () =>
  Promise.all(
    shapes.flatMap((shape, index) => {
      const painter = createPainter({ shapes: [shape] })
      const seeds = Array.from({ length: SHAPE_COUNT }, (_, round) => 1000 + index * 20 + round)
      return seeds.map(async (seed) => paint(painter, answerOf(seed), seed))
    }),
  )

/** Every shape on every ground, some with decoys. */
async function paintPhotos(difficulty: 'plain' | 'decoys') {
  const painting = Object.values(photos).flatMap((photo, ground) =>
    shapes.flatMap((shape, index) => {
      const painter = createPainter({ backgrounds: [photo], shapes: [shape], difficulty })
      const seeds = Array.from({ length: PHOTO_COUNT }, (_, round) => ground * 18 + index * 3 + round)
      return seeds.map(async (seed) => paint(painter, answerOf(seed), seed, photo))
    }),
  )
  return Promise.all(painting)
}

/** Painted once for both tests. */
const paintings: [string, Promise<Painted[]>][] = [
  ['in painted scenes', paintScenes()],
  ['in painted scenes, in every shape', paintShapes()],
  ['in photos, in every shape', paintPhotos('plain')],
  ['among decoys, which show as well', paintPhotos('decoys')],
]

describe.each(paintings)('%s', (_, painting) => {
  it(
    'the gap shows: all along its edge, tones at least 3:1 apart lie side by side, on any ground',
    async () => {
      for (const { background, piece, gaps } of await painting) {
        for (const left of gaps) {
          const contrasts = edgeOf(piece).map((point) => contrastAround(background, left + point.x, point.y))
          expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3)
        }
      }
    },
    TIMEOUT,
  )

  it(
    'the piece shows: all along its edge, tones at least 3:1 apart lie side by side, wherever it is',
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
})

it('these are hundreds of gaps, and more of them where there are decoys', async () => {
  const counts = (await Promise.all(paintings.map(async ([, painting]) => painting))).map((painting) => [
    painting.length,
    painting.reduce((sum, { gaps }) => sum + new Set(gaps).size, 0),
  ])
  expect(counts.slice(0, 3)).toEqual([
    [500, 500],
    [shapes.length * SHAPE_COUNT, shapes.length * SHAPE_COUNT],
    [PHOTO_COUNT * 60, PHOTO_COUNT * 60],
  ])
  expect(counts[3]![1]).toBeGreaterThan(PHOTO_COUNT * 100)
})
