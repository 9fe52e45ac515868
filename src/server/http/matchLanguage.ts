import type { ServerLanguage } from './describeRefusal.ts'

/** Reads `X-L` by its prefix, so that `zh-CN` and `en_GB` work too; `fallback` for a missing or another language. */
export function matchLanguage(value: string | null, fallback: ServerLanguage): ServerLanguage {
  const prefix = value?.trim().slice(0, 2).toLowerCase()
  return prefix === 'zh' || prefix === 'en' ? prefix : fallback
}
