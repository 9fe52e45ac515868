import { en, matchLocale } from 'email-code-kit'
import { de } from 'email-code-kit/locales/de'
import { zhCN } from 'email-code-kit/locales/zh-CN'
import { headers } from 'next/headers'
import { SignIn } from './SignIn.tsx'

const languages = [
  { tag: 'en', locale: en, title: 'Sign in' },
  { tag: 'de', locale: de, title: 'Anmelden' },
  { tag: 'zh-CN', locale: zhCN, title: '登录' },
]

/** Rendered on the server, which chooses the language: no other texts reach the browser, but for the English ones. */
export default async function Page() {
  const accepted = (await headers()).get('accept-language') ?? ''
  const wanted = accepted.split(',').map((range) => range.split(';')[0].trim())
  const { tag, locale, title } = matchLocale(wanted, languages)
  return (
    <main lang={tag}>
      <h1>{title}</h1>
      <SignIn locale={locale} />
    </main>
  )
}
