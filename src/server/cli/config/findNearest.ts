/** The name that was probably meant: with the fewest letters to change, and at most a third of them; else none. */
export function findNearest<Name extends string>(text: string, names: readonly Name[]): Name | undefined {
  const distances = names.map((name) => ({ name, distance: measure(text.toLowerCase(), name.toLowerCase()) }))
  const [nearest] = distances.toSorted((left, right) => left.distance - right.distance)
  return nearest && nearest.distance <= Math.max(1, Math.floor(nearest.name.length / 3)) ? nearest.name : undefined
}

/** Letters to add, drop, replace or swap with their neighbour to make one of the other. */
function measure(from: string, to: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      next[column] = Math.min(
        (last?.[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last?.[column - 1] ?? 0) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? (before?.[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    ;[before, last] = [last, next]
  }
  return last?.[to.length] ?? 0
}
