'use client'
import { useSyncExternalStore } from 'react'

/** What the browser thinks of the connection: a hint, checked again on press. */
export function isOnline(): boolean {
  // Undefined outside browsers.
  return (globalThis.navigator as Navigator | undefined)?.onLine ?? true
}

/** @internal */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline, () => true)
}

function subscribe(notify: () => void): () => void {
  globalThis.addEventListener('online', notify)
  globalThis.addEventListener('offline', notify)
  return () => {
    globalThis.removeEventListener('online', notify)
    globalThis.removeEventListener('offline', notify)
  }
}
