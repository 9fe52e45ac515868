/** Whether anything runs on a machine because the package is installed there. */
export function checkInstallScripts({ manifest, files, tree }) {
  const list = (use) => {
    const names = tree.filter((each) => each.installs && each.use === use).map(({ name }) => name)
    return [...new Set(names)].join(', ') || 'none'
  }
  return {
    faults: findInstallScripts({ manifest, files, tree }),
    says: `none; with optional peers: ${list('optional')}; for development: ${list('development')}`,
  }
}

/**
 * @param {object} of
 * @param {{ scripts?: Record<string, string> }} of.manifest
 * @param {string[]} of.files
 * @param {import('./readTree.mjs').TreePackage[]} of.tree
 */
export function findInstallScripts({ manifest, files, tree }) {
  return [
    ...['preinstall', 'install', 'postinstall']
      .filter((name) => manifest.scripts?.[name])
      .map((name) => `package.json has a script "${name}", which npm runs where the package is installed`),
    ...(files.includes('binding.gyp') ? ['binding.gyp is in the tarball, and npm would compile it'] : []),
    ...tree
      .filter(({ use, installs }) => use === 'runtime' && installs)
      .map(({ name, version }) => `${name} ${version} comes with the package and runs a script when it is installed`),
  ]
}
