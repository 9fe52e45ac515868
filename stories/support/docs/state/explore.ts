/** One way an event may happen. */
export interface Way<Event> {
  event: Event
  /** What is special about it this time: "its time is up". */
  when?: string
}

/** A reducer, and everything that can happen to it. */
export interface Machine<State extends { status: string }, Event> {
  start: State
  reduce: (state: State, event: Event) => State
  /** Every way each event may happen in a state, by the name of the event. */
  waysIn: (state: State) => Readonly<Record<string, readonly Way<Event>[]>>
  /** What the rules ask about a state: two states with the same key behave alike. */
  keyOf: (state: State) => string
}

/** A change of status that the reducer makes. */
export interface Edge<Status extends string = string> {
  from: Status
  to: Status
  name: string
  when?: string
}

/**
 * Finds every status and every change of status, breadth first: offers each event in each state that can be reached
 * from the start. An event that leaves the status as it is gives no edge.
 */
export function explore<State extends { status: string }, Event>({
  start,
  reduce,
  waysIn,
  keyOf,
}: Machine<State, Event>): { statuses: State['status'][]; edges: Edge<State['status']>[] } {
  const seen = new Set([keyOf(start)])
  const queue = [start]
  const edges = new Map<string, Edge<State['status']>>()
  // It grows while it is gone through.
  for (const state of queue) {
    for (const [name, ways] of Object.entries(waysIn(state))) {
      for (const { event, when } of ways) {
        const next = reduce(state, event)
        const key = keyOf(next)
        if (!seen.has(key)) {
          seen.add(key)
          queue.push(next)
        }
        if (next.status === state.status) continue
        const edge = { from: state.status, to: next.status, name, ...(when === undefined ? {} : { when }) }
        edges.set(JSON.stringify(edge), edge)
      }
    }
  }
  return { statuses: [...new Set(queue.map(({ status }) => status))], edges: [...edges.values()] }
}
