import {
  clampCooldown,
  cooldownKey,
  readCooldown,
  startCooldown,
  writeCooldown,
  type Cooldown,
} from '../state/cooldown.ts'

/** Cooldowns by key, in localStorage, so that they survive a reload and are shared between tabs; else in memory. */
export interface CooldownStore {
  /** The running cooldown, read afresh. */
  get: (parts: readonly string[]) => Cooldown | undefined
  /** Begins one of so many seconds, in place of one that runs. `from`: milliseconds since the epoch. @default now */
  start: (parts: readonly string[], seconds: number, from?: number) => void
  /** Takes it back. */
  end: (parts: readonly string[]) => void
  subscribe: (listener: () => void) => () => void
}

const prefix = 'email-code-kit:cooldown:'
const saltKey = 'email-code-kit:salt'

/** Of all stores of the page: several providers share what is stored, and a page is not told of its own changes. */
const listeners = new Set<() => void>()

function notify() {
  for (const listener of listeners) listener()
}

function hear(event: StorageEvent) {
  if (event.key === null || event.key.startsWith(prefix)) notify()
}

export function createCooldownStore(storage = localStore()): CooldownStore {
  const texts = createTextStore(storage)
  const keyOf = (parts: readonly string[]) => prefix + cooldownKey(salt(), parts)

  function salt(): string {
    const known = texts.read(saltKey)
    if (known) return known
    const fresh = crypto.getRandomValues(new Uint32Array(2)).join('-')
    texts.write(saltKey, fresh)
    return fresh
  }

  function put(key: string, cooldown: Cooldown | undefined) {
    texts.write(key, cooldown && writeCooldown(cooldown))
  }

  function get(parts: readonly string[]): Cooldown | undefined {
    const key = keyOf(parts)
    const stored = readCooldown(texts.read(key))
    if (!stored) return undefined
    const now = Date.now()
    if (stored.until <= now) {
      put(key, undefined)
      return undefined
    }
    const clamped = clampCooldown(stored, now)
    if (clamped !== stored) put(key, clamped)
    return clamped
  }

  /** Nothing outlives its end: the addresses that nobody types again would else stay for good. */
  function sweep() {
    for (const key of texts.keys()) {
      if (!key.startsWith(prefix)) continue
      const stored = readCooldown(texts.read(key))
      if (!stored || stored.until <= Date.now()) put(key, undefined)
    }
  }

  return {
    get,
    start(parts, seconds, from = Date.now()) {
      sweep()
      put(keyOf(parts), startCooldown(seconds, from))
      notify()
    },
    end(parts) {
      put(keyOf(parts), undefined)
      notify()
    },
    subscribe(listener) {
      if (listeners.size === 0) globalThis.addEventListener?.('storage', hear)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) globalThis.removeEventListener?.('storage', hear)
      }
    },
  }
}

/** Reads and writes text by key; what the storage refuses (blocked, full, not there) lives in memory. */
function createTextStore(storage: Storage | undefined) {
  const memory = new Map<string, string>()
  return {
    keys(): string[] {
      try {
        return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
      } catch {
        return []
      }
    },
    read(key: string): string | null {
      try {
        return memory.get(key) ?? storage?.getItem(key) ?? null
      } catch {
        return null
      }
    },
    write(key: string, text: string | undefined) {
      memory.delete(key)
      try {
        if (text === undefined) storage?.removeItem(key)
        else if (storage) storage.setItem(key, text)
        else memory.set(key, text)
      } catch {
        if (text !== undefined) memory.set(key, text)
      }
    },
  }
}

function localStore(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
