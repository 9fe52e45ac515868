import { describe, expect, it } from 'vitest'
import { findViolations } from '../support/architecture/findViolations.ts'
import { readSources } from '../support/architecture/readSources.ts'

const print = (files: Map<string, string>) =>
  findViolations(files).map(({ file, line, message }) => `${file}:${line} ${message}`)

const check = (files: Record<string, string>) => print(new Map(Object.entries(files)))

const exportsOf = (...names: string[]) =>
  JSON.stringify({ exports: Object.fromEntries(names.map((name) => [name, {}])) }, null, 2)

it('finds nothing wrong in the sources', () => {
  const files = readSources()
  expect(files.size).toBeGreaterThan(50)
  expect(print(files)).toEqual([])
})

describe('layers', () => {
  it('follow the table', () => {
    expect(
      check({
        'src/i18n/a.ts': `import { guard } from '../client/guards.ts'`,
        'src/locales/en.ts': `import type { Messages } from '../i18n/Messages.ts'`,
        'src/state/a.ts': `import { scenarios } from '../protocol/scenarios.ts'\nimport type { C } from '../client/C.ts'`,
        'src/hooks/useA.ts': `import { a } from '../state/a.ts'\nimport { b } from '../fingerprint/b.ts'`,
        'src/components/a/A.tsx': `import { useA } from '../../hooks/useA.ts'\nimport { B } from '../b/B.tsx'`,
      }),
    ).toEqual([])
  })

  it.each([
    ['protocol', 'client'],
    ['client', 'state'],
    ['client', 'i18n'],
    ['i18n', 'state'],
    ['state', 'i18n'],
    ['state', 'hooks'],
    ['fingerprint', 'client'],
    ['server', 'client'],
    ['hooks', 'server'],
    ['hooks', 'components'],
    ['components', 'fingerprint'],
    ['components', 'server'],
    ['locales', 'protocol'],
  ])('%s does not import %s', (from, to) => {
    const file = `src/${from}/a.ts`
    expect(check({ [file]: `\nimport { b } from '../${to}/b.ts'` })).toEqual([`${file}:2 ${from} imports ${to}`])
    expect(check({ [file]: `export type { B } from '../${to}/b.ts'` })).toEqual([`${file}:1 ${from} imports ${to}`])
  })

  it.each([
    ['state', 'client'],
    ['locales', 'i18n'],
    ['components', 'client'],
    ['components', 'protocol'],
  ])('%s imports only types of %s', (from, to) => {
    const file = `src/${from}/a.ts`
    const found = [`${file}:1 ${from} imports ${to} without \`import type\``]
    expect(check({ [file]: `import type { B } from '../${to}/b.ts'` })).toEqual([])
    expect(check({ [file]: `import { b } from '../${to}/b.ts'` })).toEqual(found)
    // This one leaves an import for its side effects behind.
    expect(check({ [file]: `import { type B } from '../${to}/b.ts'` })).toEqual(found)
  })

  it('are told by every way to import', () => {
    const imports = [
      `export * from '../hooks/a.ts'`,
      `export { a } from '../hooks/a.ts'`,
      `import '../hooks/a.ts'`,
      `export const a = () => import('../hooks/a.ts')`,
      `export type A = import('../hooks/a.ts').A`,
      `// import '../hooks/a.ts'`,
      `export const text = "import '../hooks/a.ts'"`,
    ]
    expect(check({ 'src/state/a.ts': imports.join('\n') })).toEqual(
      [1, 2, 3, 4, 5].map((line) => `src/state/a.ts:${line} state imports hooks`),
    )
  })

  it('do not import a public entry', () => {
    expect(check({ 'src/hooks/a.ts': `import { a } from '../client.ts'` })).toEqual([
      'src/hooks/a.ts:1 hooks imports the public entry src/client.ts',
    ])
  })

  it('are the only folders, with their own kinds of file', () => {
    expect(
      check({ 'src/core/a.ts': '', 'src/state/A.tsx': '', 'src/styles/a.css': '', 'src/hooks/a.css': '' }),
    ).toEqual([
      'src/core/a.ts:1 src/core is not a layer',
      'src/state/A.tsx:1 src/state holds only .ts files',
      'src/hooks/a.css:1 src/hooks holds only .ts and .tsx files',
    ])
  })
})

