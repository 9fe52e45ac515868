import { virtual } from '@guidepup/virtual-screen-reader'
import { act } from '@testing-library/react'
import { afterEach, expect } from 'vitest'

/** What a screen reader listens to in a live region besides text; any other attribute is none of its business. */
const heardAttributes = ['aria-label', 'alt', 'hidden', 'aria-hidden']

/** The virtual screen reader takes every attribute for news; a real one does not read out that `data-state` is another. */
function listenAsScreenReadersDo(window: Window & typeof globalThis) {
  return class extends window.MutationObserver {
    override observe(target: Node, { attributes: _all, ...options }: MutationObserverInit = {}) {
      super.observe(target, { ...options, attributeFilter: heardAttributes })
    }
  }
}

afterEach(async () => {
  await virtual.stop()
})

/**
 * Turns a screen reader on.
 *
 * @returns `heard`: what it has said since the last time it was asked, in order. What is announced begins with `polite:`
 *   or `assertive:`, anything else was read because focus came to it. It fails where the same thing was said twice
 */
export async function startScreenReader(container: HTMLElement) {
  const own = { MutationObserver: listenAsScreenReadersDo(globalThis as never) } as Window & typeof globalThis
  await virtual.start({ container, window: own })
  let asked = 0
  return {
    async heard(): Promise<string[]> {
      await act(async () => {})
      const all = await virtual.spokenPhraseLog()
      const news = all.slice(asked)
      asked = all.length
      // A region that was emptied says nothing.
      const spoken = news.filter((phrase) => !/^(polite|assertive): *$/.test(phrase))
      expect(spoken.filter((phrase, index) => isSaidElsewhere(phrase, spoken.toSpliced(index, 1)))).toEqual([])
      return spoken
    },
  }
}

/** An announcement that the rest of what was said holds, too. */
function isSaidElsewhere(phrase: string, others: string[]): boolean {
  const [, text] = /^(?:polite|assertive): (.*)$/.exec(phrase) ?? []
  return text !== undefined && others.some((other) => other.includes(text))
}
