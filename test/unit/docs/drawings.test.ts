import { describe, expect, it } from 'vitest'
import { ANYWHERE, arrowKey, drawnArrows, type Arrow } from '../../../stories/support/docs/state/drawnArrows.ts'
import type { Edge } from '../../../stories/support/docs/state/explore.ts'
import { explorePass, passEvents } from '../../../stories/support/docs/state/passMap.ts'
import { passRoutes } from '../../../stories/support/docs/state/passPlaces.ts'
import { explorePuzzle, puzzleEvents, puzzleGroups } from '../../../stories/support/docs/state/puzzleMap.ts'
import { puzzleRoutes } from '../../../stories/support/docs/state/puzzlePlaces.ts'

const puzzle = explorePuzzle()
const pass = explorePass()
const drawings = [
  {
    name: 'the puzzle',
    ...puzzle,
    groups: puzzleGroups(puzzle.statuses) as Record<string, string[]>,
    routes: puzzleRoutes,
    meanings: puzzleEvents as Record<string, string>,
  },
  { name: 'the pass', ...pass, groups: {}, routes: passRoutes, meanings: passEvents as Record<string, string> },
]

/** What an arrow stands for. */
function edgesOf({ from, to, events }: Arrow, statuses: string[], groups: Record<string, string[]>): Edge[] {
  const beginnings = from === ANYWHERE ? statuses.filter((status) => status !== to) : (groups[from] ?? [from])
  return beginnings.flatMap((status) => events.map((event) => ({ from: status, to, ...event })))
}

const inOrder = (list: Edge[]) =>
  list.map(({ from, to, name, when = '' }) => `${from} ${to} ${name} ${when}`).toSorted()

describe.each(drawings)('the drawing of $name', ({ statuses, edges, groups, routes, meanings }) => {
  const arrows = drawnArrows(statuses, edges, groups)

  it('says all of the edges and no others', () => {
    const drawn = arrows.flatMap((arrow) => edgesOf(arrow, statuses, groups))
    expect(inOrder(drawn)).toEqual(inOrder(edges))
  })

  it('has a way for each arrow, and none for another', () => {
    expect(Object.keys(routes).toSorted()).toEqual(arrows.map(arrowKey).toSorted())
  })

  it('explains each event on it', () => {
    for (const { events } of arrows) for (const { name } of events) expect(meanings[name]).toMatch(/\w/)
  })
})

it('an event from each status of a group is one arrow, and one from some of them is not', () => {
  const statuses = ['a', 'b', 'c']
  const edges = [
    { from: 'a', to: 'c', name: 'both' },
    { from: 'b', to: 'c', name: 'one' },
    { from: 'b', to: 'c', name: 'both' },
  ]
  expect(drawnArrows([...statuses, 'd'], edges, { pair: ['a', 'b'] })).toEqual([
    { from: 'pair', to: 'c', events: [{ name: 'both' }] },
    { from: 'b', to: 'c', events: [{ name: 'one' }] },
  ])
})