describe('packages', () => {
  it.each([
    ['node:zlib', 'src/server/node/a.ts', 'src/server/a.ts'],
    ['srvx', 'src/server/node/a.ts', 'src/server/a.ts'],
    ['react', 'src/hooks/a.ts', 'src/state/a.ts'],
    ['react-dom/client', 'src/components/a/A.ts', 'src/client/a.ts'],
    ['@tanstack/react-query', 'src/hooks/a.ts', 'src/client/a.ts'],
    ['react-hook-form', 'src/components/email-code-form/a.ts', 'src/components/slider-captcha/a.ts'],
  ])('%s stays in its place', (name, home, elsewhere) => {
    const text = `import * as all from '${name}'`
    expect(check({ [home]: text })).toEqual([])
    expect(check({ [elsewhere]: text })).toEqual([expect.stringContaining(`${elsewhere}:1 imports ${name} outside`)])
  })

  it('need a place', () => {
    expect(check({ 'src/hooks/a.ts': `import { debounce } from 'lodash'` })).toEqual([
      'src/hooks/a.ts:1 imports lodash, which no rule gives a place',
    ])
  })

  it('FingerprintJS is loaded when it is asked for', () => {
    const file = 'src/fingerprint/fingerprintJs.ts'
    const name = '@fingerprintjs/fingerprintjs'
    expect(check({ [file]: `export const load = () => import('${name}')` })).toEqual([])
    expect(check({ [file]: `import { load } from '${name}'` })).toEqual([`${file}:1 imports ${name} not as import()`])
    expect(check({ 'src/fingerprint/a.ts': `export const load = () => import('${name}')` })).toEqual([
      expect.stringContaining(`src/fingerprint/a.ts:1 imports ${name} outside`),
    ])
  })

  it('ALTCHA has one adapter in the server, and one that is loaded when it is asked for', () => {
    const [server, solver] = ['src/server/flow/proofs.ts', 'src/hooks/solveProof.ts']
    for (const name of ['altcha-lib', 'altcha-lib/algorithms/web/pbkdf2']) {
      const text = `import * as all from '${name}'`
      expect(check({ [server]: text, [solver]: text })).toEqual([])
      for (const elsewhere of ['src/server/a.ts', 'src/hooks/useA.ts', 'src/components/a/A.tsx'])
        expect(check({ [elsewhere]: text })).toEqual([
          expect.stringContaining(`${elsewhere}:1 imports ${name} outside`),
        ])
    }
    const file = 'src/hooks/useA.ts'
    expect(check({ [file]: `export const load = () => import('./solveProof.ts')` })).toEqual([])
    expect(check({ [file]: `import type { Solve } from './solveProof.ts'` })).toEqual([])
    expect(check({ [file]: `import { solveProof } from './solveProof.ts'` })).toEqual([
      `${file}:1 imports ./solveProof.ts not as import()`,
    ])
    expect(check({ 'src/a.ts': `export * from './hooks/solveProof.ts'`, 'package.json': exportsOf('./a') })).toEqual([
      'src/a.ts:1 imports ./hooks/solveProof.ts not as import()',
    ])
  })
})

