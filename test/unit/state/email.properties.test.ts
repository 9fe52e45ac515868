import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmail, trimEmail } from '../../../src/state/email.ts'

/** Any UTF-16, halves of characters too. */
const units = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes))
const blank = fc.constantFrom(' ', '\t', '\n', '\r', '\u00A0', '\u2003', '\u3000', '\uFEFF')
const blanks = fc.array(blank, { maxLength: 4 }).map((some) => some.join(''))
const anyText = fc.oneof(units, fc.string(), fc.emailAddress())
const padded = fc.tuple(blanks, anyText, blanks).map((parts) => parts.join(''))

const word = (marks: string, maxLength: number) =>
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9', 'ü', '字'), minLength: 1, maxLength }),
      fc.constantFrom('', ...Array.from(marks)),
      fc.string({ unit: fc.constantFrom('a', 'Z', '7', 'é', '例'), minLength: 1, maxLength }),
    )
    .map((parts) => parts.join(''))

/** Addresses as people have them. */
const address = fc
  .tuple(
    word('.+-_', 31),
    fc.array(word('-', 20), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('com', 'de', 'museum', '公司', 'xn--p1ai'),
  )
  .map(([local, labels, ending]) => `${local}@${labels.join('.')}.${ending}`)

const insert = (text: string, at: number, what: string) => {
  const place = at % (text.length + 1)
  return text.slice(0, place) + what + text.slice(place)
}

describe('an address as it is sent', () => {
  test('is trimmed once: trimming again changes nothing', () => {
    fc.assert(
      fc.property(padded, (text) => {
        const email = trimEmail(text)
        expect(trimEmail(email)).toBe(email)
      }),
    )
  })

  test('is part of what was typed, without its blanks at the ends and nothing else', () => {
    fc.assert(
      fc.property(padded, (text) => {
        const email = trimEmail(text)
        const at = text.indexOf(email)
        expect(text.slice(at, at + email.length)).toBe(email)
        expect(text.slice(0, at) + text.slice(at + email.length)).toMatch(/^\s*$/)
        expect(email).not.toMatch(/^\s|\s$/)
      }),
    )
  })

  test('is the same with blanks around it or without', () => {
    fc.assert(
      fc.property(blanks, address, blanks, (before, email, after) => {
        expect(trimEmail(before + email + after)).toBe(email)
      }),
    )
  })
})

describe('whether it is an address', () => {
  test('is said of any text without an error', () => {
    fc.assert(
      fc.property(padded, (text) => {
        expect(isEmail(text)).toBeTypeOf('boolean')
      }),
    )
  })

  test('is yes for addresses as people have them', () => {
    fc.assert(
      fc.property(address, (email) => {
        expect([email, isEmail(email)]).toEqual([email, true])
      }),
    )
  })

  test('is yes for those of RFC 1123 and RFC 5321 without quoting', () => {
    fc.assert(
      fc.property(fc.emailAddress({ size: 'small' }), (email) => {
        expect([email, isEmail(email)]).toEqual([email, true])
      }),
    )
  })

  test('is no with a blank in it, wherever it stands', () => {
    fc.assert(
      fc.property(address, fc.nat(), blank, (email, at, what) => {
        expect(isEmail(insert(email, at, what))).toBe(false)
      }),
    )
  })

  test('is no with a second @, wherever it stands', () => {
    fc.assert(
      fc.property(address, fc.nat(), (email, at) => {
        expect(isEmail(insert(email, at, '@'))).toBe(false)
      }),
    )
  })

  test('is no with a comma, a bracket, a quote or something invisible in it, wherever it stands', () => {
    const wrong = fc.constantFrom(',', ';', ':', '<', '>', '(', ')', '[', ']', '"', '\\', '\0', '\u200B', '\u202E')
    fc.assert(
      fc.property(address, fc.nat(), wrong, (email, at, what) => {
        expect(isEmail(insert(email, at, what))).toBe(false)
      }),
    )
  })

  test('is no without an @, without a dot after it, or with more than 254 characters', () => {
    fc.assert(
      fc.property(padded, address, (text, email) => {
        expect(isEmail(text.replaceAll('@', ''))).toBe(false)
        expect(isEmail(email.slice(0, email.indexOf('.', email.indexOf('@'))))).toBe(false)
        expect(isEmail(email.replace('@', `@${'a.'.repeat(127)}`))).toBe(false)
      }),
    )
  })

  test('is yes only for what is sent as it stands', () => {
    fc.assert(
      fc.property(fc.oneof(padded, address), (text) => {
        fc.pre(isEmail(text))
        expect(trimEmail(text)).toBe(text)
        expect(text.split('@')).toHaveLength(2)
        expect(text.length).toBeLessThanOrEqual(254)
      }),
    )
  })
})
