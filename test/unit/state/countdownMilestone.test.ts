import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countdownMilestone } from '../../../src/state/countdownMilestone.ts'

/** The milestones of a whole countdown, in the order they come. */
function milestones(length: number): number[] {
  const all = Array.from({ length }, (_, second) => countdownMilestone(length - second, length))
  return all.filter((milestone, index) => milestone !== all[index - 1])
}

describe('what is read out of a countdown', () => {
  test.each([
    [60, [60, 30, 10]],
    [90, [90, 60, 30, 10]],
    [75, [75, 60, 30, 10]],
    [30, [30, 10]],
    [12, [12, 10]],
    [10, [10]],
    [5, [5]],
    [1, [1]],
  ])('of %i seconds is %j', (length, said) => {
    expect(milestones(length)).toEqual(said)
  })

  test('of an hour is its beginning, and then every half minute of the last five', () => {
    expect(milestones(3600)).toEqual([3600, 300, 270, 240, 210, 180, 150, 120, 90, 60, 30, 10])
  })

  test('never ahead of what remains, never longer than the whole, and never oftener than each ten seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.nat(), (length, passed) => {
        const remaining = length - (passed % length)
        const milestone = countdownMilestone(remaining, length)
        expect(milestone).toBeGreaterThanOrEqual(remaining)
        expect(milestone).toBeLessThanOrEqual(length)
      }),
    )
    const steps = milestones(600)
    expect(steps.slice(1).every((step, index) => steps[index]! - step >= 10)).toBe(true)
  })
})