describe('public entries', () => {
  const form = 'src/components/email-code-form/Form.tsx'
  const hook = 'src/hooks/useA.ts'
  const listen = 'src/server/node/listen.ts'
  const sources = {
    [form]: `import { useForm } from 'react-hook-form'`,
    [hook]: `import type { ReactNode } from 'react'`,
    [listen]: `import { createServer } from 'node:http'`,
  }
  const entry = (file: string, target: string, name: string) =>
    check({
      ...sources,
      [file]: `export * from '${target.replace('src/', './')}'`,
      'package.json': exportsOf(name),
    })

  it('reach react-hook-form only from index', () => {
    expect(entry('src/index.ts', form, '.')).toEqual([])
    for (const name of ['hooks', 'slider', 'client', 'server'])
      expect(entry(`src/${name}.ts`, form, `./${name}`)).toEqual([`${form}:1 src/${name}.ts reaches react-hook-form`])
  })

  it('reach react, even its types, only where React is', () => {
    for (const name of ['hooks', 'slider', 'proof-of-work'])
      expect(entry(`src/${name}.ts`, hook, `./${name}`)).toEqual([])
    for (const name of ['client', 'server'])
      expect(entry(`src/${name}.ts`, hook, `./${name}`)).toEqual([`${hook}:1 src/${name}.ts reaches react`])
  })

  it('reach node only from server/node', () => {
    expect(entry('src/server-node.ts', listen, './server/node')).toEqual([])
    expect(entry('src/server.ts', listen, './server')).toEqual([`${listen}:1 src/server.ts reaches node:http`])
  })

  it('reach ALTCHA only from the server and from proof-of-work', () => {
    const solver = 'src/hooks/solveProof.ts'
    const files = {
      'src/hooks/useA.ts': `export const load = () => import('./solveProof.ts')`,
      [solver]: `import { solveChallenge } from 'altcha-lib'`,
    }
    const from = (name: string) =>
      check({ ...files, [`src/${name}.ts`]: `export * from './hooks/useA.ts'`, 'package.json': exportsOf(`./${name}`) })
    for (const name of ['proof-of-work', 'server']) expect(from(name)).toEqual([])
    for (const name of ['hooks', 'slider', 'client', 'server-node'])
      expect(from(name)).toContain(`${solver}:1 src/${name}.ts reaches altcha-lib`)
  })

  it('are followed over several files', () => {
    expect(
      check({
        ...sources,
        'src/hooks.ts': `export { A } from './components/a/A.tsx'`,
        'src/components/a/A.tsx': `export * from '../b/B.tsx'`,
        'src/components/b/B.tsx': `import type { Form } from '../email-code-form/Form.tsx'\nexport * from '../a/A.tsx'`,
        'package.json': exportsOf('./hooks'),
      }),
    ).toEqual([`${form}:1 src/hooks.ts reaches react-hook-form`])
  })

  it('are the same in package.json and at the root of src', () => {
    const files = ['src/index.ts', 'src/server-node.ts', 'src/locales/en.ts', 'src/styles.css']
    const names = ['.', './server/node', './locales/*', './styles.css', './package.json']
    const sourceFiles = Object.fromEntries(files.map((file) => [file, '']))
    expect(check({ ...sourceFiles, 'package.json': exportsOf(...names) })).toEqual([])
    expect(check({ 'package.json': exportsOf(...names) })).toEqual([
      'package.json:3 . has no src/index.ts',
      'package.json:4 ./server/node has no src/server-node.ts',
      'package.json:5 ./locales/* has no src/locales/*.ts',
      'package.json:6 ./styles.css has no src/styles.css',
    ])
    expect(check({ ...sourceFiles, 'src/extra.ts': '', 'package.json': exportsOf(...names) })).toEqual([
      'src/extra.ts:1 is in neither the exports nor the bin of package.json',
    ])
  })
})

describe('files', () => {
  it('are short', () => {
    expect(check({ 'src/state/a.ts': '//\n'.repeat(250) })).toEqual([])
    expect(check({ 'src/state/a.ts': '//\n'.repeat(251) })).toEqual([
      'src/state/a.ts:251 251 lines, at most 250 are allowed',
    ])
  })

  it.each(['state/utils.ts', 'hooks/helpers/a.ts', 'client/common.ts', 'client/util.test.ts'])(
    'have names that say something, unlike %s',
    (file) => {
      expect(check({ [`src/${file}`]: '' })).toEqual([expect.stringContaining('does not say what it holds')])
    },
  )

  it('import with extensions', () => {
    const lines = [`import a from './a.ts'`, `import b from './b'`, `import './c.css'`, `import d from './d.js'`]
    expect(check({ 'src/state/e.ts': lines.join('\n') })).toEqual([
      'src/state/e.ts:2 imports ./b without .ts or .tsx at its end',
      'src/state/e.ts:3 imports ./c.css without .ts or .tsx at its end',
      'src/state/e.ts:4 imports ./d.js without .ts or .tsx at its end',
    ])
  })

  it('export by name', () => {
    expect(check({ 'src/state/a.ts': `\nexport default 1` })).toEqual(['src/state/a.ts:2 default export'])
    expect(check({ 'src/state/a.ts': `const a = 1\nexport { a as default }` })).toEqual([
      'src/state/a.ts:2 default export',
    ])
    expect(check({ 'src/state/a.ts': `export { default } from './b.ts'` })).toEqual(['src/state/a.ts:1 default export'])
  })

  it.each(['useState(0)', 'React.useState(0)', 'useCooldown({})', 'use(Context)', 'createContext(0)', 'forwardRef(f)'])(
    `that call %s begin with 'use client'`,
    (call) => {
      const file = 'src/hooks/a.ts'
      const found = (line: number) => [expect.stringMatching(`${file}:${line} calls .*'use client' is not the first`)]
      expect(check({ [file]: `'use client'\nexport const a = () => ${call}` })).toEqual([])
      expect(check({ [file]: `export const a = () => ${call}` })).toEqual(found(1))
      expect(check({ [file]: `// first\n'use client'\nexport const a = () => ${call}` })).toEqual(found(3))
    },
  )

  it(`without React do not begin with 'use client'`, () => {
    expect(check({ 'src/state/a.ts': `'use client'\n` })).toEqual([
      `src/state/a.ts:1 'use client' outside hooks and components`,
    ])
  })
})
