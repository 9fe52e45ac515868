import type { ServerLanguage } from './describeRefusal.ts'

/**
 * The language of a refusal: `X-L` by its prefix, so that `zh-CN` and `en_GB` work too; for a missing or another one that
 * of `fallback`, a BCP 47 tag, where English stands for all but Chinese.
 */
export function matchLanguage(value: string | null, fallback: string): ServerLanguage {
  const prefix = value?.trim().slice(0, 2).toLowerCase()
  if (prefix === 'zh' || prefix === 'en') return prefix
  return fallback.startsWith('zh') ? 'zh' : 'en'
}
