import { describe, expect, test } from 'vitest'
import { wireLanguage } from '../../../src/i18n/wireLanguage.ts'

describe('the language the server is asked for', () => {
  test.each([
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['zh-Hant-HK', 'zh'],
    ['ZH-cn', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['ar-EG', 'en'],
    ['zha', 'en'],
    ['yue-Hans', 'en'],
    ['', 'en'],
  ])('%j asks for %s, which is all that is documented', (tag, language) => {
    expect(wireLanguage(tag)).toBe(language)
  })

  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['zh-TW', 'zh-hant'],
    ['zh-CN', 'zh'],
    ['fr', 'en'],
  ])('for a tenant that knows German and traditional Chinese, %s asks for %s', (tag, language) => {
    expect(wireLanguage(tag, { de: 'de', 'zh-TW': 'zh-hant' })).toBe(language)
  })

  test('a whole tag goes before its first part', () => {
    const map = { pt: 'pt', 'pt-BR': 'br' }
    expect([wireLanguage('pt-BR', map), wireLanguage('pt-PT', map)]).toEqual(['br', 'pt'])
  })

  test('even the documented ones can be mapped', () => {
    expect(wireLanguage('zh-CN', { zh: 'zh_CN' })).toBe('zh_CN')
  })
})
