import type { Locale } from '../../src/hooks.ts'
import { ar } from '../../src/locales/ar.ts'
import { cs } from '../../src/locales/cs.ts'
import { de } from '../../src/locales/de.ts'
import { en } from '../../src/locales/en.ts'
import { es } from '../../src/locales/es.ts'
import { fa } from '../../src/locales/fa.ts'
import { fr } from '../../src/locales/fr.ts'
import { he } from '../../src/locales/he.ts'
import { hi } from '../../src/locales/hi.ts'
import { id } from '../../src/locales/id.ts'
import { it } from '../../src/locales/it.ts'
import { ja } from '../../src/locales/ja.ts'
import { ko } from '../../src/locales/ko.ts'
import { nl } from '../../src/locales/nl.ts'
import { pl } from '../../src/locales/pl.ts'
import { ptBR } from '../../src/locales/pt-BR.ts'
import { ru } from '../../src/locales/ru.ts'
import { sv } from '../../src/locales/sv.ts'
import { th } from '../../src/locales/th.ts'
import { tr } from '../../src/locales/tr.ts'
import { uk } from '../../src/locales/uk.ts'
import { vi } from '../../src/locales/vi.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'
import { zhTW } from '../../src/locales/zh-TW.ts'

const locales = [en, zhCN, zhTW, ja, ko, de, fr, es, ptBR, it, nl, pl, cs, sv, tr, ru, uk, ar, he, fa, hi, th, vi, id]

/** The languages of the toolbar, by tag. */
export const storyLocales: Record<string, Locale> = Object.fromEntries(locales.map((locale) => [locale.tag, locale]))

/** What the toolbar calls them: each in its own words. */
export const languageItems = locales.map(({ tag }) => ({
  value: tag,
  title: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
}))
