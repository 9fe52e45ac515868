import { describe, expect, test } from 'vitest'
import type { Locale, Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { localeOf, offenders, prose, scriptOf, translations } from './readLocales.ts'

/** Words no English sentence does without for long. */
const englishWords = new Set(
  (
    'the your you please this that these and with for from are is of to not was could there again try send sent wait ' +
    'solve another piece here now we it first going'
  ).split(' '),
)

/** Those of them that are words of the language, too: "it", "that" and "they"; "is", "was" and "we". */
const sharedWords: Record<string, string[]> = { cs: ['to'], pl: ['to'], nl: ['is', 'was', 'we'] }

/** Texts that are the same word in English: it came from there, or from French to both. */
const sameAsEnglish: Record<string, (keyof Messages)[]> = {
  de: ['captchaLabel'],
  fr: ['captchaLabel'],
  it: ['captchaLabel'],
}

const wordsOf = (text: string) =>
  prose(text)
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}]+/gu) ?? []

const englishIn = (text: string, shared: string[] = []) =>
  wordsOf(text).filter((word) => englishWords.has(word) && !shared.includes(word))

describe('English left in by mistake', () => {
  test('would be found in each of its own sentences', () => {
    const sentences = Object.values<string>({ ...en.messages }).filter((text) => wordsOf(text).length > 3)
    expect(sentences.length).toBeGreaterThan(30)
    expect(sentences.filter((text) => englishIn(text).length === 0)).toEqual([])
  })

  test.each(Object.entries(sharedWords))('is excused in %s where it has to be: %j', (tag, words) => {
    const spoken = new Set(Object.values<string>({ ...localeOf(tag).messages }).flatMap(wordsOf))
    expect(words.filter((word) => !spoken.has(word))).toEqual([])
  })

  describe.each<Locale>(translations)('$tag', (locale) => {
    const { tag, messages } = locale

    test('has no text of the English table, but where the word is the same', () => {
      const same = offenders(locale, (text, key) => prose(text) !== '' && text === en.messages[key])
      expect(same).toEqual((sameAsEnglish[tag] ?? []).map((key) => `${key}: ${messages[key]}`))
    })

    test('has no English word, but where the word is its own', () => {
      expect(offenders(locale, (text) => englishIn(text, sharedWords[tag]).length > 0)).toEqual([])
    })
  })
})

/** What the key is called, in every language: the only word that may stay in Latin letters. */
const keyName = /\bEnter\b/

const ownLetters: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
  Kore: /\p{Script=Hangul}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /\p{Script=Han}|\p{scx=Hiragana}|\p{scx=Katakana}/u,
}

const letters = (text: string) => prose(text).replace(keyName, '').match(/\p{L}/gu) ?? []

describe.each<Locale>(translations)('$tag', (locale) => {
  const own = ownLetters[scriptOf(locale)]!

  test('is written in its own letters', () => {
    expect(offenders(locale, (text) => letters(text).some((letter) => !own.test(letter)))).toEqual([])
  })

  test('says something in every text', () => {
    expect(offenders(locale, (text, key) => key !== 'emailPlaceholder' && !own.test(prose(text)))).toEqual([])
  })
})

/** The characters of an old double-byte encoding: what a country wrote before it could write everybody's. */
function charactersOf(encoding: string, [firstLead, lastLead]: [number, number], trail: number, but = ''): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let last = trail; last < 0xff; last++) found.add(decoder.decode(new Uint8Array([lead, last])))
  found.delete(but)
  return found
}

/** The everyday ones (level 1 of Big5 and JIS), without two that are words of their own in the other script. */
const known = {
  simplified: charactersOf('gb2312', [0xb0, 0xf7], 0xa1, '後'),
  traditional: charactersOf('big5', [0xa4, 0xc6], 0x40, '后'),
  japanese: charactersOf('shift_jis', [0x88, 0x98], 0x40),
}

describe.each<[string, Set<string>, string]>([
  ['zh-CN', known.simplified, '郵驗證碼請輸發時間網絡連繫點錯誤後將圖塊換'],
  ['zh-TW', known.traditional, '邮验证码请输发时间网络连点错误后将图块换'],
  ['ja', known.japanese, '邮验证码请输发时间网络连图块验驗發'],
])('%s', (tag, characters, foreign) => {
  const isForeign = (character: string) => /\p{Script=Han}/u.test(character) && !characters.has(character)

  test('is written in its own characters', () => {
    expect(offenders(localeOf(tag), (text) => Array.from(prose(text)).some(isForeign))).toEqual([])
  })

  test('would be found out by those of its neighbour', () => {
    expect(Array.from(foreign).filter((character) => !isForeign(character))).toEqual([])
  })
})

/** Letters only the neighbour has, which looks alike. */
test.each([
  ['ru', /[іїєґ]/i],
  ['uk', /[ыэъё]/i],
  ['fa', /[يكىة]/],
  ['ar', /[یکگپچژ]/],
])('%s has no letter of its neighbour', (tag, foreign) => {
  expect(offenders(localeOf(tag), (text) => foreign.test(text))).toEqual([])
})
