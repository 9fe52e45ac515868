import { describe, expect, test } from 'vitest'
import type { Locale, Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { keys, localeOf, locales, offenders, prose, scriptOf, translations } from './readLocales.ts'

const english = (key: keyof Messages) => en.messages[key]
const count = (text: string, mark: RegExp) => [...text.matchAll(mark)].length
const exclamations = (text: string) => count(text, /[!！]/g)

/** Thai separates sentences by a space, and ends none with a mark. */
const withFullStops = translations.filter(({ tag }) => tag !== 'th')

describe.each<Locale>(locales)('$tag', (locale) => {
  test('writes an ellipsis as one character, where English has one', () => {
    expect(offenders(locale, (text) => text.includes('...'))).toEqual([])
    expect(offenders(locale, (text, key) => text.endsWith('…') !== english(key).endsWith('…'))).toEqual([])
  })

  test('is no louder than English', () => {
    expect(offenders(locale, (text, key) => exclamations(text) > exclamations(english(key)))).toEqual([])
  })

  test('has no typewriter quotes, no doubled space and no space at a full stop', () => {
    expect(offenders(locale, (text) => /["']|\s\s|\s[.,。，、।]/.test(text))).toEqual([])
  })
})

/** Locales in scripts that have capitals. */
const bicameral = locales.filter((locale) => ['Latn', 'Cyrl'].includes(scriptOf(locale)))

const isSmall = (text: string) => /^[^\p{L}\p{N}{]*\p{Ll}/u.test(text)

test.each(bicameral)('$tag begins each text with a capital', (locale) => {
  expect(offenders(locale, (text, key) => key !== 'emailPlaceholder' && isSmall(text))).toEqual([])
})

describe.each<Locale>(withFullStops)('$tag', (locale) => {
  test('ends a sentence where English ends one', () => {
    const ended = keys.filter((key) => /[.!?]$/.test(english(key)))
    expect(ended.length).toBeGreaterThan(30)
    expect(offenders(locale, (text, key) => ended.includes(key) && !/[.。।!！?？؟]$/.test(text))).toEqual([])
  })

  test('ends no label with a full stop', () => {
    // English ends these with the address; where the verb comes last, they end as sentences do.
    const labels = keys.filter((key) => !/[.!?…]$/.test(english(key)) && !/^code(Maybe)?Sent/.test(key))
    expect(labels).toContain('sendAgainIn')
    expect(offenders(locale, (text, key) => labels.includes(key) && /[.。।]$/.test(text))).toEqual([])
  })

  test('asks with a question mark', () => {
    expect(locale.messages.didYouMean).toMatch(/[?？؟]$/)
  })
})

/** Marks the language does not write, or not so. */
test.each([
  ['zh-CN', /[,;:!?()]|\.(?!\d)/],
  ['zh-TW', /[,;:!?()]|\.(?!\d)/],
  ['ja', /[,;:!?().]/],
  ['ar', /[?,;]/],
  ['fa', /[?,;]/],
  ['hi', /\./],
  ['th', /(?<! น)\.|[,;!?]/],
  ['fr', /(?<!\u202F)[?!;]|(?<!\u00A0):|'/],
  ['es', /^[^¿]*\?|^[^¡]*!/],
  ['de', /(?<!\u00A0)…/],
])('%s has the marks of the language', (tag, foreign) => {
  const locale = localeOf(tag)
  expect(offenders(locale, (text) => foreign.test(prose(text)))).toEqual([])
})
