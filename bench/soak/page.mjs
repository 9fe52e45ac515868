/** A page without a browser: jsdom's window in place of what Node lacks, before React is loaded. */
import { JSDOM } from 'jsdom'

// React's own checks take as long as the flows themselves; `NODE_ENV=development` brings them back.
process.env.NODE_ENV ??= 'production'

const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
  url: 'http://localhost/',
  pretendToBeVisual: true,
})

// Node's own stay for what goes over the wire, or its `fetch` would not know them; events are the window's.
const events = /^(Event|EventTarget|\w+Event)$/
for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !events.test(name)) continue
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
}
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true, writable: true })
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
  globalThis[name] = window[name].bind(window)
}
globalThis.window = window

const { prepareJsdom } = await import('../../dist/testing.js')
prepareJsdom()

// Another tab hears of what is stored; here they share a window, so all do.
for (const method of ['setItem', 'removeItem']) {
  const original = Storage.prototype[method]
  Storage.prototype[method] = function store(key, value) {
    original.call(this, key, value)
    if (this === localStorage) setTimeout(() => window.dispatchEvent(new StorageEvent('storage', { key })), 1)
  }
}
