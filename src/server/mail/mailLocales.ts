import type { MailTexts } from './MailTexts.ts'
import { en } from './texts/en.ts'

/** A language e-mails can be written in. */
export interface MailLocale {
  /** BCP 47. */
  tag: string
  load: () => Promise<MailTexts>
}

/** Every language the kit has. All but English, the fallback, are loaded when the first e-mail needs them. */
export const mailLocales: readonly MailLocale[] = [
  { tag: 'en', load: async () => en },
  { tag: 'ar', load: async () => (await import('./texts/ar.ts')).ar },
  { tag: 'cs', load: async () => (await import('./texts/cs.ts')).cs },
  { tag: 'de', load: async () => (await import('./texts/de.ts')).de },
  { tag: 'es', load: async () => (await import('./texts/es.ts')).es },
  { tag: 'fa', load: async () => (await import('./texts/fa.ts')).fa },
  { tag: 'fr', load: async () => (await import('./texts/fr.ts')).fr },
  { tag: 'he', load: async () => (await import('./texts/he.ts')).he },
  { tag: 'hi', load: async () => (await import('./texts/hi.ts')).hi },
  { tag: 'id', load: async () => (await import('./texts/id.ts')).id },
  { tag: 'it', load: async () => (await import('./texts/it.ts')).it },
  { tag: 'ja', load: async () => (await import('./texts/ja.ts')).ja },
  { tag: 'ko', load: async () => (await import('./texts/ko.ts')).ko },
  { tag: 'nl', load: async () => (await import('./texts/nl.ts')).nl },
  { tag: 'pl', load: async () => (await import('./texts/pl.ts')).pl },
  { tag: 'pt-BR', load: async () => (await import('./texts/pt-BR.ts')).ptBR },
  { tag: 'ru', load: async () => (await import('./texts/ru.ts')).ru },
  { tag: 'sv', load: async () => (await import('./texts/sv.ts')).sv },
  { tag: 'th', load: async () => (await import('./texts/th.ts')).th },
  { tag: 'tr', load: async () => (await import('./texts/tr.ts')).tr },
  { tag: 'uk', load: async () => (await import('./texts/uk.ts')).uk },
  { tag: 'vi', load: async () => (await import('./texts/vi.ts')).vi },
  { tag: 'zh-CN', load: async () => (await import('./texts/zh-CN.ts')).zhCN },
  { tag: 'zh-TW', load: async () => (await import('./texts/zh-TW.ts')).zhTW },
]
