import { JSDOM } from 'jsdom'

/** What Node has of its own, and has to be jsdom's where jsdom's elements meet it. */
const jsdomsOwn = new Set([
  'Event',
  'EventTarget',
  'CustomEvent',
  'AbortController',
  'AbortSignal',
  'navigator',
  'MessageEvent',
])

/** Gives this process a page to render into, as test runners do. */
export function openDom(html = '<!doctype html><html lang="en"><body></body></html>') {
  const { window } = new JSDOM(html, { url: 'http://127.0.0.1/', pretendToBeVisual: true })
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis && !jsdomsOwn.has(name)) continue
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] })
  }
  for (const method of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
    globalThis[method] = window[method].bind(window)
  }
  globalThis.window = globalThis
  return window
}
