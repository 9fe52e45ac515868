/** What a folder of `src/` may hold and import; its own files it may always import. */
export interface Layer {
  extensions: string[]
  /** Layers it may import. */
  imports: string[]
  /** Layers it may only `import type` from. */
  typesOnly: string[]
}

const layer = (imports: string[] = [], typesOnly: string[] = [], extensions = ['.ts']): Layer => ({
  extensions,
  imports,
  typesOnly,
})

/** The layers from bottom to top; an import that no row allows points up or sideways. */
export const layers: Record<string, Layer> = {
  protocol: layer(),
  client: layer(['protocol']),
  i18n: layer(['protocol', 'client']),
  locales: layer([], ['i18n']),
  state: layer(['protocol'], ['client']),
  fingerprint: layer(),
  server: layer(['protocol', 'i18n']),
  testing: layer(['protocol', 'client', 'server']),
  hooks: layer(['protocol', 'client', 'i18n', 'locales', 'state', 'fingerprint'], [], ['.ts', '.tsx']),
  components: layer(['hooks', 'i18n', 'state'], ['client', 'protocol'], ['.ts', '.tsx']),
  styles: layer([], [], ['.css']),
}

/** Where a file may import a package from. A package in no row may not be imported. */
export const packageHomes = [
  { packages: /^node:/, home: /^src\/(server\/(node|cli)\/|bin\.ts$)/ },
  { packages: /^srvx($|\/)/, home: /^src\/server\/node\// },
  { packages: /^nodemailer($|\/)/, home: /^src\/server\/smtp\// },
  // Optional peers: only those who ask for them have them.
  { packages: /^@redis\/client$/, home: /^src\/server\/cli\//, dynamicOnly: true },
  { packages: /^msw$/, home: /^src\/testing\/createMswHandlers\.ts$/ },
  { packages: /^sharp$/, home: /^src\/server\/node\//, dynamicOnly: true },
  { packages: /^(react|react-dom|@tanstack\/react-query)($|\/)/, home: /^src\/(hooks|components)\// },
  { packages: /^react-hook-form($|\/)/, home: /^src\/components\/email-code-form\// },
  { packages: /^@fingerprintjs\//, home: /^src\/fingerprint\/fingerprintJs\.ts$/, dynamicOnly: true },
  // One adapter on each side of the wire.
  { packages: /^altcha-lib($|\/)/, home: /^src\/(server\/flow\/proofs|hooks\/solveProof)\.ts$/ },
]

/** Files that are a chunk of their own: imported as `import()`, so that they cost only those who need them. */
export const lazyFiles = /^src\/(hooks\/solveProof|protocol\/encryptPoint)\.ts$/

/** The public entries that may reach a package over any number of imports, `import type` too: types are shipped. */
export const packageReach = [
  { packages: /^(node:|srvx($|\/)|sharp$)/, entries: ['src/server-node.ts', 'src/bin.ts'] },
  { packages: /^nodemailer($|\/)/, entries: ['src/server-smtp.ts', 'src/bin.ts'] },
  { packages: /^@redis\/client$/, entries: ['src/bin.ts'] },
  {
    packages: /^(react|react-dom|@tanstack\/react-query)($|\/)/,
    entries: ['src/index.ts', 'src/hooks.ts', 'src/slider.ts', 'src/proof-of-work.ts'],
  },
  { packages: /^msw$/, entries: ['src/testing-msw.ts'] },
  { packages: /^react-hook-form($|\/)/, entries: ['src/index.ts'] },
  {
    packages: /^altcha-lib($|\/)/,
    entries: ['src/proof-of-work.ts', 'src/server.ts', 'src/bin.ts', 'src/testing.ts', 'src/testing-msw.ts'],
  },
]

export const maxLines = 250

/** Names that say nothing about what is inside. */
export const emptyNames = /^(utils?|helpers?|common|misc)$/i
