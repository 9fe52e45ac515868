import { describe, expect, test } from 'vitest'
import {
  clampCooldown,
  cooldownKey,
  DEFAULT_COOLDOWN,
  LONGEST_COOLDOWN,
  readCooldown,
  remainingSeconds,
  startCooldown,
  writeCooldown,
} from '../../../src/state/cooldown.ts'

const now = Date.UTC(2026, 10, 3, 12)
const day = 86_400_000

describe('a cooldown', () => {
  test.each([
    [DEFAULT_COOLDOWN, 60_000],
    [1, 1000],
    [0, 0],
    [-5, 0],
    [0.5, 500],
    [1.1, 1100],
    [1 / 3, 333],
    [LONGEST_COOLDOWN, day],
    [LONGEST_COOLDOWN + 1, day],
    [1e12, day],
    [Number.POSITIVE_INFINITY, day],
  ])('of %d seconds lasts %d milliseconds: never less than none, never more than a day', (seconds, length) => {
    expect(startCooldown(seconds, now)).toEqual({ until: now + length, length })
  })

  test.each([
    [-1, 60],
    [0, 60],
    [1, 60],
    [999, 60],
    [1000, 59],
    [30_500, 30],
    [58_999, 2],
    [59_000, 1],
    [59_999, 1],
    [60_000, 0],
    [60_001, 0],
    [day, 0],
  ])('of 60 seconds shows, %d ms after its start, %d seconds', (passed, seconds) => {
    expect(remainingSeconds(startCooldown(60, now), now + passed)).toBe(seconds)
  })

  test('shows 0 only when it is over, and never less', () => {
    const cooldown = startCooldown(3, now)
    for (let passed = 0; passed <= 5000; passed += 50) {
      const seconds = remainingSeconds(cooldown, now + passed)
      expect(seconds === 0).toBe(passed >= 3000)
      expect(seconds).toBeGreaterThanOrEqual(0)
    }
  })

  test('that does not run has nothing left', () => {
    expect(remainingSeconds(undefined, now)).toBe(0)
  })

  test.each([1, 60_000, day, 400 * day])(
    'never shows more than its length when the clock is set back by %d ms',
    (back) => {
      expect(remainingSeconds(startCooldown(60, now), now - back)).toBe(60)
    },
  )

  test.each([60_000, day, 400 * day])('still ends after its own length when the clock is set back by %d ms', (back) => {
    const cooldown = startCooldown(60, now)
    const clamped = clampCooldown(cooldown, now - back)
    expect(clamped).toEqual({ until: now - back + 60_000, length: 60_000 })
    expect(remainingSeconds(clamped, now - back + 59_999)).toBe(1)
    expect(remainingSeconds(clamped, now - back + 60_000)).toBe(0)
  })

  test.each([0, 1, 59_999, 60_000, day])('is left as it is %d ms after its start', (passed) => {
    const cooldown = startCooldown(60, now)
    expect(clampCooldown(cooldown, now + passed)).toBe(cooldown)
  })
})

describe('a stored cooldown', () => {
  test.each([60, 0, 1, 0.5, 1.1, 1 / 3, 59.9999, LONGEST_COOLDOWN, 1e12])(
    'of %d seconds is read as it was written',
    (seconds) => {
      const cooldown = startCooldown(seconds, now)
      expect(readCooldown(writeCooldown(cooldown))).toEqual(cooldown)
    },
  )

  test.each([
    null,
    '',
    'null',
    'undefined',
    'NaN,NaN',
    'Infinity,60000',
    '1700000000000',
    '1700000000000,',
    ',60000',
    '-1700000000000,60000',
    '1700000000000,-60000',
    '1700000000000,60000,1',
    '1700000000000,60000\n',
    ' 1700000000000,60000',
    '1700000000000;60000',
    '1.7e12,6e4',
    '1700000000000,60000.5',
    '0x18bcfe56800,60000',
    '17000000000000000,60000',
    '1700000000000,86400001',
    '1700000000000,999999999',
    '{"until":1700000000000,"length":60000}',
    '１７,６０',
  ])('%j is none', (text) => {
    expect(readCooldown(text)).toBeUndefined()
  })

  test('100 kB of digits are none', () => {
    expect(readCooldown('9'.repeat(100_000))).toBeUndefined()
    expect(readCooldown(`1,${'9'.repeat(100_000)}`)).toBeUndefined()
  })
})

describe('the name a cooldown is stored under', () => {
  const parts = ['https://tenant.example.com', 'client-1', 'LOGIN_EMS', 'mara@example.com']
  const key = cooldownKey('salt', parts)

  test('is the same each time', () => {
    expect(cooldownKey('salt', [...parts])).toBe(key)
  })

  test('shows no part of the address, the client or the salt', () => {
    expect(key).toMatch(/^[0-9a-z]{2,14}$/)
    for (const word of ['salt', ...parts, 'mara', 'example', 'tenant', 'login']) expect(key).not.toContain(word)
  })

  test.each([
    ['base URL', 0, 'https://tenant.example.org'],
    ['client id', 1, 'client-2'],
    ['scenario', 2, 'REGISTER_EMS'],
    ['address', 3, 'kim@example.com'],
    ['spelling of the address', 3, 'Mara@example.com'],
  ])('is another for another %s', (_name, index, value) => {
    expect(cooldownKey('salt', parts.with(index, value))).not.toBe(key)
  })

  test('is another for another salt, so that it tells nothing about other browsers', () => {
    expect(cooldownKey('pepper', parts)).not.toBe(key)
  })

  test('does not confuse parts whose letters run together', () => {
    expect(cooldownKey('s', ['ab', 'c'])).not.toBe(cooldownKey('s', ['a', 'bc']))
    expect(cooldownKey('s', ['abc'])).not.toBe(cooldownKey('sa', ['bc']))
  })

  test('is its own for each of 50000 similar addresses', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => cooldownKey('salt', [`user${index}@example.com`]))
    expect(new Set(keys).size).toBe(50_000)
  })
})
