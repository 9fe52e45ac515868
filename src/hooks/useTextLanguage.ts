'use client'
import { useSyncExternalStore } from 'react'
import { useEmailCode } from './EmailCodeContext.ts'

/** `lang` and `dir` for an element of the kit, where they differ from those of the page. */
export interface TextLanguage {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/**
 * The language and the direction of the kit's texts, as attributes for its root; none where the page has the same ones
 * (WCAG 2.2, 3.1.2). Server-rendered HTML has both: there the page is not known, and a layout that turns round must not
 * flash.
 */
export function useTextLanguage(): TextLanguage {
  const { tag, dir } = useEmailCode()
  const page = useSyncExternalStore(watchPage, readPage, () => '')
  const [lang = '', direction = ''] = page.split(' ')
  return {
    ...(isSameLanguage(lang, tag) ? {} : { lang: tag }),
    ...(direction === dir ? {} : { dir }),
  }
}

function readPage(): string {
  const { lang, dir } = document.documentElement
  return `${lang} ${dir === 'rtl' ? 'rtl' : 'ltr'}`
}

function watchPage(notify: () => void): () => void {
  const observer = new MutationObserver(notify)
  observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] })
  return () => {
    observer.disconnect()
  }
}

/** `en-GB` speaks `en`: no need to say it again. */
function isSameLanguage(page: string, own: string): boolean {
  const [a, b] = [`${page}-`.toLowerCase(), `${own}-`.toLowerCase()]
  return page !== '' && (a.startsWith(b) || b.startsWith(a))
}
