import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const modules = folder('../../node_modules')

/** One React for a page, whoever imports it, and the versions of this package. */
const shared = Object.fromEntries(
  ['react', 'react-dom', '@tanstack/react-query', 'react-hook-form'].map((name) => [name, `${modules}/${name}`]),
)
// It comes with a React of its own.
const ofAj = Object.fromEntries(
  ['react', 'react-dom'].map((name) => [name, `${modules}/aj-captcha-react/node_modules/${name}`]),
)

/**
 * Builds the pages as an application in production would.
 *
 * @param {string[]} names of the files in `pages/`
 * @param {{ isNamed?: boolean }} options `isNamed`: components keep their names
 * @returns {Promise<Map<string, string>>} file name to content
 */
export async function buildPages(names, { isNamed = false } = {}) {
  const files = new Map()
  for (const name of names) {
    const { outputFiles } = await build({
      entryPoints: [folder(`../pages/${name}.jsx`), folder('../pages/support/countRenders.js')],
      entryNames: '[name]',
      chunkNames: `${name}-[hash]`,
      outdir: '/',
      bundle: true,
      splitting: true,
      format: 'esm',
      write: false,
      target: 'es2022',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      minify: !isNamed,
      keepNames: isNamed,
      loader: { '.less': 'empty', '.png': 'empty' },
      alias: name === 'ajCaptcha' ? ofAj : shared,
      logLevel: 'error',
    })
    for (const { path, text } of outputFiles) files.set(path.replaceAll('\\', '/').replace(/^.*\//, ''), text)
  }
  return files
}
