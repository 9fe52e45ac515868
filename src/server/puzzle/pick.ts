import type { Random } from './createRandom.ts'

/**
 * One entry of a list, drawn evenly; of a list of one, without drawing. The type asks for a first entry, so there always
 * is one.
 */
export function pick<Item>(random: Random, [first, ...rest]: readonly [Item, ...Item[]]): Item {
  if (rest.length === 0) return first
  return rest[Math.floor(random() * (rest.length + 1)) - 1] ?? first
}
