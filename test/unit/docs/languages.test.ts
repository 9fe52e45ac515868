import { describe, expect, it } from 'vitest'
import { localeRow } from '../../../stories/support/docs/languages/localeRows.ts'
import { storyLocales } from '../../../stories/support/storyLocales.ts'
import { localeFiles, locales } from '../locales/readLocales.ts'

describe('the table of languages', () => {
  it('has every locale there is', () => {
    expect(Object.keys(storyLocales).toSorted()).toEqual(locales.map(({ tag }) => tag).toSorted())
  })

  it.each(localeFiles)('names the module and the export of $file', ({ file, exported: [first] }) => {
    const row = localeRow(storyLocales[file.replace('.ts', '')]!)
    expect(`${row.tag}.ts`).toBe(file)
    expect(row.name).toBe(first![0])
  })

  it('knows the languages in their own words, their direction, and what the API calls them', () => {
    expect(localeRow(storyLocales['pt-BR']!)).toEqual({
      tag: 'pt-BR',
      names: { own: 'português (Brasil)', english: 'Brazilian Portuguese' },
      name: 'ptBR',
      wire: 'en',
      dir: 'ltr',
      sample: storyLocales['pt-BR']!.messages.sendCode,
    })
    expect(localeRow(storyLocales['he']!).dir).toBe('rtl')
    expect(localeRow(storyLocales['zh-TW']!).wire).toBe('zh')
  })
})
