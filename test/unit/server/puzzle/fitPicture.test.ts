import { expect, it } from 'vitest'
import { fitPicture } from '../../../../src/server/puzzle/photos/fitPicture.ts'
import type { Picture } from '../../../../src/server/puzzle/Picture.ts'
import { colorAt, createNoise, createPhoto, isSame } from './photos.ts'

const fit = (picture: Picture) => fitPicture(picture, 310, 155)

const meanOf = ({ pixels }: Picture) => Buffer.from(pixels).reduce((sum, byte) => sum + byte, 0) / pixels.length

/** Red and blue bands at two ends, green between. */
const banded = (width: number, height: number, isFirst: (x: number, y: number) => boolean) =>
  createPhoto(
    (x, y) => {
      if (isFirst(x, y)) return [255, 0, 0]
      return isFirst(width - 1 - x, height - 1 - y) ? [0, 0, 255] : [0, 255, 0]
    },
    width,
    height,
  )

it('leaves a picture of the right size as it is', () => {
  const noise = createNoise()
  expect(isSame(fit(noise).pixels, noise.pixels)).toBe(true)
})

it.each([
  ['wide', banded(900, 310, (x) => x < 140)],
  ['high', banded(620, 710, (_, y) => y < 200)],
])('takes the middle of a %s picture, right up to what is cut off', (_, picture) => {
  const fitted = fit(picture)
  expect(fitted).toMatchObject({ width: 310, height: 155 })
  for (const [x, y] of [
    [0, 0],
    [309, 0],
    [0, 154],
    [309, 154],
    [155, 77],
  ] as const)
    expect(colorAt(fitted, x, y)).toEqual([0, 255, 0])
})

it('does not stretch: a disc stays as wide as it is high', () => {
  const disc = createPhoto((x, y) => (Math.hypot(x - 500, y - 450) < 300 ? [255, 255, 255] : [0, 0, 0]), 1000, 900)
  const fitted = fit(disc)
  const isWhite = (x: number, y: number) => colorAt(fitted, x, y)[0]! > 127
  const wide = Array.from({ length: 310 }, (_, x) => x).filter((x) => isWhite(x, 77)).length
  // 900 high is more than fits: 500 of it are seen, and the disc reaches beyond; so its chord tells.
  const chord = Array.from({ length: 310 }, (_, x) => x).filter((x) => isWhite(x, 0)).length
  expect(wide).toBeCloseTo(600 * 0.31, -0.5)
  expect(chord).toBeCloseTo(2 * Math.sqrt(300 ** 2 - 250 ** 2) * 0.31, -0.5)
})

it('makes each pixel the mean of all it covers, so that fine patterns turn grey and do not flicker', () => {
  const checks = createPhoto((x, y) => ((x + y) % 2 ? [255, 255, 255] : [0, 0, 0]), 620, 310)
  expect(new Set(fit(checks).pixels)).toEqual(new Set([128]))
  const lines = createPhoto((x) => (x % 3 ? [0, 0, 0] : [255, 255, 255]), 930, 465)
  expect(new Set(fit(lines).pixels)).toEqual(new Set([85]))
})

it.each([
  [311, 156],
  [463, 232],
  [1001, 503],
])('keeps brightness and gradients for %i x %i, where pixels do not divide evenly', (width, height) => {
  const slope = createPhoto((x) => [(x / width) * 255, 0, 255 - (x / width) * 255], width, height)
  const fitted = fit(slope)
  for (let x = 0; x < 310; x += 1) {
    expect(Math.abs(colorAt(fitted, x, 50)[0]! - ((x + 0.5) / 310) * 255)).toBeLessThan(2)
  }
  expect(Math.abs(meanOf(fitted) - meanOf(slope))).toBeLessThan(1)
})

it('lays what is transparent on white', () => {
  const pixels = new Uint8ClampedArray(310 * 155 * 4)
  for (let at = 0; at < pixels.length; at += 4) pixels.set([200, 100, 0, [0, 102, 255][(at / 4) % 3]!], at)
  const fitted = fit({ width: 310, height: 155, pixels })
  expect(colorAt(fitted, 0, 0)).toEqual([255, 255, 255])
  expect(colorAt(fitted, 1, 0)).toEqual([233, 193, 153])
  expect(colorAt(fitted, 2, 0)).toEqual([200, 100, 0])
})
