import type { Edge } from './explore.ts'

/** Where an arrow begins that stands for one from every status but the one it leads to. */
export const ANYWHERE = 'every status'

/** One arrow of a drawing, and all the events that take it. */
export interface Arrow {
  /** A status, the name of a group, or `ANYWHERE`. */
  from: string
  to: string
  events: { name: string; when?: string }[]
}

/**
 * Draws several edges as one arrow where that says the same: an event that leads from every status to one, or from
 * every status of a group.
 *
 * @param groups by name, the statuses that behave alike
 */
export function drawnArrows(
  statuses: readonly string[],
  edges: readonly Edge[],
  groups: Readonly<Record<string, readonly string[]>> = {},
): Arrow[] {
  const arrows = new Map<string, Arrow>()
  function add(from: string, { to, name, when }: Edge) {
    const arrow = arrows.get(`${from}→${to}`) ?? { from, to, events: [] }
    arrow.events.push({ name, ...(when === undefined ? {} : { when }) })
    arrows.set(`${from}→${to}`, arrow)
  }
  for (const [edge, from] of withTheSameEnd(edges)) {
    if (statuses.every((status) => from.has(status) || status === edge.to)) {
      add(ANYWHERE, edge)
      continue
    }
    for (const [group, members] of Object.entries(groups)) {
      if (!members.every((status) => from.has(status))) continue
      add(group, edge)
      for (const status of members) from.delete(status)
    }
    for (const status of from) add(status, edge)
  }
  return [...arrows.values()]
}

/** The edges that differ only in where they begin, as one with all of its beginnings. */
function withTheSameEnd(edges: readonly Edge[]): [Edge, Set<string>][] {
  const ends = new Map<string, [Edge, Set<string>]>()
  for (const edge of edges) {
    const key = JSON.stringify([edge.name, edge.when, edge.to])
    const end = ends.get(key) ?? [edge, new Set()]
    end[1].add(edge.from)
    ends.set(key, end)
  }
  return [...ends.values()]
}

/** By what a drawing knows an arrow. */
export const arrowKey = ({ from, to }: Pick<Arrow, 'from' | 'to'>) => `${from} → ${to}`
