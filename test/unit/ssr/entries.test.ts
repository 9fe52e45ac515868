import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { default: string }>
}

/** The source of every JavaScript entry, without its ending: `./a/b` is `src/a-b`, `./locales/*` what that folder has. */
const entries = Object.keys(exports)
  .filter((name) => !/\.(css|json)$/.test(name))
  .flatMap((name) => {
    if (name === '.') return ['index']
    if (!name.includes('*')) return [name.slice(2).replaceAll('/', '-')]
    const folder = name.slice(2, -2)
    return readdirSync(path.join(root, 'src', folder)).map((file) => `${folder}/${path.parse(file).name}`)
  })

/** Imports an entry as Node alone does, where every name that only browsers have is a trap. */
const script = `
  const touched = []
  for (const name of ['window', 'document', 'self', 'localStorage', 'sessionStorage', 'location', 'matchMedia',
    'requestAnimationFrame', 'ResizeObserver', 'createImageBitmap', 'addEventListener', 'HTMLElement']) {
    Object.defineProperty(globalThis, name, { configurable: true, get() { touched.push(name); return undefined } })
  }
  // What the peers do when they are imported is theirs.
  for (const peer of ['react', 'react/jsx-runtime', '@tanstack/react-query', 'react-hook-form', 'msw']) await import(peer)
  touched.length = 0
  const fetch = globalThis.fetch
  globalThis.fetch = (...args) => { touched.push('fetch'); return fetch(...args) }
  const module = await import(process.argv[1])
  console.log(JSON.stringify({ touched, names: Object.keys(module) }))
`

// Inside the package, so that Node finds the peers; built from the sources, so that no old build is tested.
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(root, 'node_modules', '.ssr-'))
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: Object.fromEntries(entries.map((name) => [name, path.join(root, 'src', `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}, 30_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('knows the entries of the package', () => {
  expect(entries).toEqual(
    expect.arrayContaining(['index', 'hooks', 'slider', 'proof-of-work', 'client', 'server', 'locales/zh-CN']),
  )
})

// The languages are alike: one for all of them but in the long run.
const imported = process.env['EVERY_TEST'] ? entries : entries.filter((name) => !/^locales\/(?!zh-CN)/.test(name))

it.each(imported)('%s is imported in bare Node without touching anything of a browser', async (name) => {
  const file = path.join(folder, `${name}.mjs`)
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file], {
    cwd: root,
  })
  const { touched, names } = JSON.parse(stdout) as { touched: string[]; names: string[] }
  expect(touched).toEqual([])
  expect(stderr).toBe('')
  expect(names).not.toEqual([])
})
