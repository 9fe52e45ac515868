import { describe, expect, test } from 'vitest'
import { readCode } from '../../../src/state/readCode.ts'

describe('the code is found in', () => {
  test.each([
    ['the digits alone', '123456'],
    ['digits with a blank between', '123 456'],
    ['digits with a dash between', '123-456'],
    ['digits spaced one by one', '1 2 3 4 5 6'],
    ['full-width digits', '１２３４５６'],
    ['digits with blanks around', '  123456\n'],
    ['a sentence that holds another number', '123456, valid 10 minutes'],
    ['a sentence that begins with another number', 'In the next 5 minutes enter 123456.'],
    ['the last line of the mail', '@example.com #123456'],
    ['the mark, although another run is as long', 'Order 654321: @example.com #123456'],
    ['a Chinese sentence', '您的验证码是１２３４５６，10分钟内有效。'],
  ])('%s', (_name, text) => {
    expect(readCode(text, 6)).toBe('123456')
  })
})

test('the length of the code decides which run it is', () => {
  expect(readCode('4711 or 123456', 4)).toBe('4711')
  expect(readCode('4711 or 123456', 6)).toBe('123456')
})

test('a longer run after the mark is no code', () => {
  expect(readCode('#1234567', 6)).toBe('1234567')
})

test.each([
  ['too few digits', '12345', '12345'],
  ['too many digits', '1234567', '1234567'],
  ['two runs that could be it', '123456 654321', '123456654321'],
  ['no digit', 'abc', ''],
  ['nothing', '', ''],
])('where no code can be told the digits stay as they are: %s', (_name, text, digits) => {
  expect(readCode(text, 6)).toBe(digits)
})
