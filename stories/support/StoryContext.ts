import type { Locale, Messages } from '../../src/hooks.ts'
import { en } from '../../src/locales/en.ts'
import type { StoryServer } from './createStoryServer.ts'
import { storyLocales } from './storyLocales.ts'

/** What the helpers need of the context of a story. */
export interface StoryContext {
  globals: Record<string, unknown>
  parameters: Record<string, unknown>
  loaded: Record<string, unknown>
}

/** The language of a story: its own (`parameters.locale`), else that of the toolbar. */
export function localeOf({ globals, parameters }: StoryContext): Locale {
  return (parameters['locale'] as Locale | undefined) ?? storyLocales[String(globals['locale'])] ?? en
}

/** The texts a story shows, so that its play function finds them in every language of the toolbar. */
export function textsOf(context: StoryContext): Messages {
  return localeOf(context).messages
}

/** Which way the page is written: that of its language, unless the toolbar says otherwise. */
export function directionOf(context: StoryContext): 'ltr' | 'rtl' {
  const chosen = context.globals['direction']
  return chosen === 'ltr' || chosen === 'rtl' ? chosen : (localeOf(context).dir ?? 'ltr')
}

/** The server of a story. */
export function serverOf({ loaded }: StoryContext): StoryServer {
  return loaded['server'] as StoryServer
}
