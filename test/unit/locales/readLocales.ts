import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale, Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'

const folder = join(import.meta.dirname, '../../../src/locales')

/** Every file of `src/locales/`, with what it exports. */
export const localeFiles = await Promise.all(
  readdirSync(folder)
    .toSorted()
    .map(async (file) => ({
      file,
      path: join(folder, file),
      exported: Object.entries<unknown>((await import(join(folder, file))) as Record<string, unknown>),
    })),
)

/** Every locale there is. */
export const locales = localeFiles.flatMap(({ exported }) => exported.map(([, value]) => value as Locale))

export const translations = locales.filter(({ tag }) => tag !== en.tag)

export const keys = Object.keys(en.messages) as (keyof Messages)[]

export function localeOf(tag: string): Locale {
  const locale = locales.find((one) => one.tag === tag)
  if (!locale) throw new Error(`there is no locale ${tag}`)
  return locale
}

/** The script a language is usually written in, by its ISO 15924 code, such as `Latn`. */
export const scriptOf = ({ tag }: Locale) => new Intl.Locale(tag).maximize().script!

export const placeholders = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name!).toSorted()

/** What is translated of a text: all but placeholders and sample addresses. */
export const prose = (text: string) => text.replaceAll(/\{\w+\}|[\w.-]+@[\w.-]*\w/g, '')

/** The keys whose text breaks a rule, each with its text: what a failing test should print. */
export function offenders({ messages }: Locale, breaks: (text: string, key: keyof Messages) => boolean): string[] {
  return keys.filter((key) => breaks(messages[key], key)).map((key) => `${key}: ${messages[key]}`)
}
