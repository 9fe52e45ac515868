import type { Store } from './Store.ts'

interface Entry {
  value: string
  count: number
  expires: number
}

/** {@link Store} in the memory of one process. */
export interface MemoryStore extends Store {
  /** How many entries it holds, with expired ones that have not left yet. */
  readonly size: number
}

/**
 * Makes a store for one process: development, tests, a browser, a small installation. Atomic because nothing in it
 * waits. Expired entries leave by themselves, in one sweep as soon as there were more writes than the last sweep had
 * left entries: a write costs the same on average however much is stored, and no timer keeps a process alive.
 *
 * @param options.now the clock, in milliseconds. Default `Date.now`
 */
export function createMemoryStore({ now = Date.now }: { now?: () => number } = {}): MemoryStore {
  const entries = new Map<string, Entry>()
  let kept = 0
  let writes = 0

  const read = (key: string) => {
    const entry = entries.get(key)
    return entry && entry.expires > now() ? entry : undefined
  }
  const write = (key: string, entry: Entry) => {
    if (++writes > kept) {
      const time = now()
      for (const [name, { expires }] of entries) if (expires <= time) entries.delete(name)
      kept = entries.size
      writes = 0
    }
    entries.set(key, entry)
  }

  return {
    get size() {
      return entries.size
    },
    async set(key, value, ttlMs) {
      write(key, { value, count: 0, expires: now() + ttlMs })
    },
    async get(key) {
      return read(key)?.value
    },
    async take(key) {
      const entry = read(key)
      entries.delete(key)
      return entry?.value
    },
    async hit(key, windowMs) {
      const entry = read(key) ?? { value: '', count: 0, expires: now() + windowMs }
      entry.count++
      write(key, entry)
      return { count: entry.count, resetMs: entry.expires - now() }
    },
    async refund(key) {
      const entry = read(key)
      if (entry && --entry.count <= 0) entries.delete(key)
    },
  }
}
