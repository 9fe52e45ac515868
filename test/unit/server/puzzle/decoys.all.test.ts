import { describe, expect, it } from 'vitest'
import { createPainter } from '../../../../src/server/puzzle/createPainter.ts'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { deflateNode } from '../../../../src/server/node/deflateNode.ts'
import type { Picture } from '../../../../src/server/puzzle/Picture.ts'
import { drawDecoys } from '../../../../src/server/puzzle/piece/drawDecoys.ts'
import type { Shape } from '../../../../src/server/puzzle/piece/Shape.ts'
import type { Painter } from '../../../../src/server/ServerOptions.ts'
import { decodePng } from '../../../support/decodePng.ts'
import { solvePuzzle } from '../../../support/solvePuzzle.ts'
import { findGaps } from './findGaps.ts'
import { createNoise, createPhoto, flat, isSame } from './photos.ts'

const shapes: readonly Shape[] = ['jigsaw', 'clover', 'drop', 'heart', 'leaf', 'star']

const TIMEOUT = 30_000 // for hundreds of puzzles on a busy machine

const decoysIn = (photo: Picture) => createPainter({ backgrounds: [photo], shapes, difficulty: 'decoys' })
const plainIn = (photo: Picture) => createPainter({ backgrounds: [photo], shapes })

const noise = createNoise()
const inNoise = decoysIn(noise)

async function paint(painter: Painter, photo: Picture, x: number, seed: number) {
  const puzzle = await painter({ x, random: createRandom(seed * 7919), deflate: deflateNode })
  const background = decodePng(puzzle.background)
  const gaps = findGaps(photo, background)
  const gap = gaps.find(({ left, right }) => left <= x + 23 && x + 23 <= right)
  return { background, piece: decodePng(puzzle.piece), gaps, gap, decoys: gaps.filter((other) => other !== gap) }
}

type Painted = Awaited<ReturnType<typeof paint>>

/** The pixels within the gap that begins at `left`, away from its edge: red, green, blue, one after the other. */
function insideOf({ background, piece }: Painted, left: number): number[] {
  const inside = []
  for (let y = 0; y < 155; y += 1) {
    for (let x = 2; x < 45; x += 1) {
      const isInner = [-2, 0, 2].every((step) => piece.data[(y * 47 + x + step) * 4 + 3] === 255)
      const isDeep = [-2, 2].every((step) => piece.data[((y + step) * 47 + x) * 4 + 3] === 255)
      if (isInner && isDeep)
        inside.push(...background.data.slice((y * 310 + left + x) * 4, (y * 310 + left + x) * 4 + 3))
    }
  }
  return inside
}

/** All there are; and some of them, the first and nearly the last too. */
const answers = Array.from({ length: 203 }, (_, index) => 60 + index)
const everyFourth = answers.filter((x) => x % 4 === 0)

