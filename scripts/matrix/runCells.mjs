/**
 * Runs every cell, some at the same time, and prints a line for each. One that fails stops no other.
 *
 * @param {{ name: string, run: () => Promise<unknown> }[]} cells
 * @param {number} atOnce
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runCells(cells, atOnce) {
  const waiting = [...cells]
  const failed = []
  const work = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      const start = performance.now()
      // oxlint-disable-next-line no-await-in-loop -- so many at once and no more
      const problem = await cell.run().then(
        () => undefined,
        (error) => error.message,
      )
      const took = `${((performance.now() - start) / 1000).toFixed(1)} s`
      console.log(`${cell.name.padEnd(44)}${problem === undefined ? 'ok' : 'FAILED'}  ${took}`)
      if (problem === undefined) continue
      failed.push(cell.name)
      console.log(problem.trim().replaceAll(/^/gm, '    '))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed
}
