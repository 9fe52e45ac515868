import type { Random } from './createRandom.ts'

/** One entry of a list, drawn evenly. The type asks for a first entry, so there always is one. */
export function pick<Item>(random: Random, [first, ...rest]: readonly [Item, ...Item[]]): Item {
  return rest[Math.floor(random() * (rest.length + 1)) - 1] ?? first
}