describe('decoys', () => {
  it(
    'are two, as wide as the gap, and touch neither it, nor each other, nor the piece at rest',
    async () => {
      for (const x of everyFourth) {
        const { gaps, gap, decoys } = await paint(inNoise, noise, x, x)
        expect(gaps).toHaveLength(3) // touching ones would count as one
        expect(gap).toBeDefined()
        for (const { left, right } of decoys) {
          expect(right - left).toBe(gap!.right - gap!.left)
          expect(Math.abs(left - gap!.left)).toBeGreaterThan(47)
          expect(left).toBeGreaterThan(47)
        }
      }
    },
    TIMEOUT,
  )

  it('stand at the same height and look like the gap from within: pixel by pixel', async () => {
    for (const x of [60, 99, 140, 201, 262]) {
      const painted = await paint(inNoise, noise, x, x)
      const inside = insideOf(painted, x)
      expect(inside.length).toBeGreaterThan(1000)
      for (const { left } of painted.decoys) {
        expect(insideOf(painted, x + left - painted.gap!.left)).toEqual(inside)
      }
    }
  })

  it('are left out unless they are asked for', async () => {
    const { gaps } = await paint(plainIn(noise), noise, 150, 1)
    expect(gaps).toHaveLength(1)
  })

  it('do not move the gap, and follow random around it', async () => {
    const lefts = new Set<number>()
    for (let seed = 0; seed < 40; seed += 1) {
      const { gap, decoys } = await paint(inNoise, noise, 140, seed)
      expect(Math.round((gap!.left + gap!.right) / 2)).toBe(163)
      for (const { left } of decoys) lefts.add(left)
    }
    expect(lefts.size).toBeGreaterThan(30)
  })

  it(
    'never stand where the piece would fit as well: in bars of a period of 60 it would at every 60th pixel',
    async () => {
      const bars = createPhoto((x, y) => (Math.floor((x + y / 7) / 30) % 2 ? [226, 214, 190] : [60, 90, 120]))
      const painter = decoysIn(bars)
      let count = 0
      for (const x of everyFourth) {
        const { gap, decoys } = await paint(painter, bars, x, x)
        count += decoys.length
        for (const { left } of decoys) expect(Math.abs(((left - gap!.left + 30 + 240) % 60) - 30)).toBeGreaterThan(1)
      }
      expect(count).toBeGreaterThan(90)
    },
    TIMEOUT,
  )

  it.each([
    ['nothing at all', flat(40, 90, 160)],
    ['the same all across', createPhoto((_, y) => [255 - y, 120 + y / 2, y])],
  ])(
    'are left out where no one could tell: a picture of %s has one gap, and it shows the picture',
    async (_, photo) => {
      const [painter, plain] = [decoysIn(photo), plainIn(photo)]
      for (let seed = 0; seed < 12; seed += 1) {
        const x = 60 + seed * 18
        const { gaps, gap, background } = await paint(painter, photo, x, seed)
        expect(gaps).toEqual([gap])
        const expected = await paint(plain, photo, x, seed)
        expect(isSame(background.data, expected.background.data)).toBe(true)
      }
    },
  )
})

describe('a program that looks for the outline of the piece', () => {
  it.each([
    ['finds every gap that stands alone', 'plain', 1, 1],
    ['finds about one in three among decoys', 'decoys', 0.2, 0.5],
  ] as const)(
    '%s',
    async (_, difficulty, least, most) => {
      const painter = createPainter({ difficulty })
      const solved = everyFourth.map(async (x) => {
        const { background, piece } = await painter({ x, random: createRandom(x * 7919), deflate: deflateNode })
        return Math.abs(solvePuzzle(decodePng(background), decodePng(piece)) - x) <= 5
      })
      const share = (await Promise.all(solved)).filter(Boolean).length / everyFourth.length
      expect(share).toBeGreaterThanOrEqual(least)
      expect(share).toBeLessThanOrEqual(most)
    },
    TIMEOUT,
  )
})

describe('the places of the decoys', () => {
  it('tell nothing: over all answers and draws the gap is each of any three places equally often', () => {
    const counts = new Map<number, [number, number, number]>()
    for (const x of answers) {
      for (let first = 0; first < 60; first += 1) {
        for (let second = 0; second < 61; second += 1) {
          const draws = [(first + 0.5) / 60, (second + 0.5) / 61]
          const places = [x, ...drawDecoys(x, () => draws.shift() ?? Number.NaN)].toSorted((a, b) => a - b)
          const key = places.reduce((sum, place) => sum * 512 + place, 0)
          const count = counts.get(key) ?? [0, 0, 0]
          count[places.indexOf(x)]! += 1
          counts.set(key, count)
        }
      }
    }
    expect(counts.size).toBe((203 * 60 * 61) / 6)
    expect([...counts.values()].filter(([low, middle, high]) => low !== middle || middle !== high)).toEqual([])
  })

  it('spread evenly over all answers', () => {
    const random = createRandom(3)
    const counts = new Map(answers.map((place) => [place, 0]))
    for (let round = 0; round < 1000; round += 1) {
      for (const x of answers) for (const place of drawDecoys(x, random)) counts.set(place, counts.get(place)! + 1)
    }
    expect(counts.size).toBe(203)
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(250)
  })

  it('are whole and clear of the gap for answers of other servers, too: from 0 to 263', () => {
    const random = createRandom(4)
    for (let x = 0; x <= 263; x += 1) {
      for (let round = 0; round < 50; round += 1) {
        const [one, other] = drawDecoys(x, random)
        expect(Math.min(Math.abs(one - x), Math.abs(other - x), Math.abs(one - other))).toBeGreaterThanOrEqual(48)
        expect(Math.min(one, other)).toBeGreaterThanOrEqual(60)
        expect(Math.max(one, other)).toBeLessThanOrEqual(262)
      }
    }
  })
})
