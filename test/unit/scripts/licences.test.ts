import { expect, test } from 'vitest'
import { findInstallScripts } from '../../../scripts/package/checkInstallScripts.mjs'
import { findLicenceFaults } from '../../../scripts/package/checkLicences.mjs'
import { judgeLicence } from '../../../scripts/package/judgeLicence.mjs'
import { readTree } from '../../../scripts/package/readTree.mjs'

/** A lock file as npm writes it: where a package lies says who gets it. */
const locked = (root: object, packages: Record<string, object>) => ({
  '': root,
  ...Object.fromEntries(
    Object.entries(packages).map(([path, entry]) => [`node_modules/${path}`, { version: '1.0.0', ...entry }]),
  ),
})

const faultsOf = (root: object, packages: Record<string, object>) => findLicenceFaults(readTree(locked(root, packages)))

test.each([
  ['MIT', 'permissive'],
  ['(MIT OR GPL-3.0-or-later)', 'permissive'],
  ['GPL-2.0-only OR (LGPL-3.0-or-later OR ISC)', 'permissive'],
  ['Apache-2.0 AND LGPL-3.0-or-later', 'conditional'],
  ['MPL-2.0', 'conditional'],
  ['LGPL-3.0-or-later', 'conditional'],
  ['GPL-3.0', 'refused'],
  ['AGPL-3.0-or-later', 'refused'],
  ['BUSL-1.1', 'refused'],
  ['MIT AND AGPL-3.0-only', 'refused'],
  ['MIT OR Apache-2.0 AND GPL-3.0-only', 'permissive'],
  ['(MIT OR Apache-2.0) AND GPL-3.0-only', 'refused'],
  ['Apache-2.0 WITH LLVM-exception', 'permissive'],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 'refused'],
  ['SEE LICENSE IN LICENSE', 'conditional'],
  ['SEE THE GPL', 'refused'],
  ['(MIT', 'conditional'],
  ['UNLICENSED', 'conditional'],
  ['MIT ISC', 'conditional'],
  ['', 'conditional'],
  [undefined, 'conditional'],
])('%s is %s', (licence, verdict) => {
  expect(judgeLicence(licence)).toBe(verdict)
})

test('a dependency of a dependency may not be under the GPL', () => {
  const faults = faultsOf(
    { dependencies: { outer: '1' } },
    { outer: { license: 'MIT', dependencies: { inner: '1' } }, inner: { license: 'GPL-3.0-only' } },
  )
  expect(faults).toEqual(['inner 1.0.0 comes with the package, and its licence is GPL-3.0-only'])
})

test('the copy of a package that is meant is the one that Node would find', () => {
  const faults = faultsOf(
    { dependencies: { outer: '1' }, devDependencies: { inner: '1' } },
    {
      outer: { license: 'MIT', dependencies: { between: '1' } },
      'outer/node_modules/between': { license: 'MIT', dependencies: { inner: '2' } },
      'outer/node_modules/inner': { license: 'AGPL-3.0-only', version: '2.0.0' },
      inner: { license: 'MIT' },
    },
  )
  expect(faults).toEqual(['inner 2.0.0 comes with the package, and its licence is AGPL-3.0-only'])
})

test('what a dependency asks for as a peer, or for some platforms only, comes along', () => {
  const faults = faultsOf(
    { dependencies: { outer: '1' } },
    {
      outer: { license: 'MIT', peerDependencies: { peer: '1' }, optionalDependencies: { 'outer-linux': '1' } },
      peer: { license: 'BUSL-1.1' },
      'outer-linux': { license: 'LGPL-3.0-only' },
    },
  )
  expect(faults).toEqual([
    'peer 1.0.0 comes with the package, and its licence is BUSL-1.1',
    'outer-linux 1.0.0 comes with the package, and its licence is LGPL-3.0-only',
  ])
})

test('a peer that must be there counts as coming along', () => {
  const faults = faultsOf({ peerDependencies: { peer: '1' } }, { peer: { license: 'MPL-2.0' } })
  expect(faults).toEqual(['peer 1.0.0 comes with the package, and its licence is MPL-2.0'])
})

test('an optional peer may have conditions, but not those of the GPL', () => {
  const root = {
    peerDependencies: { lesser: '1', strict: '1' },
    peerDependenciesMeta: { lesser: { optional: true }, strict: { optional: true } },
  }
  const faults = faultsOf(root, { lesser: { license: 'LGPL-3.0-or-later' }, strict: { license: 'GPL-3.0-or-later' } })
  expect(faults).toEqual(['strict 1.0.0 comes with an optional peer, and its licence is GPL-3.0-or-later'])
})

test('an optional peer that is a dependency of another package comes along all the same', () => {
  const root = {
    dependencies: { outer: '1' },
    peerDependencies: { lesser: '1' },
    peerDependenciesMeta: { lesser: { optional: true } },
  }
  const faults = faultsOf(root, {
    outer: { license: 'MIT', dependencies: { lesser: '1' } },
    lesser: { license: 'LGPL-3.0-or-later' },
  })
  expect(faults).toEqual(['lesser 1.0.0 comes with the package, and its licence is LGPL-3.0-or-later'])
})

test('what comes along has to name its licence', () => {
  expect(faultsOf({ dependencies: { silent: '1' } }, { silent: {} })).toEqual([
    'silent 1.0.0 comes with the package, and its licence is not named',
  ])
})

test('a tool for development may have conditions, but not those of the AGPL', () => {
  const root = { devDependencies: { tool: '1' } }
  expect(faultsOf(root, { tool: { license: 'MPL-2.0' } })).toEqual([])
  const faults = faultsOf(root, { tool: { license: 'AGPL-3.0-only' } })
  expect(faults).toEqual(['tool 1.0.0 is a tool for development, and its licence is AGPL-3.0-only'])
})

test('packages that ask for one another come to an end', () => {
  const one = { license: 'MIT', dependencies: { other: '1' } }
  const other = { license: 'MIT', dependencies: { one: '1' } }
  expect(faultsOf({ dependencies: { one: '1' } }, { one, other })).toEqual([])
})

test('nothing that comes along runs a script when it is installed; tools for development may', () => {
  const tree = readTree(
    locked(
      { dependencies: { '@scope/native': '1' }, devDependencies: { tool: '1' } },
      { '@scope/native': { hasInstallScript: true }, tool: { hasInstallScript: true } },
    ),
  )
  const manifest = { scripts: { prepack: 'build', postinstall: 'setup' } }
  expect(findInstallScripts({ manifest, files: ['binding.gyp'], tree })).toEqual([
    'package.json has a script "postinstall", which npm runs where the package is installed',
    'binding.gyp is in the tarball, and npm would compile it',
    '@scope/native 1.0.0 comes with the package and runs a script when it is installed',
  ])
})
