import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchMailLanguage } from '../../../../src/server/mail/matchMailLanguage.ts'
import { tagsIn } from './readMailTexts.ts'

const tags = tagsIn('src/locales')

test.each(tags)('%s is its own language, however it is written', (tag) => {
  for (const value of [tag, tag.toLowerCase(), tag.toUpperCase(), tag.replace('-', '_'), ` ${tag} `])
    expect(matchMailLanguage(value, 'en')).toBe(tag)
})

test.each([
  ['zh', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh_HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['en-GB', 'en'],
  ['pt-PT', 'pt-BR'],
  ['ar-EG', 'ar'],
  ['iw', 'he'],
  ['de-DE,zh-CN;q=.5', 'de'],
  ['tlh, sw;q=0.9, de_AT;q=0.8', 'de'],
  ['de;q=0, fr', 'fr'],
  ['de;q=0.000, fr', 'fr'],
  ['*;q=0.5, de;q=0.1', 'de'],
])('%s gets %s', (value, tag) => {
  expect(matchMailLanguage(value, 'ja')).toBe(tag)
})

test.each([null, '', ' ', '*', 'tlh', 'und', 'x-private', 'zh-', '中文', '-', ',;,;=', 'constructor', '__proto__'])(
  '%j gets the language of the server',
  (value) => {
    expect(matchMailLanguage(value, 'ja')).toBe('ja')
  },
)

test.each([
  ['zh', 'zh-CN'],
  ['de-CH', 'de'],
  ['tlh', 'en'],
  ['no language', 'en'],
])('a server whose language is %s writes %s', (fallback, tag) => {
  expect(matchMailLanguage(null, fallback)).toBe(tag)
})

test('of a very long value only the beginning is read', () => {
  const long = `${'tlh,'.repeat(100_000)}de`
  expect(matchMailLanguage(long, 'ja')).toBe('ja')
  expect(matchMailLanguage(`de,${long}`, 'ja')).toBe('de')
  expect(matchMailLanguage('de'.repeat(100_000), 'ja')).toBe('ja')
})

test('whatever comes, it is one of the 24 languages', () => {
  const part = fc.constantFrom('zh', 'de', 'CN', 'Hant', '-', '_', ',', ';', 'q=0', 'u-ca', ' ', '*', '\u0000', 'é')
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.option(value), value, (wanted, fallback) => {
      expect(tags).toContain(matchMailLanguage(wanted, fallback))
    }),
    { numRuns: 500 },
  )
})
