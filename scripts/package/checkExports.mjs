/** Whether each file that package.json names is in the tarball. */
export function checkExports({ files, manifest }) {
  const targets = targetsOf(manifest)
  return {
    faults: findMissing(targets, files),
    says: `the ${targets.length} targets of exports, main, types and bin are in the tarball`,
  }
}

/**
 * @param {Array<{ from: string, to: string }>} targets
 * @param {string[]} files
 */
export function findMissing(targets, files) {
  return targets
    .filter(({ to }) => !files.some((file) => matches(to, file)))
    .map(({ from, to }) => `${from} of package.json names ${to}, which is not in the tarball`)
    .concat(findUnpaired(targets, files))
}

/** A pattern such as `./locales/*` has as many types as modules: each name has both. */
function findUnpaired(targets, files) {
  const patterns = targets.filter(({ to }) => to.includes('*'))
  return patterns.flatMap(({ from, to }) => {
    const twins = patterns.filter((other) => other.from === from && other.to !== to)
    return namesOf(to, files).flatMap((name) =>
      twins
        .map((twin) => twin.to.replace('*', name))
        .filter((path) => !files.includes(clean(path)))
        .map((path) => `${from} of package.json has ${to.replace('*', name)} in the tarball, but not ${path}`),
    )
  })
}

function targetsOf({ exports, main, types, bin }) {
  const single = { main, types, ...Object.fromEntries(Object.entries(bin).map(([name, to]) => [`bin ${name}`, to])) }
  return [
    ...Object.entries(single).map(([from, to]) => ({ from, to })),
    ...Object.entries(exports).flatMap(([entry, target]) =>
      (typeof target === 'string' ? [target] : Object.values(target)).map((to) => ({ from: `exports "${entry}"`, to })),
    ),
  ]
}

function namesOf(target, files) {
  const [before, after] = clean(target).split('*')
  return (
    files
      .filter((file) => matches(target, file))
      .map((file) => file.slice(before.length, file.length - after.length))
      // `*.d.ts` is no module: `*.js` does not match it, but `*.ts` would.
      .filter((name) => !name.includes('/'))
  )
}

function matches(target, file) {
  const [before, after] = clean(target).split('*')
  if (after === undefined) return file === before
  return file.length > before.length + after.length && file.startsWith(before) && file.endsWith(after)
}

function clean(path) {
  return path.replace(/^\.\//, '')
}
