/**
 * The best of the available locales for somebody's languages. The languages are gone through in their order, and the
 * first that has a locale decides: the very tag; else the same language, script and likely region (`en` for `en-US`);
 * else the first locale of the same language and script: `zh-Hant-HK` gets `zh-TW`, `pt-PT` gets `pt-BR`, and
 * `sr-Latn` no Cyrillic `sr`. Old codes count as the new ones (`iw` is `he`); malformed tags and `und` are passed over.
 *
 * A lookup as in RFC 4647 section 3.4 over BCP 47 tags, with the likely subtags of Unicode (UTS #35) for a script or
 * region that is left out. Pure: reads no `navigator`, changes nothing.
 *
 * @param requested BCP 47 tags, the preferred first, such as `navigator.languages`; or one tag
 * @param available locales, or anything with a `tag`, such as `{ tag: 'de', load: () => import(…) }`
 * @param fallback what to take where no language has a locale; the first of `available` without it
 * @throws Error if there is neither a match nor a fallback, that is, if `available` is empty
 */
export function matchLocale<L extends { tag: string }>(
  requested: string | readonly string[],
  available: readonly L[],
  fallback = available[0],
): L {
  const offers = available.map((locale) => ({ locale, keys: keysOf(locale.tag) }))
  for (const wanted of [requested].flat().map(keysOf)) {
    for (const [level, key] of wanted.entries()) {
      const match = offers.find(({ keys }) => keys[level] === key)
      if (match) return match.locale
    }
  }
  if (fallback) return fallback
  throw new Error(
    'email-code-kit: matchLocale has no locale to choose from, so there are no texts to show. Give it at least one.',
  )
}

/** What two tags have in common if they match, from the closest match to the loosest. Nothing for no language. */
function keysOf(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag)
    // Likely subtags would make English of it. By the name, for V8 has no `language` here.
    if (/^und\b/.test(locale.baseName)) return []
    const { baseName, language, script } = locale.maximize()
    return [locale.baseName, baseName, `${language}-${script}`]
  } catch {
    return []
  }
}
