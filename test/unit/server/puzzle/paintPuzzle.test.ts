import { constants, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { deflate } from '../../../../src/server/puzzle/deflate.ts'
import type { Deflate } from '../../../../src/server/puzzle/deflate.ts'
import { paintPuzzle } from '../../../../src/server/puzzle/paintPuzzle.ts'
import { decodePng } from '../../../support/decodePng.ts'
import { solvePuzzle } from '../../../support/solvePuzzle.ts'
import type { Pixels } from '../../../support/solvePuzzle.ts'

const zlibDeflate: Deflate = (bytes) =>
  Promise.resolve(new Uint8Array(deflateSync(bytes, { strategy: constants.Z_RLE })))

/** Every seed is another mix of scene and palette; 200 of them meet each scene about 25 times. */
const paint = (seed: number, x: number) => paintPuzzle({ x, random: createRandom(seed * 7919), deflate: zlibDeflate })

const paintMany = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, seed) => paint(seed, Math.round((seed * 263) / (count - 1)))))

/** What neither a gap at the left end nor one at the right end reaches. */
const middleOfRow = ({ data, width }: Pixels, y: number) => data.slice((y * width + 47) * 4, (y * width + 263) * 4)

const alphaAt = (piece: Pixels, x: number, y: number) => piece.data[(y * piece.width + x) * 4 + 3] ?? 0

const TIMEOUT = 30_000 // for two hundred puzzles, which take about two seconds, on a busy machine several

describe('the files', () => {
  it('are a PNG of 310x155 RGB, and one of 47x155 RGBA', async () => {
    const puzzle = await paint(1, 120)
    const background = { width: 310, height: 155, bitDepth: 8, colorType: 2 }
    expect(decodePng(puzzle.background)).toMatchObject(background)
    expect(decodePng(puzzle.piece)).toMatchObject({ ...background, width: 47, colorType: 6 })
    expect(puzzle).toMatchObject({ width: 310, height: 155, pieceWidth: 47, x: 120 })
  })

  it(
    'stay small: about 12 kB and 3 kB, and never more than 22 kB and 3.5 kB',
    async () => {
      const puzzles = await paintMany(200)
      const sizes = puzzles.map(({ background }) => background.length).toSorted((a, b) => a - b)
      expect(sizes[100]).toBeLessThan(14_000)
      expect(sizes.at(-1)).toBeLessThan(22_000)
      expect(Math.max(...puzzles.map(({ piece }) => piece.length))).toBeLessThan(3_500)
    },
    TIMEOUT,
  )

  it('hold the same pixels whether CompressionStream or node:zlib packs them', async () => {
    const [byZlib, byStream] = await Promise.all([
      paint(7, 200),
      paintPuzzle({ x: 200, random: createRandom(7 * 7919), deflate }),
    ])
    expect(decodePng(byStream.background)).toEqual(decodePng(byZlib.background))
    expect(decodePng(byStream.piece)).toEqual(decodePng(byZlib.piece))
  })
})

describe('a seed', () => {
  it('gives the same puzzle again', async () => {
    expect(await paint(11, 90)).toEqual(await paint(11, 90))
  })

  it('gives another picture than any other seed', async () => {
    const puzzles = await Promise.all(Array.from({ length: 50 }, (_, seed) => paint(seed, 90)))
    expect(new Set(puzzles.map(({ background }) => Buffer.from(background).toString('base64'))).size).toBe(50)
  })

  it('says nothing about the answer: the picture away from the gap is the same for any x', async () => {
    const [near, far] = await Promise.all([paint(5, 0), paint(5, 263)])
    const [a, b] = [decodePng(near.background), decodePng(far.background)]
    for (let y = 0; y < 155; y += 1) expect(middleOfRow(a, y)).toEqual(middleOfRow(b, y))
  })
})

describe('the piece', () => {
  it(
    'belongs at x, over all scenes and the whole range, and can be seen to',
    async () => {
      const puzzles = await paintMany(200)
      const found = puzzles.map(({ background, piece }) => solvePuzzle(decodePng(background), decodePng(piece)))
      expect(found).toEqual(puzzles.map(({ x }) => x))
    },
    TIMEOUT,
  )

  it('is all there is in its strip: clear above and below, and nothing cut off at the sides', async () => {
    for (const { piece, y: top } of await paintMany(40)) {
      const strip = decodePng(piece)
      const opaque = Array.from({ length: 47 * 155 }, (_, at) => ({ x: at % 47, y: Math.floor(at / 47) })).filter(
        ({ x, y }) => alphaAt(strip, x, y) > 0,
      )
      expect(opaque.filter(({ y }) => y < top || y >= top + 47)).toEqual([])
      expect(opaque.filter(({ x, y }) => (x === 0 || x === 46) && alphaAt(strip, x, y) === 255)).toEqual([])
    }
  })

  it('carries no picture where it is clear', async () => {
    const { data } = decodePng((await paint(3, 100)).piece)
    const clear = data.filter((_, at) => data[at - (at % 4) + 3] === 0)
    expect(clear.length).toBeGreaterThan(0)
    expect(Math.max(...clear)).toBe(0)
  })

  it('covers a good part of its square, with room for its shadow', async () => {
    for (const { piece } of await paintMany(40)) {
      const { data } = decodePng(piece)
      const opaque = data.filter((value, index) => index % 4 === 3 && value === 255).length
      expect(opaque).toBeGreaterThan(900)
      expect(opaque).toBeLessThan(1500)
    }
  })
})
