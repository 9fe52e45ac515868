import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { describe, expect, test } from 'vitest'
import { localeFiles, locales, prose } from './readLocales.ts'

const root = join(import.meta.dirname, '../../..')

/** Bundles modules, given as source texts, as an application would: minified, packages left out. Nothing is written. */
async function bundle(entries: Record<string, string>): Promise<Rolldown.OutputChunk[]> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'entries',
        resolveId: (id) => (id in entries ? `\0${id}` : undefined),
        load: (id) => entries[id.slice(1)],
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.keys(entries),
        preserveEntrySignatures: 'strict',
        external: (id) => /^[@\w]/.test(id) && !(id in entries) && !id.startsWith('src/'),
        output: { format: 'es', entryFileNames: '[name].js', minify: true },
      },
    },
  })) as Rolldown.RolldownOutput
  return result.output.filter((file) => file.type === 'chunk')
}

const chunks = await bundle(
  Object.fromEntries(localeFiles.map(({ file, path }) => [file, `export * from ${JSON.stringify(path)}`])),
)

test.each(localeFiles)('$file is at most 2 kB compressed, all it needs included', ({ file }) => {
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === `\0${file}`)!
  expect(chunk.imports).toEqual([])
  expect(chunk.code).toContain('sendAgainIn')
  expect(brotliCompressSync(chunk.code).length).toBeLessThanOrEqual(2048)
})

const saidBy = (text: string) => locales.filter(({ messages }) => Object.values({ ...messages }).includes(text)).length

/**
 * Texts that only this locale has, long enough to be found by no accident. Not those with a no-break space, which a
 * bundler may write as an escape.
 */
const traces = locales.map(({ tag, messages }) => ({
  tag,
  texts: Object.values<string>({ ...messages }).filter(
    (text) => prose(text).length > 8 && !/[\u00A0\u202F]/.test(text) && saidBy(text) === 1,
  ),
}))

/** The locales whose traces are all in the bundle, and those of which there is any. */
async function localesOf(source: string) {
  const code = (await bundle({ app: source })).map((chunk) => chunk.code).join('\n')
  return {
    whole: traces.filter(({ texts }) => texts.every((text) => code.includes(text))).map(({ tag }) => tag),
    some: traces.filter(({ texts }) => texts.some((text) => code.includes(text))).map(({ tag }) => tag),
  }
}

describe('an application that imports the kit', () => {
  const entry = `export * from ${JSON.stringify(`${root}/src/index.ts`)}`

  test('can be told by the texts of each locale', () => {
    expect(traces.filter(({ texts }) => texts.length < 20)).toEqual([])
  })

  test('gets English only', async () => {
    expect(await localesOf(entry)).toEqual({ whole: ['en'], some: ['en'] })
  })

  test.each(localeFiles.filter(({ file }) => file !== 'en.ts'))('and $file gets that one more', async (one) => {
    const found = await localesOf(`${entry}\nexport * from ${JSON.stringify(one.path)}`)
    const both = ['en', one.file.replace('.ts', '')].toSorted()
    expect(found).toEqual({ whole: both, some: both })
  })
})
