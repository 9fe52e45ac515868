/** What a browser's storage may refuse to do. */
type Refused = 'getItem' | 'setItem' | 'removeItem'

export interface FakeStorage extends Storage {
  /** What is stored, to be read and tampered with by the test. */
  readonly entries: Map<string, string>
  /** From now on these methods throw, as blocked or full storage does. */
  refuse: (...methods: Refused[]) => void
}

/** A storage in memory. */
export function createFakeStorage(stored: Record<string, string> = {}): FakeStorage {
  const entries = new Map(Object.entries(stored))
  let refused: Refused[] = []
  const check = (method: Refused) => {
    if (refused.includes(method)) throw new DOMException(`${method} is refused`, 'QuotaExceededError')
  }
  const storage = {
    entries,
    refuse(...methods: Refused[]) {
      refused = methods
    },
    get length() {
      return entries.size
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem(key: string) {
      check('getItem')
      return entries.get(key) ?? null
    },
    setItem(key: string, value: string) {
      check('setItem')
      entries.set(key, value)
    },
    removeItem(key: string) {
      check('removeItem')
      entries.delete(key)
    },
    clear() {
      entries.clear()
    },
  }
  return storage
}
