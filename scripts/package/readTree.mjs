/**
 * @typedef {'runtime' | 'optional' | 'development'} Use
 * `runtime`: who installs the package gets it, as a dependency or as a peer that must be there. `optional`: it comes with
 * an optional peer, which the application installs itself. `development`: neither.
 *
 * @typedef {{ name: string, version: string, licence: string | undefined, installs: boolean, use: Use }} TreePackage
 *
 * Every package of a lock file (its `packages`), and what it is there for.
 *
 * @param {Record<string, Record<string, any>>} packages
 * @returns {TreePackage[]}
 */
export function readTree(packages) {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages['']
  const isOptional = (name) => peerDependenciesMeta[name]?.optional === true
  const peers = Object.keys(peerDependencies)
  const runtime = reach(packages, [...Object.keys(dependencies), ...peers.filter((name) => !isOptional(name))])
  const optional = reach(packages, peers.filter(isOptional))
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, entry]) => ({
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      licence: entry.license,
      installs: entry.hasInstallScript === true,
      use: runtime.has(path) ? 'runtime' : optional.has(path) ? 'optional' : 'development',
    }))
}

/** The paths of these packages of the root, and of whatever they need. */
function reach(packages, names) {
  const reached = new Set()
  const open = names.map((name) => locate(packages, '', name))
  while (open.length > 0) {
    const path = open.pop()
    if (path === undefined || reached.has(path)) continue
    reached.add(path)
    open.push(...neededBy(packages[path]).map((name) => locate(packages, path, name)))
  }
  return reached
}

function neededBy({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]
}

/** As Node looks: in the package's own `node_modules`, then further and further out. */
function locate(packages, from, name) {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (Object.hasOwn(packages, path)) return path
  if (from === '') return undefined
  const out = from.lastIndexOf('/node_modules/')
  return locate(packages, out === -1 ? '' : from.slice(0, out), name)
}
