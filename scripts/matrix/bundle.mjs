import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * How each bundler makes the app, for production and with as little of a configuration as it can do with.
 * They are loaded from where the matrix has installed them, and give back what they warn of.
 */
const builds = {
  async vite(load, { folder, entry, out }) {
    const { build, createLogger } = await load('vite')
    const { default: react } = await load('@vitejs/plugin-react')
    const warnings = []
    const customLogger = createLogger('warn')
    customLogger.warn = customLogger.warnOnce = (text) => warnings.push(text)
    const [entryFileNames, chunkFileNames, assetFileNames] = ['[name].js', 'chunk-[hash].js', '[name][extname]']
    const output = { entryFileNames, chunkFileNames, assetFileNames }
    const options = { outDir: out, rollupOptions: { input: { main: entry }, output } }
    await build({
      configFile: false,
      logLevel: 'warn',
      root: folder,
      base: './',
      customLogger,
      plugins: [react()],
      build: options,
    })
    return { kind: 'module', warnings }
  },
  async esbuild(load, { entry, out }) {
    const { build } = await load('esbuild')
    const options = { bundle: true, splitting: true, format: 'esm', minify: true, logLevel: 'silent' }
    const { warnings } = await build({ entryPoints: [entry], outdir: out, ...options })
    return { kind: 'module', warnings: warnings.map(({ text }) => text) }
  },
  async webpack(load, options) {
    const { default: webpack } = await load('webpack')
    return pack(webpack, options)
  },
  async rspack(load, options) {
    const { rspack } = await load('@rspack/core')
    return pack(rspack, options)
  },
}

export const bundlerNames = Object.keys(builds)

/** Builds the app, with a page around it. Throws where the bundler warns of anything. */
export async function bundle(name, { tools, app }) {
  const out = join(app, 'built', name)
  const entry = join(app, 'main.js')
  const { kind, warnings } = await builds[name]((tool) => loadFrom(tools, tool), { folder: app, entry, out })
  writeFileSync(join(out, 'index.html'), readFileSync(join(app, 'index.html'), 'utf8').replace('"KIND"', `"${kind}"`))
  if (warnings.length > 0) throw new Error(`It warns:\n${warnings.join('\n')}`)
  return out
}

function loadFrom(tools, name) {
  const require = createRequire(join(tools, 'package.json'))
  return import(pathToFileURL(require.resolve(name)))
}

/** webpack, and what takes its configuration. */
async function pack(start, { folder, entry, out }) {
  const compiler = start({
    mode: 'production',
    context: folder,
    entry,
    output: { path: out, publicPath: 'auto' },
    module: { rules: [{ test: /\.css$/, type: 'css/auto' }] },
    experiments: { css: true },
    // It measures what an application loads at first; the project has limits of its own.
    performance: false,
  })
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => compiler.close((closing) => ((error ?? closing) ? reject(error) : resolve(result))))
  })
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true })
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return { kind: 'text/javascript', warnings: warnings.map(({ message }) => message) }
}
