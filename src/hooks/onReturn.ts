// Not everywhere: the stores may live in a worker, or in a test without a page.
const page = () => (globalThis as { document?: Document }).document

/** Does anybody see the page? Where that cannot be told, yes. */
export function isVisible(): boolean {
  return page()?.visibilityState !== 'hidden'
}

/**
 * Calls `listener` when the page is hidden or shown, and when it comes back from the back/forward cache: timers may have
 * stood still meanwhile (a hidden tab, a sleeping machine).
 *
 * @returns how to stop listening
 */
export function onReturn(listener: () => void): () => void {
  const watched = page()
  watched?.addEventListener('visibilitychange', listener)
  // Not every browser tells a page from the back/forward cache that its visibility has changed.
  globalThis.addEventListener?.('pageshow', listener)
  return () => {
    watched?.removeEventListener('visibilitychange', listener)
    globalThis.removeEventListener?.('pageshow', listener)
  }
}
