/** Gives the lock up after so many milliseconds. */
export type Release = (after: number) => void

/**
 * Makes one send at a time out of all tabs of this origin (Web Locks). Where the browser has no locks, on plain http or
 * in a sandboxed frame, everybody gets one: then only the cooldown in the storage, and in the end the server, decides.
 *
 * @param name the same for sends that exclude each other; kept by nobody, so it may hold an address
 * @returns `undefined` where another send holds it; it is not waited for
 */
export function takeSendLock(name: string): Promise<Release | undefined> {
  const { locks } = (globalThis.navigator ?? {}) as Partial<Navigator>
  if (!locks) return Promise.resolve(free)
  return new Promise((resolve) => {
    locks
      .request(`email-code-kit:send:${name}`, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined)
          return undefined
        }
        return new Promise<void>((release) => {
          resolve((after) => {
            if (after > 0) setTimeout(release, after)
            else release()
          })
        })
      })
      .catch(() => {
        resolve(free)
      })
  })
}

function free() {}
