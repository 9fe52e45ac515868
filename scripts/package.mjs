/**
 * Checks the package as it would be published: packed, unpacked elsewhere and looked through. It needs `dist/`.
 * Each check says in a line or three what it found; the sentences below a failed one say what to mend.
 *
 * `node scripts/package.mjs links imports` runs only these checks.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkDirectives } from './package/checkDirectives.mjs'
import { checkExports } from './package/checkExports.mjs'
import { checkImports } from './package/checkImports.mjs'
import { checkInstallScripts } from './package/checkInstallScripts.mjs'
import { checkLicences } from './package/checkLicences.mjs'
import { checkLinks } from './package/checkLinks.mjs'
import { checkPlaces } from './package/checkPlaces.mjs'
import { checkPublint } from './package/checkPublint.mjs'
import { checkTypes } from './package/checkTypes.mjs'
import { packPackage } from './package/packPackage.mjs'
import { readTree } from './package/readTree.mjs'
import { root } from './run.mjs'

const checks = {
  publint: checkPublint,
  types: checkTypes,
  exports: checkExports,
  directives: checkDirectives,
  links: checkLinks,
  places: checkPlaces,
  imports: checkImports,
  licences: checkLicences,
  'install-scripts': checkInstallScripts,
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(checks, name))
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`)
  process.exit(2)
}

const packed = await packPackage()
try {
  const tree = treeOf('')
  // Packages of their own, whose packages nobody else installs.
  const tools = ['bench', 'test/engines'].flatMap(treeOf)
  for (const tool of tools) tool.use = 'development'
  const names = wanted.length > 0 ? wanted : Object.keys(checks)
  const results = await Promise.all(names.map((name) => checks[name]({ ...packed, tree, tools })))
  for (const [index, { faults, says }] of results.entries()) {
    const lines = faults.length > 0 ? ['FAILED', ...faults.map((fault) => `  - ${fault}`)] : [says]
    console.log(`${names[index].padEnd(16)} ${lines.join('\n')}`)
  }
  process.exitCode = results.every(({ faults }) => faults.length === 0) ? 0 : 1
} finally {
  rmSync(packed.temporary, { recursive: true, force: true })
}

function treeOf(folder) {
  return readTree(JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')).packages)
}
