import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clampX,
  DRAG_THRESHOLD,
  maxX,
  submitsOnRelease,
  toPicture,
  toRendered,
  xOfTap,
  type PuzzleSize,
} from '../../../src/state/sliderGeometry.ts'

/** Evenly spread, with fractions. Not `fc.double`: most of its numbers are next to 0. */
const precise = (min: number, max: number) => fc.nat(1e9).map((part) => min + ((max - min) * part) / 1e9)

/** Pictures of all sizes, in their own pixels, with a piece that leaves room to move. */
const picture: fc.Arbitrary<PuzzleSize> = fc
  .tuple(fc.integer({ min: 60, max: 2000 }), precise(0.05, 0.9))
  .map(([width, share]) => ({ width, pieceWidth: Math.round(width * share) }))
/** CSS pixels from 120 to 1200, zoomed out to a quarter and in to five times. */
const rendered = fc.tuple(precise(120, 1200), precise(0.25, 5)).map(([width, zoom]) => width * zoom)
const unit = precise(0, 1)
/** Where a finger may be: on the track, beside it, or anywhere. */
const px = fc.oneof(precise(-100, 7000), fc.double({ noNaN: true }))

const isInside = (x: number, size: PuzzleSize) => x >= 0 && x <= maxX(size)
const hasOneDecimal = (x: number) => x === Number(x.toFixed(1))

describe('at any width and zoom', () => {
  test('a drag reaches every position to the tenth', () => {
    fc.assert(
      fc.property(picture, rendered, unit, (size, width, share) => {
        const x = share * maxX(size)
        const reached = clampX(toPicture(toRendered(x, width, size), width, size), size)
        expect(Math.abs(reached - x)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
    )
  })

  test('a tap reaches every position to the tenth', () => {
    fc.assert(
      fc.property(picture, rendered, unit, (size, width, share) => {
        const x = share * maxX(size)
        const reached = xOfTap(toRendered(x + size.pieceWidth / 2, width, size), width, size)
        expect(Math.abs(reached - x)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
    )
  })

  test('a drag may begin anywhere on the thumb: only the way counts', () => {
    fc.assert(
      fc.property(picture, rendered, unit, unit, (size, width, from, to) => {
        const [start, end] = [from * maxX(size), to * maxX(size)]
        const way = toRendered(end, width, size) - toRendered(start, width, size)
        expect(Math.abs(clampX(start + toPicture(way, width, size), size) - end)).toBeLessThanOrEqual(0.05 + 1e-6)
      }),
    )
  })

  test('the picture and the page measure the same place', () => {
    fc.assert(
      fc.property(picture, rendered, precise(-3000, 3000), (size, width, at) => {
        expect(toPicture(toRendered(at, width, size), width, size)).toBeCloseTo(at, 6)
        expect(toRendered(toPicture(at, width, size), width, size)).toBeCloseTo(at, 6)
        expect(toRendered(size.width, width, size)).toBeCloseTo(width, 6)
      }),
    )
  })

  test('a finger further to the right never moves the piece to the left', () => {
    fc.assert(
      fc.property(picture, rendered, px, px, (size, width, a, b) => {
        const [left, right] = [Math.min(a, b), Math.max(a, b)]
        expect(xOfTap(left, width, size)).toBeLessThanOrEqual(xOfTap(right, width, size))
        expect(clampX(left, size)).toBeLessThanOrEqual(clampX(right, size))
      }),
    )
  })
})

describe('wherever the finger is', () => {
  test('the piece stays in the picture, at one decimal', () => {
    fc.assert(
      fc.property(picture, fc.oneof(rendered, fc.constant(0)), px, (size, width, at) => {
        for (const x of [clampX(at, size), clampX(toPicture(at, width, size), size), xOfTap(at, width, size)]) {
          expect([at, x, isInside(x, size)]).toEqual([at, x, true])
          expect([at, x, hasOneDecimal(x)]).toEqual([at, x, true])
        }
      }),
    )
  })

  test('a position that is kept inside stays where it is', () => {
    fc.assert(
      fc.property(picture, px, (size, at) => {
        const x = clampX(at, size)
        expect(clampX(x, size)).toBe(x)
      }),
    )
  })

  test('a piece as wide as the picture, or wider, does not move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), rendered, px, (width, more, shown, at) => {
        const size = { width, pieceWidth: width + more }
        expect(maxX(size)).toBe(0)
        expect([clampX(at, size), xOfTap(at, shown, size)]).toEqual([0, 0])
      }),
    )
  })

  test('letting go submits after a real move that did not end at the start', () => {
    fc.assert(
      fc.property(fc.oneof(precise(0, 2 * DRAG_THRESHOLD), precise(0, 2000)), precise(0, 2000), (moved, x) => {
        expect(submitsOnRelease(moved, x)).toBe(moved >= DRAG_THRESHOLD && x > 0)
        expect(submitsOnRelease(moved, 0)).toBe(false)
      }),
    )
  })
})
