import { matchLocale } from '../../i18n/matchLocale.ts'
import { mailLocales } from './mailLocales.ts'
import { remember } from './remember.ts'

/**
 * The first language of a list that there are texts in, as `matchLocale` matches them; else English. A list as in
 * `Accept-Language` is read in its order; what has the weight 0 is not wanted (RFC 9110, section 12.4.2). Never throws.
 *
 * Remembered: with 24 languages to choose from, a match takes longer than all the rest of an e-mail.
 */
export const findMailLocale = remember((list) => matchLocale(readLanguages(list), mailLocales))

function readLanguages(list: string): string[] {
  return list
    .split(',')
    .filter((item) => !/;\s*q=0(\.0*)?\s*$/i.test(item))
    .map((item) => item.replace(/;.*$/s, '').trim().replaceAll('_', '-'))
}
