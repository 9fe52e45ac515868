/** The middle of several measurements; noise on a shared machine goes one way. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/**
 * How many times a second each of several things can be done: rounds of all of them in turn, so that a busy machine slows
 * all alike, and the middle of the rounds.
 *
 * @param {Record<string, { times: number, run: (index: number) => Promise<unknown> }>} things
 * @returns {Promise<Record<string, number>>}
 */
export async function perSecond(things, rounds = 5) {
  const rates = Object.fromEntries(Object.keys(things).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { times, run }] of Object.entries(things)) {
      const started = performance.now()
      for (let index = 0; index < times; index++) await run(index)
      // The first round only warms up.
      if (round > 0) rates[name].push((times / (performance.now() - started)) * 1000)
    }
  }
  return Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]))
}

export const round = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
