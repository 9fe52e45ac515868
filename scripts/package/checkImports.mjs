import { build } from 'esbuild'
import { findUnneeded, readFirstLoad } from './firstLoad.mjs'
import { imports } from './imports.mjs'

/** Whether importing one name brings only what it needs, as a bundler that splits code sees the published files. */
export async function checkImports({ folder, manifest }) {
  const results = await Promise.all(imports.map((row) => checkImport(row, folder, manifest)))
  return {
    // Several rows go through the same entry, and esbuild warns of it each time.
    faults: [...new Set(results.flatMap(({ faults }) => faults))],
    says: `files that one import brings: ${results.map(({ says }) => says).join(', ')}`,
  }
}

async function checkImport(row, folder, manifest) {
  const { metafile, warnings } = await build({
    stdin: { contents: `export { ${row.name} } from '${manifest.exports[row.from].default}'`, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const brought = readFirstLoad(metafile.outputs)
  return {
    faults: [
      ...findUnneeded(row, brought),
      ...warnings.map(({ text, location }) => `esbuild warns: ${text} (${location?.file}:${location?.line})`),
    ],
    says: `${row.name} ${brought.files.length}`,
  }
}
