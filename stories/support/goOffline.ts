let holders = 0

/** Makes the browser say that it is offline, until everybody who asked for that has taken it back. @returns the way back */
export function goOffline(): () => void {
  holders += 1
  if (holders === 1) {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    globalThis.dispatchEvent(new Event('offline'))
  }
  let isBack = false
  return () => {
    if (isBack) return
    isBack = true
    holders -= 1
    if (holders > 0) return
    Reflect.deleteProperty(navigator, 'onLine')
    globalThis.dispatchEvent(new Event('online'))
  }
}
