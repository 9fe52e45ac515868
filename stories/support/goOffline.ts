/** Makes the browser say that it is offline. @returns the way back */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  globalThis.dispatchEvent(new Event('offline'))
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
    globalThis.dispatchEvent(new Event('online'))
  }
}
