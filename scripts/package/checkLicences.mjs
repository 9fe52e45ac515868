import { judgeLicence } from './judgeLicence.mjs'

/** Whether the licences of what comes with the package let it be used anywhere. */
export function checkLicences({ tree }) {
  const count = (use) => tree.filter((each) => each.use === use).length
  return {
    faults: findLicenceFaults(tree),
    says: [
      `${count('runtime')} packages come along, all permissive: ${summarize(tree, 'runtime')}`,
      `with optional peers, ${count('optional')} packages: ${summarize(tree, 'optional')}`,
      `for development only, ${count('development')} packages: ${summarize(tree, 'development')}`,
    ].join(`\n${' '.repeat(17)}`),
  }
}

/**
 * What comes along has to be permissive. An optional peer may have conditions of its own, which its user agrees to, but
 * not those of the GPL, the AGPL or the BUSL. Tools for development reach nobody.
 *
 * @param {import('./readTree.mjs').TreePackage[]} tree
 */
export function findLicenceFaults(tree) {
  return tree.flatMap(({ name, version, licence, use }) => {
    const verdict = judgeLicence(licence)
    const isAllowed = use === 'development' || verdict === 'permissive' || (use === 'optional' && verdict !== 'refused')
    if (isAllowed) return []
    const way = use === 'runtime' ? 'comes with the package' : 'comes with an optional peer'
    return [`${name} ${version} ${way}, and its licence is ${licence ?? 'not named'}`]
  })
}

/** The name of a build for one platform ends with it. */
const platform = /-(?:android|darwin|freebsd|linux|linuxmusl|wasm32|win32)\b.*$/

/** How many of each licence; where it is not permissive, which packages. */
function summarize(tree, use) {
  const licences = new Map()
  for (const { name, licence = 'not named' } of tree.filter((each) => each.use === use)) {
    licences.set(licence, [...(licences.get(licence) ?? []), name])
  }
  return [...licences]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([licence, names]) => `${licence} ${names.length}${nameAll(licence, names)}`)
    .join(', ')
}

function nameAll(licence, names) {
  if (judgeLicence(licence) === 'permissive') return ''
  return ` (${[...new Set(names.map((name) => name.replace(platform, '')))].join(', ')})`
}
