import { round } from '../../support/measure.mjs'

/** Rows of figures, one a contestant, with what is wanted of the first; and whether one of them misses it. */
export function createTable() {
  const rows = []
  let misses = 0
  return {
    /**
     * @param {string} what
     * @param {Record<string, number | string>} figures by contestant
     * @param {string} [wanted] in words
     * @param {boolean} [isMet] left out: not judged
     * @param {boolean} [isAccepted] a miss that the README explains
     */
    row(what, figures, wanted = '', isMet = true, isAccepted = false) {
      if (!isMet && !isAccepted) misses += 1
      const shown = Object.entries(figures).map(([name, figure]) => [name, show(figure)])
      rows.push({ what, ...Object.fromEntries(shown), wanted, missed: isMet ? '' : 'missed' })
    },
    /** @returns how many were missed and are not explained */
    print() {
      console.table(rows)
      return misses
    },
  }
}

const show = (figure) => (Number.isInteger(figure) || typeof figure === 'string' ? String(figure) : round(figure))
