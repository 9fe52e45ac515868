import { describe, expect, it } from 'vitest'
import { createPainter } from '../../../../src/server/puzzle/createPainter.ts'
import type { PainterOptions } from '../../../../src/server/puzzle/createPainter.ts'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { deflateNode } from '../../../../src/server/node/deflateNode.ts'
import { paintPuzzle } from '../../../../src/server/puzzle/paintPuzzle.ts'
import type { Shape } from '../../../../src/server/puzzle/piece/Shape.ts'
import type { Painter } from '../../../../src/server/ServerOptions.ts'
import { decodePng } from '../../../support/decodePng.ts'
import type { Pixels } from '../../../support/solvePuzzle.ts'
import { createTestServer } from '../createTestServer.ts'
import { findGaps, isChanged } from './findGaps.ts'
import { createNoise, createPhoto, flat, isSame, photos } from './photos.ts'

const shapes: readonly Shape[] = ['jigsaw', 'clover', 'drop', 'heart', 'leaf', 'star']

async function paint(painter: Painter, { x = 150, seed = 1 }: { x?: number; seed?: number } = {}) {
  const puzzle = await painter({ x, random: createRandom(seed * 7919), deflate: deflateNode })
  return { background: decodePng(puzzle.background), piece: decodePng(puzzle.piece) }
}

const isBody = ({ data }: Pixels, x: number, y: number) =>
  x >= 0 && x < 47 && y >= 0 && y < 155 && data[(y * 47 + x) * 4 + 3] === 255

/** Whether the points `reach` away from a point, in eight directions, belong to the body; and the point itself. */
const around = (piece: Pixels, x: number, y: number, reach: number) =>
  [-reach, 0, reach].flatMap((overX) => [-reach, 0, reach].map((overY) => isBody(piece, x + overX, y + overY)))

/** Every pixel of the strip. */
const strip = Array.from({ length: 47 * 155 }, (_, at) => ({ x: at % 47, y: Math.floor(at / 47) }))

/** Each photo with one shape, and in a long run with all of them. */
const photosFor = (shape: Shape) =>
  Object.entries(photos).filter(
    (_photo, index) => process.env['EVERY_TEST'] || index % shapes.length === shapes.indexOf(shape),
  )

describe.each(shapes)('a %s', (shape) => {
  it.each(photosFor(shape))('fits its gap in the photo: %s', async (_, photo) => {
    const painter = createPainter({ backgrounds: [photo], shapes: [shape] })
    for (const x of [60, 263]) {
      const { piece } = await paint(painter, { x, seed: x })
      const inner = strip.filter((point) => around(piece, point.x, point.y, 3).every(Boolean))
      expect(inner.length).toBeGreaterThan(350)
      const errors = inner.flatMap((point) =>
        [0, 1, 2].map((channel) =>
          Math.abs(
            piece.data[(point.y * 47 + point.x) * 4 + channel]! -
              photo.pixels[(point.y * 310 + x + point.x) * 3 + channel]!,
          ),
        ),
      )
      expect(Math.max(...errors)).toBeLessThanOrEqual(3) // a step of six-bit rounding
    }
  })

  it('leaves a gap of its own form, and nothing else is touched', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const photo = createNoise(seed)
      const { background, piece } = await paint(createPainter({ backgrounds: [photo], shapes: [shape] }), {
        x: 111,
        seed,
      })
      const changed = Array.from({ length: 310 * 155 }, (_, at) => at).filter((at) => isChanged(photo, background, at))
      const beyond = changed.filter((at) => {
        const [x, y] = [(at % 310) - 111, Math.floor(at / 310)]
        return !around(piece, x, y, 2).some(Boolean) && !around(piece, x, y, 4).some(Boolean)
      })
      expect(beyond).toEqual([])
      const body = strip.filter(({ x, y }) => isBody(piece, x, y))
      const touched = body.filter(({ x, y }) => isChanged(photo, background, y * 310 + 111 + x))
      expect(touched.length / body.length).toBeGreaterThan(0.97)
    }
  })

  it('is large enough to take hold of, and leaves room for its shadow', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { piece } = await paint(createPainter({ shapes: [shape] }), { seed })
      const body = strip.filter(({ x, y }) => isBody(piece, x, y))
      expect(body.length).toBeGreaterThan(900)
      expect(body.length).toBeLessThan(1500)
      expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThan(1)
      expect(Math.max(...body.map(({ x }) => x))).toBeLessThan(45)
      const height = Math.max(...body.map(({ y }) => y)) - Math.min(...body.map(({ y }) => y))
      expect(height).toBeLessThan(43)
    }
  })
})

