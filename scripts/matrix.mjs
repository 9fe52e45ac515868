/**
 * What the package has to work with: two Reacts, three compilers, two Nodes, four bundlers. Each cell uses the packed
 * package, installed elsewhere, by a program of test/matrix.
 *
 * `node scripts/matrix.mjs types` runs only the cells whose names begin so.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumArgs, findChromium } from './chromium.mjs'
import { startProgram } from './examples/startProgram.mjs'
import { bundlerCells } from './matrix/bundlerCells.mjs'
import { installMatrix } from './matrix/installMatrix.mjs'
import { nodeCells } from './matrix/nodeCells.mjs'
import { runCells } from './matrix/runCells.mjs'
import { typeCells } from './matrix/typeCells.mjs'

const wanted = process.argv.slice(2)
const isWanted = ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start))

const folder = mkdtempSync(join(tmpdir(), 'email-code-kit-matrix-'))
try {
  const start = performance.now()
  await installMatrix(folder)
  console.log(`installed, ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const failed = await runCells([...nodeCells(folder), ...typeCells(folder)].filter(isWanted), 2)
  const { url, stop } = await startProgram('node', ['app/server.mjs'], { cwd: join(folder, 'react-19') })
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  // One after the other: a page in the background may be slowed down.
  failed.push(...(await runCells(bundlerCells(folder, { browser, url }).filter(isWanted), 1)))
  await browser.close()
  await stop()
  if (failed.length > 0) {
    console.error(`\nThese cells do not hold:\n${failed.join('\n')}`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
