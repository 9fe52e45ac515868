import { describe, expect, test } from 'vitest'
import {
  clampX,
  DRAG_THRESHOLD,
  maxX,
  NUDGE_STEP,
  submitsOnRelease,
  toPicture,
  toRendered,
  xOfTap,
  type PuzzleSize,
} from '../../../src/state/sliderGeometry.ts'

const usual: PuzzleSize = { width: 310, pieceWidth: 47 }
const sizes: PuzzleSize[] = [
  usual,
  { width: 600, pieceWidth: 90 },
  { width: 400, pieceWidth: 55 },
  { width: 48, pieceWidth: 47 },
]
const renderedWidths = [97.5, 155, 240, 288.4, 310, 333.33, 465, 620, 1240]

const cases = sizes.flatMap((size) => renderedWidths.map((rendered) => ({ ...size, rendered })))

/** Every position from 0 to the end, tenth by tenth. */
const positions = (size: PuzzleSize) => Array.from({ length: maxX(size) * 10 + 1 }, (_, index) => index / 10)

describe('positions in the picture', () => {
  test.each(cases)(
    'a picture of $width px shown at $rendered px: a drag can reach every one',
    ({ rendered, ...size }) => {
      const reached = positions(size).map((x) => clampX(toPicture(toRendered(x, rendered, size), rendered, size), size))
      expect(reached).toEqual(positions(size))
    },
  )

  test.each(cases)(
    'a picture of $width px shown at $rendered px: a tap can reach every one',
    ({ rendered, ...size }) => {
      const middle = size.pieceWidth / 2
      const reached = positions(size).map((x) => xOfTap(toRendered(x + middle, rendered, size), rendered, size))
      expect(reached).toEqual(positions(size))
    },
  )

  test.each(renderedWidths)(
    'shown at %d px, a drag of whole CSS pixels comes within the tolerance of 5 everywhere',
    (rendered) => {
      const reached = Array.from({ length: Math.ceil(rendered) + 1 }, (_, px) =>
        clampX(toPicture(px, rendered, usual), usual),
      )
      expect([reached[0], reached.at(-1)]).toEqual([0, 263])
      for (const x of positions(usual)) expect(Math.min(...reached.map((at) => Math.abs(at - x)))).toBeLessThan(5)
    },
  )

  test('at twice the size, a drag of 100 CSS pixels is 50 of the picture; at half the size, 200', () => {
    expect(toPicture(100, 620, usual)).toBe(50)
    expect(toPicture(100, 155, usual)).toBe(200)
    expect(toRendered(50, 620, usual)).toBe(100)
    expect(toRendered(200, 155, usual)).toBe(100)
  })

  test('a picture that is not laid out yet moves nothing', () => {
    expect(toPicture(100, 0, usual)).toBe(0)
    expect(toRendered(100, 0, usual)).toBe(0)
    expect(xOfTap(100, 0, usual)).toBe(0)
  })

  test.each([
    [-1, 0],
    [-0.01, 0],
    [0, 0],
    [0.04, 0],
    [0.05, 0.1],
    [12.34, 12.3],
    [12.36, 12.4],
    [1 / 3, 0.3],
    [262.96, 263],
    [263, 263],
    [263.01, 263],
    [1e9, 263],
    [Number.POSITIVE_INFINITY, 263],
    [Number.NEGATIVE_INFINITY, 0],
  ])('%d becomes %d: inside the picture, to one decimal', (x, clamped) => {
    expect(clampX(x, usual)).toBe(clamped)
  })

  test('never has more than the one decimal that the wire can carry', () => {
    const xs = Array.from({ length: 2000 }, (_, index) => clampX(index * 0.137_13, usual))
    for (const x of xs) expect(x).toBe(Number(x.toFixed(1)))
  })

  test('are only the start where the piece is as wide as the picture, or wider', () => {
    for (const pieceWidth of [310, 311, 5000]) {
      expect(maxX({ width: 310, pieceWidth })).toBe(0)
      expect(clampX(50, { width: 310, pieceWidth })).toBe(0)
    }
  })
})

describe('a tap', () => {
  test.each([
    [0, 0],
    [23.5, 0],
    [100, 76.5],
    [155, 131.5],
    [286.5, 263],
    [310, 263],
    [-20, 0],
    [400, 263],
  ])('at %d px puts the piece at %d, its middle under the finger', (px, x) => {
    expect(xOfTap(px, 310, usual)).toBe(x)
  })
})

describe('nudging', () => {
  test('comes within the tolerance of 5 of every position', () => {
    const reached = Array.from({ length: 100 }, (_, count) => clampX(count * NUDGE_STEP, usual))
    for (const x of positions(usual)) expect(Math.min(...reached.map((at) => Math.abs(at - x)))).toBeLessThan(5)
  })
})

describe('letting go', () => {
  test.each([
    ['a press that did not move', 0, 40, false],
    ['a press that trembled', DRAG_THRESHOLD - 0.1, 40, false],
    ['a drag', DRAG_THRESHOLD, 40, true],
    ['a long drag', 200, 200, true],
    ['a drag that ended one step from the start', 50, 0.1, true],
    ['a drag that came back to the start', 200, 0, false],
  ])('after %s', (_what, moved, x, submits) => {
    expect(submitsOnRelease(moved, x)).toBe(submits)
  })
})
