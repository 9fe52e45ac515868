import { describe, expect, test } from 'vitest'
import type { Locale, Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { readSources } from '../../support/architecture/readSources.ts'
import { keys, localeFiles, locales, offenders, placeholders, prose } from './readLocales.ts'

const promised = 'ar cs de en es fa fr he hi id it ja ko nl pl pt-BR ru sv th tr uk vi zh-CN zh-TW'.split(' ')

test('the 24 languages are there, and no other', () => {
  expect(promised).toHaveLength(24)
  expect(localeFiles.map(({ file }) => file)).toEqual(promised.map((tag) => `${tag}.ts`))
})

test.each(localeFiles)('$file exports one locale, named after its tag', ({ file, exported }) => {
  const tag = file.replace(/\.ts$/, '')
  expect(exported).toEqual([[tag.replace('-', ''), expect.objectContaining({ tag, messages: expect.any(Object) })]])
})

test('the languages written from right to left say so, and no other', () => {
  const directions = locales.filter(({ dir }) => dir !== undefined).map(({ tag, dir }) => `${tag} ${dir}`)
  expect(directions.toSorted()).toEqual(['ar rtl', 'fa rtl', 'he rtl'])
})

test('English has every text that is declared, and no other', () => {
  const declaration = readSources().get('src/i18n/Messages.ts')!
  const block = /interface Messages \{(.*?)\n\}/s.exec(declaration)![1]!
  const declared = [...block.matchAll(/^ {2}(\w+): string$/gm)].map(([, key]) => key!)
  expect(declared.length).toBeGreaterThan(40)
  expect(keys.toSorted()).toEqual(declared.toSorted())
})

describe.each<Locale>(locales)('$tag', (locale) => {
  const { tag, messages } = locale

  test('is a language the browser knows', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag])
  })

  test('has the same texts as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(keys)
  })

  test.each(keys)('%s has a text, with the placeholders of the English one', (key) => {
    expect(messages[key]).toMatch(/\S/)
    expect(messages[key]).toBe(messages[key].trim())
    expect(placeholders(messages[key])).toEqual(placeholders(en.messages[key]))
  })

  test('has no brace left open', () => {
    expect(offenders(locale, (text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  })

  test('never says more than a short paragraph', () => {
    expect(offenders(locale, (text) => text.length > 100)).toEqual([])
  })

  test('gives only sample addresses that can reach nobody (RFC 2606)', () => {
    expect(messages.emailPlaceholder).toMatch(/^[a-z.]+@example\.(?:com|org|net)$/)
    expect(messages.emailNeeded).toMatch(/(?<![\w.-])[a-z.]+@example\.(?:com|org|net)(?!\w)/)
    expect(offenders(locale, (text) => /@/.test(prose(text)))).toEqual([])
  })
})

describe('the placeholders', () => {
  test.each<[keyof Messages, string[]]>([
    ['sliderValue', ['max', 'x']],
    ['sendAgainIn', ['time']],
    ['countdownRunning', ['when']],
    ['codeSent', ['email']],
    ['codeSentAgain', ['email']],
    ['codeMaybeSent', ['email']],
    ['codeNeeded', ['length']],
    ['sentAt', ['time']],
    ['sentCount', ['count', 'count', 'time']],
    ['didYouMean', ['domain']],
  ])('of %s are %j', (key, names) => {
    expect(placeholders(en.messages[key])).toEqual(names)
  })

  test('are in no other text', () => {
    expect(keys.filter((key) => placeholders(en.messages[key]).length > 0)).toHaveLength(10)
  })
})
