import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import ours from '../../.size-limit.mjs'

const { ignore, modifyEsbuildConfig } = ours[0]

/** The first load of an import, in bytes, as the limits of the package itself are measured. */
export async function weigh({ path, import: imported }) {
  const stdin = {
    contents: imported
      ? Object.entries(imported)
          .map(
            ([from, names]) =>
              `import ${names} from ${JSON.stringify(from)}; console.log(${names.replace(/[{}]/g, '')})`,
          )
          .join('\n')
      : `export * from ${JSON.stringify(path)}`,
    resolveDir: import.meta.dirname,
  }
  const { outputFiles } = await build(
    modifyEsbuildConfig({
      stdin,
      bundle: true,
      minify: true,
      write: false,
      external: ignore,
      loader: { '.less': 'empty' },
      outdir: 'out',
    }),
  )
  const sizes = outputFiles
    .filter((file) => file.path.endsWith('.js'))
    .map(({ contents }) => brotliCompressSync(contents).length)
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A style sheet, minified, in bytes. */
export async function weighCss(path) {
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true })
  return brotliCompressSync(code).length
}
