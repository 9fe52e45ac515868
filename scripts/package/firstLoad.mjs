/**
 * What a page loads before it runs: the files behind the import, and the packages they import.
 *
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
export function readFirstLoad(outputs) {
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === '<stdin>')
  const chunks = new Set([entry])
  const packages = new Set()
  // A set that grows is gone through to its end.
  for (const chunk of chunks) {
    for (const { path, kind, external } of outputs[chunk].imports) {
      if (kind === 'import-statement') (external ? packages : chunks).add(path)
    }
  }
  const files = [...chunks]
    .flatMap((chunk) => Object.entries(outputs[chunk].inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.replace(/^dist\//, ''))
    .filter((path) => path !== '<stdin>')
  return { files, packages: [...packages] }
}

/**
 * @param {{ name: string, from: string, allowed: string[], forbidden: string[], packages: string[] }} row
 * @param {{ files: string[], packages: string[] }} brought
 */
export function findUnneeded({ name, from, allowed, forbidden, packages }, brought) {
  const what = `${name} from "${from}"`
  return [
    ...(brought.files.length === 0 ? [`${what} brings no file at all`] : []),
    ...brought.files
      .filter((file) => !beginsWith(file, allowed) || beginsWith(file, forbidden))
      .map((file) => `${what} brings ${file}`),
    ...brought.packages.filter((each) => !packages.includes(each)).map((each) => `${what} imports the package ${each}`),
    ...packages
      .filter((each) => !brought.packages.includes(each))
      .map((each) => `${what} does not import ${each} any more: take it out of scripts/package/imports.mjs`),
  ]
}

function beginsWith(file, starts) {
  return starts.some((start) => file.startsWith(start))
}