describe('a painter', () => {
  it('without options paints what paintPuzzle does', async () => {
    for (const seed of [1, 2, 3]) {
      const input = () => ({ x: 90, random: createRandom(seed), deflate: deflateNode })
      const [own, standard] = await Promise.all([createPainter()(input()), paintPuzzle(input())])
      expect(isSame(own.background, standard.background)).toBe(true)
      expect(isSame(own.piece, standard.piece)).toBe(true)
    }
  })

  it.each<[string, PainterOptions]>([
    ['in all shapes', { shapes }],
    ['from photos', { backgrounds: [createNoise(1), createNoise(2)], shapes }],
    ['with decoys', { backgrounds: [createNoise(1), createNoise(2)], shapes, difficulty: 'decoys' }],
  ])('%s gives the same puzzle again for a seed, and another one for another', async (_, options) => {
    const painter = createPainter(options)
    const many = async () => {
      const puzzles = await Promise.all(Array.from({ length: 20 }, async (__, seed) => paint(painter, { seed })))
      return puzzles.map(({ background, piece }) => Buffer.from([...background.data, ...piece.data]).toString('base64'))
    }
    const puzzles = await many()
    expect(puzzles).toEqual(await many())
    expect(new Set(puzzles).size).toBe(20)
  })

  it('puts the gap where it is told, whatever random says', async () => {
    const photo = createNoise()
    const painter = createPainter({ backgrounds: [photo], shapes })
    const found = new Set<number>()
    for (let seed = 0; seed < 60; seed += 1) {
      const { background } = await paint(painter, { x: 142, seed })
      const [gap] = findGaps(photo, background)
      found.add(Math.round((gap!.left + gap!.right) / 2))
    }
    expect([...found]).toEqual([165]) // the middle of all of them
  })

  it('shows in a gap that stands alone what was there, only darker', async () => {
    const photo = createPhoto((x) => (x < 173 ? [220, 60, 60] : [60, 60, 220]))
    const { background, piece } = await paint(createPainter({ backgrounds: [photo], shapes: ['clover'] }), { x: 150 })
    const top = strip.find(({ x, y }) => isBody(piece, x, y))!.y
    const redAndBlueAt = (x: number) => [0, 2].map((channel) => background.data[((top + 20) * 310 + x) * 4 + channel]!)
    const [[leftRed, leftBlue], [rightRed, rightBlue]] = [redAndBlueAt(165), redAndBlueAt(181)] as [number[], number[]]
    expect(leftRed! - leftBlue!).toBeGreaterThan(50)
    expect(rightBlue! - rightRed!).toBeGreaterThan(50)
    expect(Math.max(leftRed!, rightBlue!)).toBeLessThan(150)
  })

  it('says nothing of the answer in a photo: away from the gap it is the same for any', async () => {
    const painter = createPainter({ backgrounds: [createNoise(1), createNoise(2)], shapes })
    const [near, far] = await Promise.all([paint(painter, { x: 60 }), paint(painter, { x: 262 })])
    for (let y = 0; y < 155; y += 1) {
      const middle = ({ background }: typeof near) => background.data.slice((y * 310 + 107) * 4, (y * 310 + 262) * 4)
      expect(isSame(middle(near), middle(far))).toBe(true)
    }
  })

  it('takes each photo about as often, and never a painting', async () => {
    const colors = [flat(200, 0, 0), flat(0, 200, 0), flat(0, 0, 200)]
    const painter = createPainter({ backgrounds: colors })
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 120; seed += 1) {
      const { background } = await paint(painter, { seed })
      counts[
        colors.findIndex(({ pixels }) => [0, 1, 2].every((c) => Math.abs(background.data[c]! - pixels[c]!) < 2))
      ]! += 1
    }
    expect(counts[0]! + counts[1]! + counts[2]!).toBe(120)
    for (const count of counts) expect(count).toBeGreaterThan(24)
  })

  it('takes each shape about as often', async () => {
    const painter = createPainter({ backgrounds: [flat(90, 90, 90)], shapes: ['clover', 'heart', 'star'] })
    const counts = new Map<number, number>()
    for (let seed = 0; seed < 120; seed += 1) {
      const { piece } = await paint(painter, { seed })
      const area = strip.filter(({ x, y }) => isBody(piece, x, y)).length
      counts.set(area, (counts.get(area) ?? 0) + 1)
    }
    expect(counts.size).toBe(3)
    for (const count of counts.values()) expect(count).toBeGreaterThan(24)
  })

  it('keeps its own copies: what happens to the pictures later changes no puzzle', async () => {
    const photo = createNoise()
    const painter = createPainter({ backgrounds: [photo] })
    const before = await paint(painter)
    photo.pixels.fill(0)
    const after = await paint(painter)
    expect(isSame(after.background.data, before.background.data)).toBe(true)
  })

  it('serves the challenges of a server', async () => {
    const photo = createNoise()
    const api = createTestServer({ painter: createPainter({ backgrounds: [photo], shapes: ['star'] }) })
    const body = (await (await api.getCaptcha()).json()) as { originalImageBase64: string }
    const [gap] = findGaps(photo, decodePng(Buffer.from(body.originalImageBase64, 'base64')))
    expect((gap!.left + gap!.right) / 2 - 23).toBeCloseTo(api.readAnswer(), -0.5)
  })
})
