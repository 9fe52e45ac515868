/** As much of Web Locks as the kit asks for: a lock that is free, or none. jsdom has none, as a page on plain http. */
const held = new Map()

const locks = {
  async request(name, _options, callback) {
    if (held.has(name)) return callback(null)
    const mine = Symbol(name)
    held.set(name, mine)
    try {
      return await callback({ name })
    } finally {
      if (held.get(name) === mine) held.delete(name)
    }
  },
}

export function haveLocks(has) {
  held.clear()
  Object.defineProperty(navigator, 'locks', { value: has ? locks : undefined, configurable: true })
}

/** The two seconds for which a lock outlives its send have gone by. Only while nothing is being sent. */
export function outliveLocks() {
  held.clear()
}
