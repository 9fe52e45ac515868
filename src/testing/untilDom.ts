/** What React looks at to know whether a test drives it by `act` (react.dev, `act`). */
interface ActGlobal {
  IS_REACT_ACT_ENVIRONMENT?: boolean | undefined
}

/**
 * Waits until something is true of the document; looks again whenever it changes. By no timer, so that it works with
 * fake ones, too.
 *
 * @param timeout milliseconds, where timers are real
 * @throws Error after that
 */
export async function untilDom(isTrue: () => boolean, timeout = 5000): Promise<void> {
  // What comes from the server is nobody's act: as Testing Library does while it waits.
  const react = globalThis as ActGlobal
  const before = react.IS_REACT_ACT_ENVIRONMENT
  react.IS_REACT_ACT_ENVIRONMENT = false
  try {
    await new Promise<void>((resolve, reject) => {
      if (isTrue()) {
        resolve()
        return
      }
      const timer = setTimeout(() => {
        observer.disconnect()
        reject(new Error('email-code-kit: waited in vain'))
      }, timeout)
      const observer = new MutationObserver(() => {
        if (!isTrue()) return
        observer.disconnect()
        clearTimeout(timer)
        resolve()
      })
      observer.observe(document, { subtree: true, childList: true, attributes: true })
    })
  } finally {
    react.IS_REACT_ACT_ENVIRONMENT = before
  }
}
