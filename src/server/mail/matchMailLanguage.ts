import { findMailLocale } from './findMailLocale.ts'

/** What is read of a header: more than anybody's languages need, and little enough for a stranger's. */
const maxLength = 200

/**
 * The language of an e-mail: the first of those in `X-L` that there are texts in, so that `zh` and `zh_SG` are `zh-CN`.
 * Never throws, whatever the header says.
 *
 * @param value the header `X-L`, `null` where there is none
 * @param fallback BCP 47 tag of the language for a missing or unknown one; where there are no texts in it, English
 * @returns one of the 24 tags of `src/locales/`
 */
export function matchMailLanguage(value: string | null, fallback: string): string {
  return findMailLocale(`${value?.slice(0, maxLength) ?? ''},${fallback}`).tag
}
