import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkCodeLength,
  CODE_TRIES,
  codeRemedy,
  completeCode,
  countRejection,
  type CodeRejection,
} from '../../../src/state/codeEntry.ts'

describe('after a refused code', () => {
  test.each<[CodeRejection, string]>([
    ['wrong', 'correct'],
    ['expired', 'new-code'],
    ['locked', 'new-code'],
    ['other', 'retry'],
  ])('%s: what helps is %s', (rejection, remedy) => {
    expect(codeRemedy(rejection)).toBe(remedy)
  })

  test('the fifth wrong one counts as locked, for the API says no more than "wrong"', () => {
    const seen = [1, 2, 3, 4, 5, 6].map((tries) => countRejection('wrong', tries))
    expect(seen).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked'])
    expect(CODE_TRIES).toBe(5)
  })

  test('nothing else is counted', () => {
    for (const rejection of ['expired', 'locked', 'other'] as const)
      expect(countRejection(rejection, 99)).toBe(rejection)
  })
})

describe('the field for the code', () => {
  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['１２３４５６', '123456'],
    ['@example.com #123456', '123456'],
    ['123456, valid 10 minutes', '123456'],
  ])('%j is complete: %s', (text, code) => {
    expect(completeCode(text, 6)).toBe(code)
  })

  test.each(['', '12345', '1234567', '12 34', 'code', '123456 or 654321'])('%j is not complete', (text) => {
    expect(completeCode(text, 6)).toBeUndefined()
  })

  test('is complete with exactly as many digits as asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 8 }), fc.stringMatching(/^\d{0,12}$/), (length, digits) => {
        expect(completeCode(digits, length)).toBe(digits.length === length ? digits : undefined)
      }),
    )
  })
})

describe('the length of a code', () => {
  test.each([4, 5, 6, 7, 8])('may be %d', (length) => {
    expect(() => {
      checkCodeLength(length)
    }).not.toThrow()
  })

  test.each([0, 3, 9, 6.5, -6, Number.NaN, Number.POSITIVE_INFINITY])('of %d is refused, with what to do', (length) => {
    expect(() => {
      checkCodeLength(length)
    }).toThrow(
      `email-code-kit: codeLength is ${length}, and a code has 4 to 8 digits; no code could ever be complete. Give the`,
    )
  })
})
