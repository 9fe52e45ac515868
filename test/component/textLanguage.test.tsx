import { act, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EmailCodeForm, SendCodeButton, SliderCaptcha } from '../../src/index.ts'
import type { Locale } from '../../src/i18n/Messages.ts'
import { ar } from '../../src/locales/ar.ts'
import { en } from '../../src/locales/en.ts'
import { zhTW } from '../../src/locales/zh-TW.ts'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { TestKit } from '../support/TestKit.tsx'

beforeEach(() => {
  setPage('en')
})
afterEach(() => {
  document.documentElement.removeAttribute('lang')
  document.documentElement.removeAttribute('dir')
})

function setPage(lang: string, dir = '') {
  document.documentElement.lang = lang
  document.documentElement.dir = dir
}

const form = <EmailCodeForm scenario="LOGIN_EMS" verifyCode={async () => {}} />
const slider = <SliderCaptcha email="" />
const button = <SendCodeButton scenario="LOGIN_EMS" email="" />

/** What the root of a component says of its language. */
function languageOf(element: React.ReactElement, locale: Locale) {
  const api = createJsdomApi()
  const tree = (now: Locale) => (
    <TestKit api={api} locale={now}>
      {element}
    </TestKit>
  )
  const view = render(tree(locale))
  return {
    get now() {
      const root = view.container.querySelector('[data-scope]')!
      return [root.getAttribute('lang'), root.getAttribute('dir')]
    },
    change: (next: Locale) => {
      view.rerender(tree(next))
    },
    html: () => renderToString(tree(locale)),
  }
}

describe.each([
  ['the form', form],
  ['the puzzle', slider],
  ['a button that stands alone', button],
])('%s says its language and direction', (_name, element) => {
  it.each<[string, string, string, Locale, (string | null)[]]>([
    ['nothing where the page has the same', 'en', '', en, [null, null]],
    ['nothing on a page of the same language from elsewhere', 'en-GB', 'ltr', en, [null, null]],
    ['both on a page of another language and direction', 'en', '', ar, ['ar', 'rtl']],
    ['the language alone where the direction is the same', 'en', '', zhTW, ['zh-TW', null]],
    ['the direction, too, where the page is the other way round', 'ar', 'rtl', en, ['en', 'ltr']],
    ['the language on a page that does not say its own', '', '', en, ['en', null]],
    ['the language where only the first letters are the same', 'are', '', ar, ['ar', 'rtl']],
  ])('%s', (_case, lang, dir, locale, said) => {
    setPage(lang, dir)
    expect(languageOf(element, locale).now).toEqual(said)
  })

  it('and follows its own language and that of the page', async () => {
    const shown = languageOf(element, en)
    shown.change(ar)
    expect(shown.now).toEqual(['ar', 'rtl'])
    await act(async () => {
      setPage('ar', 'rtl')
    })
    expect(shown.now).toEqual([null, null])
    shown.change(en)
    expect(shown.now).toEqual(['en', 'ltr'])
  })

  it('in server-rendered HTML always, for there the page is not known', () => {
    expect(languageOf(element, ar).html()).toMatch(/^<\w+[^>]* lang="ar" dir="rtl"/)
    expect(languageOf(element, en).html()).toMatch(/^<\w+[^>]* lang="en" dir="ltr"/)
  })
})

it('what the application says of the language is what counts', () => {
  const view = render(
    <TestKit api={createJsdomApi()} locale={ar}>
      <EmailCodeForm scenario="LOGIN_EMS" verifyCode={async () => {}} lang="ar-EG" dir="ltr" />
    </TestKit>,
  )
  const root = view.container.querySelector('form')!
  expect([root.lang, root.dir]).toEqual(['ar-EG', 'ltr'])
})
