import { useEffect, useState } from 'react'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import type { Locale } from '../../../src/hooks.ts'
import { en } from '../../../src/locales/en.ts'
import { storyLocales } from '../storyLocales.ts'

interface Announced {
  globals: Record<string, unknown>
}

/** What the toolbar says, on a page that is no story. */
export function useDocsGlobals(): { locale: Locale; scheme: 'light' | 'dark' } {
  const channel = addons.getChannel()
  const [globals, setGlobals] = useState<Announced['globals']>(() => {
    const [last]: (Announced | undefined)[] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []
    return last?.globals ?? {}
  })
  useEffect(() => {
    const update = (announced: Announced) => {
      setGlobals(announced.globals)
    }
    channel.on(GLOBALS_UPDATED, update)
    return () => {
      channel.off(GLOBALS_UPDATED, update)
    }
  }, [channel])
  return {
    locale: storyLocales[String(globals['locale'])] ?? en,
    scheme: globals['scheme'] === 'dark' ? 'dark' : 'light',
  }
}
