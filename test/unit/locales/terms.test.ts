import { describe, expect, test } from 'vitest'
import type { Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { keys, localeOf, locales } from './readLocales.ts'

/** The one word for each thing, or as much of it as all its forms share: the code, the puzzle, its piece. */
const terms: Record<string, [code: string, puzzle: string, piece: string]> = {
  ar: ['رمز', 'لغز', 'قطعة'],
  cs: ['kód', 'skládačk', 'díl'],
  de: ['code', 'puzzle', 'puzzleteil'],
  en: ['code', 'puzzle', 'piece'],
  es: ['código', 'rompecabezas', 'pieza'],
  fa: ['کد', 'پازل', 'قطعه'],
  fr: ['code', 'puzzle', 'pièce'],
  he: ['קוד', 'פאזל', 'חלק'],
  hi: ['सत्यापन कोड', 'पहेली', 'टुकड़'],
  id: ['kode verifikasi', 'teka-teki', 'potongan'],
  it: ['codice', 'puzzle', 'tassello'],
  ja: ['確認コード', 'パズル', 'ピース'],
  ko: ['인증 코드', '퍼즐', '조각'],
  nl: ['code', 'puzzel', 'puzzelstukje'],
  pl: ['kod', 'układank', 'element'],
  'pt-BR': ['código', 'quebra-cabeça', 'peça'],
  ru: ['код', 'пазл', 'детал'],
  sv: ['kod', 'puss', 'pusselbit'],
  th: ['รหัสยืนยัน', 'จิ๊กซอว์', 'ชิ้นส่วน'],
  tr: ['kod', 'yapboz', 'parça'],
  uk: ['код', 'пазл', 'детал'],
  vi: ['mã xác minh', 'hình ghép', 'mảnh ghép'],
  'zh-CN': ['验证码', '拼图', '拼图块'],
  'zh-TW': ['驗證碼', '拼圖', '拼圖片'],
}

const keysAbout = (word: RegExp) => keys.filter((key) => word.test(en.messages[key]))

test('each language has its terms', () => {
  expect(Object.keys(terms).toSorted()).toEqual(locales.map(({ tag }) => tag).toSorted())
})

describe.each([
  ['the code', /\bcode\b/i, 0],
  ['the puzzle', /\bpuzzle\b(?! piece)/i, 1],
  ['the piece', /\bpiece\b/i, 2],
])('%s', (_what, word, index) => {
  test.each(Object.entries(terms))('has one name in %s', (tag, own) => {
    const { messages } = localeOf(tag)
    const said = (key: keyof Messages) => messages[key].toLocaleLowerCase(tag).includes(own[index]!)
    expect(
      keysAbout(word)
        .filter((key) => !said(key))
        .map((key) => `${key}: ${messages[key]}`),
    ).toEqual([])
  })
})
