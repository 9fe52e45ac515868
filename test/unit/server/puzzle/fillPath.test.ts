import { expect, it } from 'vitest'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { circle } from '../../../../src/server/puzzle/shapes/circle.ts'
import { createSurface } from '../../../../src/server/puzzle/surface/createSurface.ts'
import { fillPath } from '../../../../src/server/puzzle/surface/fillPath.ts'

const WHITE = 0xffffff

const redAt = ({ pixels, width }: ReturnType<typeof createSurface>, x: number, y: number) =>
  pixels[(y * width + x) * 3] ?? -1

const areaOf = ({ pixels }: ReturnType<typeof createSurface>) => pixels.reduce((sum, value) => sum + value, 0) / 255 / 3

it('fills whole pixels wholly and leaves the others alone', () => {
  const surface = createSurface(6, 6)
  fillPath(surface, [1, 2, 4, 2, 4, 5, 1, 5], { color: WHITE })
  expect(areaOf(surface)).toBe(9)
  expect(redAt(surface, 1, 2)).toBe(255)
  expect(redAt(surface, 4, 2)).toBe(0)
  expect(redAt(surface, 0, 2)).toBe(0)
})

it('shades a pixel by the share of it that is covered', () => {
  const surface = createSurface(4, 4)
  fillPath(surface, [0.5, 0, 3, 0, 3, 4, 0.5, 4], { color: WHITE })
  expect(redAt(surface, 0, 1)).toBe(128)
  expect(redAt(surface, 1, 1)).toBe(255)
})

it('covers the area of a disc', () => {
  const surface = createSurface(60, 60)
  fillPath(surface, circle(30.3, 29.6, 20), { color: WHITE })
  expect(areaOf(surface) / (Math.PI * 400)).toBeCloseTo(1, 2)
})

it('cuts off what reaches beyond any side', () => {
  const surface = createSurface(10, 10)
  fillPath(surface, [-5, -5, 20, -5, 20, 20, -5, 20], { color: WHITE })
  expect(areaOf(surface)).toBe(100)
  const corner = createSurface(10, 10)
  fillPath(corner, [-8, 5, 5, -8, 18, 5, 5, 18], { color: WHITE })
  expect(areaOf(corner)).toBeGreaterThan(90)
})

it('leaves nothing behind for the next fill', () => {
  const surface = createSurface(40, 30)
  const random = createRandom(4)
  for (let fill = 0; fill < 200; fill += 1) {
    const path = Array.from({ length: 14 }, () => random() * 60 - 10)
    fillPath(surface, path, { color: WHITE, alpha: 0.5 })
  }
  expect(surface.coverage.every((value) => value === 0)).toBe(true)
})

it('runs a gradient straight down, over the rows it is told to', () => {
  const surface = createSurface(2, 100)
  fillPath(surface, [0, 0, 2, 0, 2, 100, 0, 100], { color: 0, to: WHITE, span: [25, 75] })
  expect(redAt(surface, 0, 20)).toBe(0)
  expect(redAt(surface, 0, 50)).toBeGreaterThan(120)
  expect(redAt(surface, 0, 50)).toBeLessThan(140)
  expect(redAt(surface, 1, 80)).toBe(255)
})
