import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { matchLocale } from '../../../src/i18n/matchLocale.ts'

const shipped = 'en zh-CN zh-TW ja ko de fr es pt-BR it nl pl cs sv tr ru uk ar he fa hi th vi id'
  .split(' ')
  .map((tag) => ({ tag }))

const tagsOf = (...tags: string[]) => tags.map((tag) => ({ tag }))
const match = (requested: string | readonly string[], available = shipped) => matchLocale(requested, available).tag

describe('a language in the browser’s words', () => {
  test.each([
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-TW', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['cmn-Hant', 'zh-TW'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    ['de-Latn-CH-1996', 'de'],
    ['de-u-co-phonebk', 'de'],
    ['fa-AF', 'fa'],
    ['ja-JP', 'ja'],
    ['iw', 'he'],
    ['iw-IL', 'he'],
    ['in', 'id'],
    ['in-ID', 'id'],
    ['ZH-hant-tw', 'zh-TW'],
  ])('%s gets %s', (requested, tag) => {
    expect(match(requested, [...tagsOf('nn'), ...shipped])).toBe(tag)
  })

  test.each(shipped)('$tag gets itself', ({ tag }) => {
    expect(match(tag, shipped.toReversed())).toBe(tag)
  })

  test('may be the old code of a locale, too', () => {
    expect(match('he', tagsOf('en', 'iw'))).toBe('iw')
  })
})

describe('of several locales of a language', () => {
  test.each([
    ['the very tag wins', 'pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['the very tag wins, however it is written', 'PT-br-u-nu-latn', ['pt', 'pt-BR'], 'pt-BR'],
    ['the very tag wins, where it has no region', 'pt', ['pt-BR', 'pt'], 'pt'],
    ['the likely region wins over an earlier one', 'en-US', ['en-GB', 'en'], 'en'],
    ['the likely region wins, where it is left out', 'pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['the script decides before the region', 'zh-Hant-SG', ['zh-SG', 'zh-TW'], 'zh-TW'],
    ['else the first wins', 'en-AU', ['de', 'en-NZ', 'en-GB'], 'en-NZ'],
  ])('%s', (_what, requested, available, tag) => {
    expect(match(requested, tagsOf(...available))).toBe(tag)
  })
})

describe('nothing matches', () => {
  test.each(['nb', 'sw-KE', 'yue', 'und', 'und-Latn', 'mul', 'x-private', '*'])('%s', (requested) => {
    expect(match(requested, shipped.toReversed())).toBe('id')
  })

  test.each([
    ['sr-Latn', 'sr'],
    ['sr', 'sr-Latn'],
    ['zh-HK', 'zh-CN'],
    ['zh', 'zh-TW'],
    ['hi-Latn', 'hi'],
    ['pa-PK', 'pa'],
  ])('%s in the script of %s', (requested, tag) => {
    expect(match(requested, tagsOf('de', tag))).toBe('de')
    expect(match(tag, tagsOf('de', tag))).toBe(tag)
  })

  test('but there is a fallback', () => {
    expect(matchLocale('sw', shipped, { tag: 'ja' }).tag).toBe('ja')
    expect(matchLocale([], shipped, { tag: 'ja' }).tag).toBe('ja')
    expect(matchLocale('sw', [], { tag: 'ja' }).tag).toBe('ja')
    expect(matchLocale('de', shipped, { tag: 'ja' }).tag).toBe('de')
  })

  test('and no fallback: the developer is told', () => {
    expect(() => matchLocale('de', [])).toThrow(/^email-code-kit: matchLocale has no locale to choose from/)
  })
})

describe('a list of languages', () => {
  test('is gone through in its order', () => {
    expect(match(['sw', 'fr-CA', 'en'])).toBe('fr')
    expect(match(['en-GB', 'de'], tagsOf('de', 'en'))).toBe('en')
  })

  test('lets a looser match of an earlier language win over the very tag of a later one', () => {
    expect(match(['pt-PT', 'es', 'en'])).toBe('pt-BR')
  })

  test('leads on where an earlier language is there in another script only', () => {
    expect(match(['zh-HK', 'ja'], tagsOf('en', 'zh-CN', 'ja'))).toBe('ja')
  })

  test.each(['', ' ', 'zh_TW', 'C', 'en-', '-', 'de_DE.UTF-8', 'x', '*', 'a-very-long-language', '日本語'])(
    'passes over %j, which is no tag',
    (malformed) => {
      expect(match([malformed, 'fr'])).toBe('fr')
      expect(match(malformed, shipped.toReversed())).toBe('id')
    },
  )
})

describe('the locales', () => {
  test('come back as they are, with what else they carry', () => {
    const german = { tag: 'de', load: () => 'Hallo' }
    const found = matchLocale('de-AT', [german])
    expectTypeOf(found).toEqualTypeOf<{ tag: string; load: () => string }>()
    expect(found).toBe(german)
  })

  test('with a malformed tag harm nobody', () => {
    expect(match('fr', tagsOf('zh_TW', '', 'fr'))).toBe('fr')
    expect(match('zh_TW', tagsOf('de', 'zh_TW'))).toBe('de')
  })
})

test('whatever is asked for, the answer is one of the locales', () => {
  const subtags = fc.array(fc.constantFrom('zh', 'Hant', 'und', 'DE', 'u', 'x', '419', '1996', '', '_'), {
    maxLength: 5,
  })
  const tag = fc.oneof(
    fc.string(),
    subtags.map((parts) => parts.join('-')),
  )
  fc.assert(
    fc.property(fc.array(tag), (requested) => {
      expect(shipped).toContain(matchLocale(requested, shipped))
    }),
  )
})
