import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clampCooldown,
  LONGEST_COOLDOWN,
  readCooldown,
  remainingSeconds,
  startCooldown,
  writeCooldown,
} from '../../../src/state/cooldown.ts'

const day = LONGEST_COOLDOWN * 1000

/** Milliseconds since the epoch, up to the year 2100. */
const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) })
const wholeSeconds = fc.integer({ min: 0, max: LONGEST_COOLDOWN })
/** Fractions too. Not `fc.double`: most of its numbers are next to 0. */
const seconds = fc.oneof(
  wholeSeconds,
  fc.nat(LONGEST_COOLDOWN * 7000).map((part) => part / 7000),
)
/** How far a clock goes in either direction, in milliseconds: often near the end of a short wait. */
const jump = fc.oneof(fc.integer({ min: -70_000, max: 70_000 }), fc.integer({ min: -400 * day, max: 400 * day }))
const steps = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 })

describe('a cooldown of any length', () => {
  test('of 60 seconds ends after exactly 60000 milliseconds', () => {
    fc.assert(
      fc.property(time, (now) => {
        expect(startCooldown(60, now)).toEqual({ until: now + 60_000, length: 60_000 })
      }),
    )
  })

  test('is counted in seconds and lasts a thousand times as many milliseconds: every wait from 0 to 24 hours', () => {
    fc.assert(
      fc.property(time, (now) => {
        const waits = Array.from({ length: LONGEST_COOLDOWN + 1 }, (_, wait) => wait)
        const wrong = waits.filter((wait) => {
          const { until, length } = startCooldown(wait, now)
          return until - now !== wait * 1000 || length !== wait * 1000
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  test('of whole seconds shows just these at its start', () => {
    fc.assert(
      fc.property(wholeSeconds, time, (length, now) => {
        expect(remainingSeconds(startCooldown(length, now), now)).toBe(length)
      }),
    )
  })

  test('lasts between nothing and a day, whatever a server says', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), time, (length, now) => {
        const cooldown = startCooldown(length, now)
        expect(cooldown.length).toBeGreaterThanOrEqual(0)
        expect(cooldown.length).toBeLessThanOrEqual(day)
        expect(cooldown.until - now).toBe(cooldown.length)
      }),
    )
  })

  test('shows no less than 0, no more than its length, and 0 exactly when it is over', () => {
    fc.assert(
      fc.property(seconds, time, jump, (length, start, moved) => {
        const cooldown = startCooldown(length, start)
        const left = remainingSeconds(cooldown, start + moved)
        expect(Number.isInteger(left)).toBe(true)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(Math.ceil(cooldown.length / 1000))
        expect(left === 0).toBe(start + moved >= cooldown.until || cooldown.length === 0)
      }),
    )
  })

  test('counts down and never up while the clock goes forward, and comes from 1 to 0', () => {
    fc.assert(
      fc.property(seconds, time, steps, (length, start, ticks) => {
        const cooldown = startCooldown(length, start)
        let now = start
        let before = remainingSeconds(cooldown, now)
        for (const tick of ticks) {
          now += tick
          const left = remainingSeconds(cooldown, now)
          expect(left).toBeLessThanOrEqual(before)
          expect(before - left).toBeLessThanOrEqual(Math.ceil(tick / 1000))
          before = left
        }
        expect(remainingSeconds(cooldown, cooldown.until - 1)).toBe(cooldown.length > 0 ? 1 : 0)
        expect(remainingSeconds(cooldown, cooldown.until)).toBe(0)
      }),
    )
  })

  test('shows each of its seconds in turn to one who looks once a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), time, (length, start) => {
        const cooldown = startCooldown(length, start)
        const shown = Array.from({ length: length + 3 }, (_, at) => remainingSeconds(cooldown, start + at * 1000))
        expect(shown).toEqual(Array.from({ length: length + 3 }, (_, at) => Math.max(length - at, 0)))
      }),
    )
  })
})

describe('when the clock jumps', () => {
  test('a clamped cooldown ends after its own length at the latest', () => {
    fc.assert(
      fc.property(seconds, time, jump, (length, start, moved) => {
        const now = start + moved
        const clamped = clampCooldown(startCooldown(length, start), now)
        expect(clamped.until - now).toBeLessThanOrEqual(clamped.length)
        expect(remainingSeconds(clamped, now + clamped.length)).toBe(0)
      }),
    )
  })

  test('clamping shows the same seconds as before, keeps the length, and is done once', () => {
    fc.assert(
      fc.property(seconds, time, jump, (length, start, moved) => {
        const cooldown = startCooldown(length, start)
        const clamped = clampCooldown(cooldown, start + moved)
        expect(remainingSeconds(clamped, start + moved)).toBe(remainingSeconds(cooldown, start + moved))
        expect(clamped.length).toBe(cooldown.length)
        expect(clampCooldown(clamped, start + moved)).toBe(clamped)
      }),
    )
  })

  test('forward, nothing is changed: the wait is shorter or over', () => {
    fc.assert(
      fc.property(seconds, time, fc.nat(400 * day), (length, start, moved) => {
        const cooldown = startCooldown(length, start)
        expect(clampCooldown(cooldown, start + moved)).toBe(cooldown)
      }),
    )
  })
})

describe('in the storage', () => {
  test('every cooldown is read as it was written', () => {
    fc.assert(
      fc.property(seconds, time, (length, now) => {
        const cooldown = startCooldown(length, now)
        expect(readCooldown(writeCooldown(cooldown))).toEqual(cooldown)
      }),
    )
  })

  test('whatever else stands there, reading throws nothing and gives a wait of at most a day', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', 'e', '+', '-', ' '), maxLength: 20 })
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
    const nearDay = fc.integer({ min: day - 2, max: day + 2 })
    const pair = fc.tuple(fc.maxSafeNat(), fc.oneof(fc.nat(999_999_999), nearDay)).map(String)
    fc.assert(
      fc.property(fc.oneof(anyText, digits, pair), time, (text, now) => {
        const cooldown = readCooldown(text) ?? { until: 0, length: 0 }
        expect(Number.isSafeInteger(cooldown.length) && cooldown.length >= 0 && cooldown.length <= day).toBe(true)
        expect(remainingSeconds(cooldown, now)).toBeLessThanOrEqual(LONGEST_COOLDOWN)
        expect(remainingSeconds(clampCooldown(cooldown, now), now + cooldown.length)).toBe(0)
      }),
    )
  })
})
