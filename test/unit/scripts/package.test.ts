import { describe, expect, it } from 'vitest'
import { findMissing } from '../../../scripts/package/checkExports.mjs'
import { findBroken, linksOf } from '../../../scripts/package/checkLinks.mjs'
import { findPlaces } from '../../../scripts/package/checkPlaces.mjs'
import { findUnneeded, readFirstLoad } from '../../../scripts/package/firstLoad.mjs'

/** What esbuild says of files that are in an output. */
const inputs = (...files: string[]) => Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }]))

describe('the files that package.json names', () => {
  const from = 'exports "./locales/*"'
  const targets = [
    { from, to: './dist/locales/*.d.ts' },
    { from, to: './dist/locales/*.js' },
    { from: 'main', to: './dist/index.js' },
  ]

  it('are all there', () => {
    const files = ['dist/index.js', 'dist/locales/en.js', 'dist/locales/en.d.ts']
    expect(findMissing(targets, files)).toEqual([])
  })

  it('are missed one by one, and a pattern without any file, too', () => {
    expect(findMissing(targets, ['dist/locales/en.d.ts', 'dist/index.js.map'])).toEqual([
      `${from} of package.json names ./dist/locales/*.js, which is not in the tarball`,
      'main of package.json names ./dist/index.js, which is not in the tarball',
      `${from} of package.json has ./dist/locales/en.d.ts in the tarball, but not ./dist/locales/en.js`,
    ])
  })

  it('come in pairs where a pattern names code and types', () => {
    const files = ['dist/index.js', 'dist/locales/en.js', 'dist/locales/en.d.ts', 'dist/locales/de.js']
    expect(findMissing(targets, files)).toEqual([
      `${from} of package.json has ./dist/locales/de.js in the tarball, but not ./dist/locales/de.d.ts`,
    ])
  })
})

describe('the links of a document', () => {
  it('are those to files of the package', () => {
    const text = `
      [API](docs/api.md#hooks) ![](docs/form.png) <img src="docs/other.png"> [site](https://example.com/a.md)
      [below](#below) [story](stories/A.mdx) [test](test/unit/a.test.ts) [figures](bench/README.md)
      [how](CONTRIBUTING.md#tests) [mail](mailto:a@example.com) [example](examples/testing/)`
    expect(linksOf(text)).toEqual(['docs/api.md', 'docs/form.png', 'docs/other.png', 'examples/testing/'])
  })

  it('are broken where the package has no such file', () => {
    const links = [
      { document: 'README.md', to: 'docs/api.md' },
      { document: 'README.md', to: 'docs/old.md' },
    ]
    expect(findBroken(links, (path) => path === 'docs/api.md')).toEqual([
      'README.md links to docs/old.md, which is not in the tarball',
    ])
  })
})

describe('a place that a file tells of', () => {
  const here = { folders: ['/srv/kit', '/root'], registry: 'packages.example.com:4873' }

  it.each([
    ['/srv/kit', '//# sourceMappingURL=/srv/kit/dist/a.js.map'],
    ['/root', 'read "/root/.npmrc"'],
    ['file:///srv/other/a.js', 'import("file:///srv/other/a.js")'],
    ['/home/somebody/', 'sources: ["/home/somebody/kit/a.ts"]'],
    ['C:\\\\Users\\', String.raw`"C:\\Users\somebody"`],
    ['packages.example.com:4873', 'resolved http://packages.example.com:4873/a.tgz'],
    ['registry.example.org', 'https://registry.example.org/a'],
  ])('is found: %s', (place, text) => {
    expect(findPlaces('a.js', text, here)).toEqual([`a.js holds ${place}`])
  })

  it.each(['src/root/a.ts', '/srv/kitchen', 'https://example.com/home/page/a', '/api/v2/root', "'../../src/a.ts'"])(
    'is not seen in %s',
    (text) => {
      expect(findPlaces('a.js', text, here)).toEqual([])
    },
  )
})

describe('the first load', () => {
  const outputs = {
    'out/lazy.js': {
      entryPoint: 'dist/lazy.js',
      inputs: inputs('dist/lazy.js'),
      imports: [{ path: 'out/shared.js', kind: 'import-statement' }],
    },
    'out/stdin.js': {
      entryPoint: '<stdin>',
      inputs: { ...inputs('<stdin>', 'dist/a.js'), 'dist/unused.js': { bytesInOutput: 0 } },
      imports: [
        { path: 'out/shared.js', kind: 'import-statement' },
        { path: 'out/lazy.js', kind: 'dynamic-import' },
        { path: 'react', kind: 'import-statement', external: true },
        { path: 'altcha-lib', kind: 'dynamic-import', external: true },
      ],
    },
    'out/shared.js': {
      inputs: inputs('dist/b.js'),
      imports: [{ path: 'react-dom', kind: 'import-statement', external: true }],
    },
  }

  it('is what is imported at once, whichever chunk it is in', () => {
    expect(readFirstLoad(outputs)).toEqual({ files: ['a.js', 'b.js'], packages: ['react', 'react-dom'] })
  })

  const row = { name: 'a', from: '.', allowed: ['hooks/'], forbidden: ['hooks/slider/'], packages: ['react'] }

  it('is right with files that are allowed and exactly the packages of the row', () => {
    expect(findUnneeded(row, { files: ['hooks/a.js'], packages: ['react'] })).toEqual([])
  })

  it('may hold no other file, none that is forbidden, and no other package', () => {
    const brought = { files: ['hooks/slider/a.js', 'state/a.js', 'hooks/a.js'], packages: ['react-dom'] }
    expect(findUnneeded(row, brought)).toEqual([
      'a from "." brings hooks/slider/a.js',
      'a from "." brings state/a.js',
      'a from "." imports the package react-dom',
      'a from "." does not import react any more: take it out of scripts/package/imports.mjs',
    ])
  })

  it('is never empty', () => {
    expect(findUnneeded({ ...row, packages: [] }, { files: [], packages: [] })).toEqual([
      'a from "." brings no file at all',
    ])
  })
})
