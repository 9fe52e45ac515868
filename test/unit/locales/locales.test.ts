import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Locale, Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { zhCN } from '../../../src/locales/zh-CN.ts'
import { readSources } from '../../support/architecture/readSources.ts'

const locales: Locale[] = [en, zhCN]
const keys = Object.keys(en.messages) as (keyof Messages)[]

const placeholders = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name!).toSorted()

test('each file of the folder is tested here', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../src/locales'))
  expect(files.toSorted()).toEqual(locales.map(({ tag }) => `${tag}.ts`).toSorted())
})

test('English has every text that is declared, and no other', () => {
  const declaration = readSources().get('src/i18n/Messages.ts')!
  const block = /interface Messages \{(.*?)\n\}/s.exec(declaration)![1]!
  const declared = [...block.matchAll(/^ {2}(\w+): string$/gm)].map(([, key]) => key!)
  expect(declared.length).toBeGreaterThan(40)
  expect(keys.toSorted()).toEqual(declared.toSorted())
})

describe.each(locales)('$tag', ({ tag, messages }) => {
  const texts = Object.entries<string>(messages as unknown as Record<string, string>)

  test('is a language the browser knows', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag])
  })

  test('has the same texts as English', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted())
  })

  test.each(keys)('%s has a text, with the placeholders of the English one', (key) => {
    expect(messages[key]).toMatch(/\S/)
    expect(messages[key]).toBe(messages[key].trim())
    expect(placeholders(messages[key])).toEqual(placeholders(en.messages[key]))
  })

  test('has no brace left open', () => {
    for (const [, text] of texts) expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
  })

  test('writes an ellipsis as one character', () => {
    for (const [, text] of texts) expect(text).not.toContain('...')
  })

  test('never says more than a short paragraph', () => {
    for (const [, text] of texts) expect(text.length).toBeLessThanOrEqual(100)
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

/** Without placeholders and sample addresses. */
const words = (text: string) => text.replaceAll(/\{\w+\}|[\w.]+@[\w.]+/g, '')

describe('Simplified Chinese', () => {
  test.each(keys.filter((key) => key !== 'emailPlaceholder'))('%s is Chinese, with no English left in it', (key) => {
    expect(words(zhCN.messages[key])).not.toMatch(/[A-Za-z]/)
    expect(words(zhCN.messages[key])).toMatch(/\p{Script=Han}/u)
  })

  test.each(keys)('%s uses Chinese punctuation', (key) => {
    expect(words(zhCN.messages[key])).not.toMatch(/[,;:!?]|\.(?!\d)/)
  })

  test.each(keys)('%s is simplified, not traditional', (key) => {
    expect(zhCN.messages[key]).not.toMatch(/[郵驗證碼請輸發時間網絡連繫點錯誤後將圖塊換]/)
  })
})
