/**
 * The value of `X-L` for a language: `zh` for every Chinese, else `en`; that is all that is documented (contract
 * section 1). `map` widens it for a tenant that knows more, by whole tag or by its first part.
 *
 * @param tag BCP 47
 */
export function wireLanguage(tag: string, map: Record<string, string> = {}): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return map[tag] ?? map[language] ?? (language === 'zh' ? 'zh' : 'en')
}
