import type { Ability, Engine } from './Tab.ts'

/**
 * What an engine's driver cannot do, and why. A case that needs it is not played there but reported as "cannot: …", and
 * instead it is tried whether that is still so.
 */
export const cannot: Record<Engine, Partial<Record<Ability, string>>> = {
  chromium: {},
  firefox: { touch: 'the touch screen that Playwright has over WebDriver BiDi does nothing' },
  webkit: {
    touch: 'WebKitWebDriver makes a mouse of every finger',
    'console while loading':
      'WebKitWebDriver tells nothing of the console, and lets nobody listen before a page has loaded',
  },
}
