import * as fc from 'fast-check'
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
    ['groups before another number', '123 456, valid 10 minutes'],
    ['groups after another number', 'Valid 10 minutes: 123 456'],
    ['groups between other numbers', 'Your code: 123-456 (10 min, until 8:30)'],
    ['groups with a blank that does not break', 'Code 123\u00A0456, valid 10 minutes'],
    ['groups with a narrow blank', 'Code 123\u202F456, valid 10 minutes'],
    ['groups with a dash that does not break', 'Code 123\u2011456, valid 10 minutes'],
    ['groups of two', 'G 12-34-56 is your code for the next 10 minutes'],
    ['a sentence that says it twice', 'Your code is 123456. Again: 123456'],
    ['a sentence that says it twice in groups', '123 456 is your code (123-456), valid 10 minutes'],
    ['the last line of the mail', '@example.com #123456'],
    ['the mark, although another run is as long', 'Order 654321: @example.com #123456'],
    ['the mark, although groups are as long', 'Call 65 43 21: @example.com #123456'],
    ['a plain run, although groups are as long', 'Call 65 43 21 or enter 123456'],
    ['a Chinese sentence', '您的验证码是１２３４５６，10分钟内有效。'],
    ['Arabic-Indic digits', 'الرمز ١٢٣٤٥٦ صالح لمدة ١٠ دقائق'],
    ['Persian digits', 'کد ۱۲۳۴۵۶ تا ۱۰ دقیقه'],
    ['Devanagari digits', 'कोड १२३ ४५६, १० मिनट'],
  ])('%s', (_name, text) => {
    expect(readCode(text, 6)).toBe('123456')
  })
})

test('the length of the code decides which run it is', () => {
  expect(readCode('4711 or 123456', 4)).toBe('4711')
  expect(readCode('4711 or 123456', 6)).toBe('123456')
  expect(readCode('47 11 or 123 456', 4)).toBe('4711')
  expect(readCode('47 11 or 123 456', 6)).toBe('123456')
})

test('a longer run after the mark is no code', () => {
  expect(readCode('#1234567', 6)).toBe('1234567')
})

test.each([
  ['too few digits', '12345', '12345'],
  ['too many digits', '1234567', '1234567'],
  ['two runs that could be it', '123456 654321', '123456654321'],
  ['two that are written in groups', '123 456 or 654 321', '123456654321'],
  ['two runs, and groups too', 'Order 654321 of customer 987654: 123 456', '654321987654123456'],
  ['groups with two blanks between', '123  456, valid 10 minutes', '12345610'],
  ['groups with a dash between blanks', '123 - 456, valid 10 minutes', '12345610'],
  ['groups with a dot between', '12.3456, valid 10 minutes', '12345610'],
  ['groups that go on', '123 456 10 minutes', '12345610'],
  ['no digit', 'abc', ''],
  ['nothing', '', ''],
])('where no code can be told the digits stay as they are: %s', (_name, text, digits) => {
  expect(readCode(text, 6)).toBe(digits)
})

const unicode = Array.from({ length: 0x110000 }, (_, codePoint) => String.fromCodePoint(codePoint)).join('')
const digits = unicode.match(/\p{Nd}/gu) ?? []
const separators = unicode.match(/[\p{Zs}\p{Pd}]/gu) ?? []
/** The ten digits of each script that this Node knows. */
const scripts = Array.from({ length: digits.length / 10 }, (_, index) => digits.slice(index * 10, index * 10 + 10))

describe('digits of every script', () => {
  test('are read: each of their rows of ten', () => {
    expect(scripts.length).toBeGreaterThan(60)
    for (const script of scripts) expect([script, readCode(script.join(''), 10)]).toEqual([script, '0123456789'])
  })

  test('are read as Intl writes them', () => {
    const written = Intl.supportedValuesOf('numberingSystem')
      .map((numberingSystem) => new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }))
      .map((format) => format.format(9_876_543_210))
      .filter((text) => /^\p{Nd}{10}$/u.test(text))
    expect(written.length).toBeGreaterThan(50)
    for (const text of written) expect([text, readCode(text, 10)]).toEqual([text, '9876543210'])
  })
})

const length = fc.integer({ min: 4, max: 8 })
const codeOf = (size: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }).map((values) => values.join(''))

/** A code, and the same in any digits, each but the first with or without a separator before it. */
const written = length.chain((size) =>
  fc
    .record({
      code: codeOf(size),
      rows: fc.array(fc.constantFrom(...scripts), { minLength: size, maxLength: size }),
      gaps: fc.array(fc.option(fc.constantFrom(...separators), { nil: '' }), { minLength: size, maxLength: size }),
    })
    .map(({ code, rows, gaps }) => ({
      code,
      text: Array.from(code, (value, index) => `${index ? gaps[index] : ''}${rows[index]![Number(value)]}`).join(''),
    })),
)

const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
/** Whole characters: a half at the end of one text and at the start of the next could become a digit. */
const characters = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.nat(0x7f), fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff })), { maxLength })
    .map((codePoints) => String.fromCodePoint(...codePoints))
/** Text in which digits, separators and the mark are frequent. */
const talk = fc
  .array(fc.oneof(fc.constantFrom('1', '23', '456', '０', '٣', '#', '-', ' ', '\u00A0', '.'), codeOf(6), characters(3)))
  .map((parts) => parts.join(''))
const withoutDigits = characters(10).filter((text) => !/[\p{Nd}#]/u.test(text.normalize('NFKC')))

describe('whatever the text', () => {
  test('a code is found in any digits and any groups, alone and beside another number', () => {
    fc.assert(
      fc.property(written, withoutDigits, fc.integer({ min: 1, max: 999 }), ({ code, text }, words, minutes) => {
        expect(readCode(text, code.length)).toBe(code)
        expect(readCode(`${words}: ${text}, ${words} ${minutes} ${words}`, code.length)).toBe(code)
        expect(readCode(`${minutes} ${words}: ${text}`, code.length)).toBe(code)
      }),
    )
  })

  test('a code after the mark is found, whatever stands before it', () => {
    const plain = length.chain(codeOf)
    fc.assert(
      fc.property(plain, talk, (code, before) => {
        fc.pre(!before.normalize('NFKC').includes('#'))
        expect(readCode(`${before}#${code}`, code.length)).toBe(code)
      }),
    )
  })

  test('words around it change nothing', () => {
    fc.assert(
      fc.property(talk, withoutDigits, withoutDigits, length, (text, before, after, size) => {
        expect(readCode(before + text + after, size)).toBe(readCode(text, size))
      }),
    )
  })

  test('the result is ASCII digits, all that were typed or a code among them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, talk), length, (text, size) => {
        const read = readCode(text, size)
        const all = readCode(text, 1000)
        expect(all).toMatch(/^[0-9]*$/)
        expect(all).toHaveLength(text.normalize('NFKC').match(/\p{Nd}/gu)?.length ?? 0)
        expect(read === all || (read.length === size && all.includes(read))).toBe(true)
      }),
    )
  })

  test('reading twice is reading once', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, talk), length, (text, size) => {
        const read = readCode(text, size)
        expect(readCode(read, size)).toBe(read)
      }),
    )
  })
})

test('100 kB of digits and separators are read at once', () => {
  for (const pattern of ['1', '1 ', '1 - ', '1--', '#1', '#', 'a'])
    expect(readCode(pattern.repeat(100_000 / pattern.length), 6)).toMatch(/^1*$/)
})
