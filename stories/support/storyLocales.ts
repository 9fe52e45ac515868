import type { Locale } from '../../src/hooks.ts'
import { en } from '../../src/locales/en.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'

/** The languages of the toolbar. */
export const storyLocales: Record<string, Locale> = { en, 'zh-CN': zhCN }
