/** Where a fingerprint comes from. May reject or never settle: the deadline covers both. */
export type FingerprintSource = () => string | Promise<string>

export interface FingerprintOptions {
  source: FingerprintSource
  /** Milliseconds to wait for `source`. @default 800 */
  deadline?: number
  /** Keeps the value for the next visit. @default localStorage, or nothing where it is blocked */
  storage?: Pick<Storage, 'getItem' | 'setItem'> | undefined
}

/** The value of `X-device-fingerprint`, found once. */
export interface Fingerprint {
  /** The value, the same at every call. Never rejects, never takes longer than the deadline. */
  get: () => Promise<string>
}

const storageKey = 'email-code-kit:device'

/** The most milliseconds a timer can hold; with more, `Infinity` say, it fires at once. */
const longestTimer = 2 ** 31 - 1

/** What a header can carry; anything else would stop the request, or be another value at the next visit. */
const isUsable = (value: unknown): value is string => typeof value === 'string' && /^[!-~][ -~]{0,511}$/.test(value)

/**
 * A fingerprint that cannot block a sign-in: what an earlier visit stored, at once; else the source's value within the
 * deadline; else a random id. The first value stays: the API wants one user to keep one value (contract section 1).
 */
export function createFingerprint(options: FingerprintOptions): Fingerprint {
  const { source, deadline = 800 } = options
  let value: Promise<string> | undefined
  return {
    get: () => (value ??= find(source, deadline, options.storage ?? localStore())),
  }
}

async function find(source: FingerprintSource, deadline: number, storage: FingerprintOptions['storage']) {
  const stored = read(storage)
  if (stored) return stored
  const given = await inTime(source, deadline)
  const found = isUsable(given) ? given : randomId()
  try {
    storage?.setItem(storageKey, found)
  } catch {
    // A full or blocked storage costs the next visit its value, and this one nothing.
  }
  return found
}

function inTime(source: FingerprintSource, deadline: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => {
        resolve(undefined)
      },
      Math.min(deadline, longestTimer),
    )
    const settle = (result: string | undefined) => {
      clearTimeout(timer)
      resolve(result)
    }
    // In a promise, so that a source that throws at once is no different from one that rejects.
    void Promise.resolve()
      .then(source)
      .then(settle, () => {
        settle(undefined)
      })
  })
}

function read(storage: FingerprintOptions['storage']): string | undefined {
  try {
    const stored = storage?.getItem(storageKey)
    return isUsable(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

function localStore(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

// Not crypto.randomUUID: pages on plain http have none.
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
