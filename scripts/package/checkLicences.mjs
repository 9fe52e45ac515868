import { judgeLicence } from './judgeLicence.mjs'

/** Whether the licences of what comes with the package let it be used anywhere, and those of the tools to work on it. */
export function checkLicences({ tree, tools }) {
  const all = [...tree, ...tools]
  const count = (use) => all.filter((each) => each.use === use).length
  return {
    faults: findLicenceFaults(all),
    says: [
      `${count('runtime')} packages come along, all permissive: ${summarize(all, 'runtime')}`,
      `with optional peers, ${count('optional')} packages: ${summarize(all, 'optional')}`,
      `for development only, ${count('development')} packages: ${summarize(all, 'development')}`,
    ].join(`\n${' '.repeat(17)}`),
  }
}

/**
 * What comes along has to be permissive. An optional peer may have conditions of its own, which its user agrees to, and a
 * tool for development reaches nobody; but none has those of the GPL, the AGPL or the BUSL.
 *
 * @param {import('./readTree.mjs').TreePackage[]} tree
 */
export function findLicenceFaults(tree) {
  return tree.flatMap(({ name, version, licence, use }) => {
    const verdict = judgeLicence(licence)
    const isAllowed = verdict === 'permissive' || (use !== 'runtime' && verdict !== 'refused')
    return isAllowed ? [] : [`${name} ${version} ${ways[use]}, and its licence is ${licence ?? 'not named'}`]
  })
}

const ways = {
  runtime: 'comes with the package',
  optional: 'comes with an optional peer',
  development: 'is a tool for development',
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
