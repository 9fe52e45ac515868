import type { Locale } from '../../../../src/hooks.ts'
import { wireLanguage } from '../../../../src/i18n/wireLanguage.ts'

export interface LocaleRow {
  tag: string
  /** In its own words, and in English. */
  names: { own: string; english: string }
  /** What the module exports. */
  name: string
  /** Value of `X-L`. */
  wire: string
  dir: 'ltr' | 'rtl'
  /** One of its texts. */
  sample: string
}

/** `pt-BR` is exported as `ptBR`. */
export function exportName(tag: string): string {
  return tag.replaceAll('-', '')
}

/** Everything that can be told from a locale and its tag. */
export function localeRow({ tag, dir = 'ltr', messages }: Locale): LocaleRow {
  const nameIn = (language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  return {
    tag,
    names: { own: nameIn(tag), english: nameIn('en') },
    name: exportName(tag),
    wire: wireLanguage(tag),
    dir,
    sample: messages.sendCode,
  }
}
