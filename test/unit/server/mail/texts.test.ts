import { describe, expect, test } from 'vitest'
import { scenarios } from '../../../../src/protocol/scenarios.ts'
import { mailLocales } from '../../../../src/server/mail/mailLocales.ts'
import type { MailTexts } from '../../../../src/server/mail/MailTexts.ts'
import { en } from '../../../../src/server/mail/texts/en.ts'
import { localeOf } from '../../locales/readLocales.ts'
import { allTexts, entriesOf, offenders, prose, sentences, tagsIn, textFiles, translations } from './readMailTexts.ts'

test('e-mails are written in every language of the kit, and in no other', () => {
  expect(tagsIn('src/locales')).toHaveLength(24)
  expect(textFiles.map(({ tag }) => tag)).toEqual(tagsIn('src/locales'))
  expect(mailLocales.map(({ tag }) => tag).toSorted()).toEqual(tagsIn('src/locales'))
})

test('English comes first, for the first is what is taken where nothing matches', () => {
  expect(mailLocales[0]?.tag).toBe('en')
})

test.each(textFiles)('$tag.ts exports one table, named after its tag', ({ tag, exported }) => {
  expect(exported).toEqual([[tag.replace('-', ''), expect.objectContaining({ tag })]])
})

test.each([...mailLocales])('$tag loads the texts of that language', async ({ tag, load }) => {
  expect(await load()).toBe(allTexts.find((texts) => texts.tag === tag))
})

/** The word for the code in the texts of the kit, or as much of it as all its forms share. */
const codeWords: Record<string, string> = {
  ar: 'رمز',
  cs: 'kód',
  de: 'code',
  en: 'code',
  es: 'código',
  fa: 'کد',
  fr: 'code',
  he: 'קוד',
  hi: 'सत्यापन कोड',
  id: 'kode verifikasi',
  it: 'codice',
  ja: '確認コード',
  ko: '인증 코드',
  nl: 'code',
  pl: 'kod',
  'pt-BR': 'código',
  ru: 'код',
  sv: 'kod',
  th: 'รหัสยืนยัน',
  tr: 'kod',
  uk: 'код',
  vi: 'mã xác minh',
  'zh-CN': '验证码',
  'zh-TW': '驗證碼',
}

describe.each<MailTexts>(allTexts)('$tag', (texts) => {
  const { tag, dir, subjects } = texts

  test('has the texts that English has, in the same order, and no other', () => {
    const { dir: _dir, ...rest } = texts
    expect(Object.keys(rest)).toEqual(Object.keys(en))
    expect(Object.keys(subjects)).toEqual([...scenarios])
  })

  test('says something in every text, with no space around it', () => {
    expect(offenders(texts, (text) => text !== text.trim() || /\s\s/.test(text))).toEqual([])
    expect(offenders(texts, (text, name) => name !== 'intro' && !/\p{L}/u.test(prose(text)))).toEqual([])
  })

  test('runs in the direction of the kit in that language', () => {
    expect(dir).toBe(localeOf(tag).dir)
  })

  test('puts the subject into the introduction and the time into the life of the code, and nothing elsewhere', () => {
    const placed = entriesOf(texts).map(([name, text]) => [name, text.match(/\{.*?\}|[{}]/g) ?? []])
    expect(Object.fromEntries(placed.filter(([, names]) => names!.length > 0))).toEqual({
      intro: ['{subject}'],
      life: ['{time}'],
    })
  })

  test('calls the code in every subject what the kit calls it on the page', () => {
    const word = codeWords[tag]!
    expect(localeOf(tag).messages.codeLabel.toLocaleLowerCase(tag)).toContain(word)
    const unnamed = scenarios.filter((scenario) => !subjects[scenario].toLocaleLowerCase(tag).includes(word))
    expect(unnamed).toEqual([])
  })

  test('says by the subject what the code is for', () => {
    // Only changing a password has two names on the wire.
    expect(new Set(Object.values(subjects)).size).toBe(7)
    expect(subjects.CHANGE_PWD_EMS).toBe(subjects.UPDATE_PWD_EMS)
  })

  test('has subjects that a phone shows whole, without a mark at their end', () => {
    const scenes: readonly string[] = scenarios
    expect(offenders(texts, (text, name) => scenes.includes(name) && /.{72}|[.:。：!?]$/u.test(text))).toEqual([])
  })

  test('ends its sentences as the language does, and the introduction with a colon', () => {
    expect(texts.intro).toMatch(/[:：]$/)
    // Thai ends sentences with nothing.
    const end = tag === 'th' ? /[^.!?]$/ : /[.。।]$/
    expect(offenders(texts, (text, name) => !end.test(text) && name !== 'intro' && name in en)).toEqual([])
  })
})

/** Words no English sentence does without for long, and which no other of the languages has. */
const englishWords = /\b(your|the|for|you|this|it|works|once|nobody|side|ask|ignore|mail)\b/i

describe('English left in by mistake', () => {
  test('would be found in each of its own texts', () => {
    expect(offenders(en, (text, name) => name !== 'intro' && !englishWords.test(text))).toEqual([])
  })

  test.each<MailTexts>(translations)('is not in $tag', (texts) => {
    const own = new Map(entriesOf(en))
    expect(offenders(texts, (text, name) => name !== 'intro' && text === own.get(name))).toEqual([])
    expect(offenders(texts, (text) => englishWords.test(text.replaceAll(/e-?mail/gi, '')))).toEqual([])
  })
})

/** Letters of the language, and what of the neighbour that looks alike must not be there. */
const scripts: [tag: string, own: RegExp, foreign: RegExp][] = [
  ['ru', /\p{Script=Cyrillic}/u, /[іїєґ]/i],
  ['uk', /\p{Script=Cyrillic}/u, /[ыэъё]/i],
  ['ar', /\p{Script=Arabic}/u, /[یکگپچژ?,;]/],
  ['fa', /\p{Script=Arabic}/u, /[يكىة?,;]/],
  ['he', /\p{Script=Hebrew}/u, /[?!]/],
  ['hi', /\p{Script=Devanagari}/u, /\./],
  ['th', /\p{Script=Thai}/u, /[.,;!?]/],
  ['ko', /\p{Script=Hangul}/u, /\p{Script=Han}/u],
  ['ja', /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u, /[,;:!?().]|[验证码驗發]/],
  ['zh-CN', /\p{Script=Han}/u, /[,;:!?().]|[驗證碼請電郵變]/],
  ['zh-TW', /\p{Script=Han}/u, /[,;:!?().]|[验证码请电邮变]/],
]

const letters = (text: string) => prose(text).match(/\p{L}/gu) ?? []

test.each(scripts)('%s is written in its own letters and marks', (tag, own, foreign) => {
  const texts = allTexts.find((one) => one.tag === tag)!
  expect(offenders(texts, (text) => letters(text).some((letter) => !own.test(letter)))).toEqual([])
  expect(offenders(texts, (text) => foreign.test(prose(text)))).toEqual([])
})

test.each<MailTexts>(allTexts)('$tag has no typewriter quotes, and French spaces only in French', (texts) => {
  expect(offenders(texts, (text) => /["']/.test(text))).toEqual([])
  expect(offenders(texts, (text) => text.includes('\u00A0:') !== (texts.tag === 'fr' && text.endsWith(':')))).toEqual(
    [],
  )
})

test.each(sentences.filter((key) => key !== 'intro'))('no two languages share the sentence "%s" by mistake', (key) => {
  const said = allTexts.map((texts) => texts[key])
  expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
})
