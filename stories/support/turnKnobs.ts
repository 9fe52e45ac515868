import type { StoryServerSettings } from './createStoryServer.ts'
import { chosenCode } from './refusals.ts'

/** The knobs of the toolbar, as it comes: the server of each story behaves as the story says. */
export const restingKnobs = { latency: 'none', connection: 'online', refusal: 'none' }

const delays: Record<string, number> = { '1s': 1000, '5s': 5000, never: Infinity }

/** What the knobs of the toolbar make of the server of a story. */
export function turnKnobs(settings: StoryServerSettings, globals: Record<string, unknown>): StoryServerSettings {
  const delay = delays[String(globals['latency'])]
  const code = chosenCode(globals['refusal'])
  return {
    ...settings,
    ...(delay ? { delay } : {}),
    ...(isOffline(globals) ? { offline: true } : {}),
    ...(code ? { refuse: { endpoint: 'sendEmail', code, times: 1 } } : {}),
  }
}

/** Is the whole browser offline, by the toolbar? */
export function isOffline(globals: Record<string, unknown>): boolean {
  return globals['connection'] === 'offline'
}
