/** Outcomes by fault. A flow with several faults stands in the row of each. */
export function tally(results, passes) {
  const rows = new Map()
  for (const { happened, outcome } of results) {
    const names = Object.keys(happened)
    for (const name of names.length > 0 ? names : ['nothing']) {
      const row = rows.get(name) ?? { what: name, times: 0, flows: 0, verified: 0, stopped: 0 }
      rows.set(name, row)
      row.times += happened[name] ?? 0
      row.flows++
      row.verified += outcome === 'code verified'
      row.stopped += outcome === 'a sentence and a way on'
    }
  }
  const sums = [
    ['flows', results.length],
    ['code verified', count(results, ({ outcome }) => outcome === 'code verified')],
    ['a sentence and a way on', count(results, ({ outcome }) => outcome === 'a sentence and a way on')],
    ['passes that were sent', passes.length],
    ['passes that brought one e-mail', count(passes, ({ mails }) => mails === 1)],
    ['passes that brought two', count(passes, ({ mails }) => mails > 1)],
    ['passes spent twice', count(passes, ({ accepted }) => accepted > 1)],
  ]
  const sorted = [...rows.values()].toSorted((one, other) => one.what.localeCompare(other.what))
  return {
    faults: [
      ['what happened', 'times', 'in flows', 'code verified', 'a sentence and a way on'],
      ...sorted.map(({ what, times, flows, verified, stopped }) => [what, times || '', flows, verified, stopped]),
    ],
    sums: [['in all', ''], ...sums],
  }
}

/** @param rows the first one is the head */
export function markdownTable([head, ...rows]) {
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

const count = (list, isOne) => list.filter(isOne).length

const line = (cells) =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`
