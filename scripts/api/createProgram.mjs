import { copyFileSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runTool } from '../run.mjs'

/** The compiler that api-extractor brings: TypeScript 7 has no such API. */
export const ts = createRequire(createRequire(import.meta.url).resolve('@microsoft/api-extractor'))('typescript')

/**
 * A new folder that looks like the package: `dist/` may be older or about to be built, and what stands below
 * `node_modules` api-extractor takes for another package's.
 */
export const createFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'email-code-kit-api-')))

/**
 * Writes the declarations into such a folder.
 *
 * @param {string} folder
 */
export async function emitTypes(folder) {
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const args = ['-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')]
  const { ok, output } = await runTool('typescript', args, { quiet: true })
  if (!ok) throw new Error(`The types do not compile, so there is no API to look at.\n${output}`)
}

/**
 * Reads the declarations: of the entries, and of the components, whose parts no entry names.
 *
 * @param {string} folder
 * @param {import('./entries.mjs').Entry[]} entries
 * @returns {import('typescript').Program}
 */
export function createProgram(folder, entries) {
  const components = join(folder, 'dist/components')
  const parts = readdirSync(components, { recursive: true }).filter((file) => file.endsWith('.d.ts'))
  const files = [...entries.map(({ types }) => join(folder, types)), ...parts.map((file) => join(components, file))]
  return ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  })
}
