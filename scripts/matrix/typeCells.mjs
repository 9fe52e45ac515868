import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { output } from '../examples/installExamples.mjs'
import { compilers, reacts } from './versions.mjs'

const resolutions = { NodeNext: 'NodeNext', Bundler: 'ESNext' }

const dom = ['ES2022', 'DOM', 'DOM.Iterable']

/**
 * Each kind of program has what it runs on and no more: a page no Node, a server no DOM. Only a page has React, whose
 * types differ.
 */
const programs = {
  page: { files: ['page.tsx', 'tests.ts'], lib: dom, types: [], reacts: Object.keys(reacts) },
  server: { files: ['server.ts'], lib: ['ES2022'], types: ['node'] },
  // TypeScript 5.4 does not understand a file of type-fest, which msw brings along.
  msw: { files: ['msw.ts'], lib: dom, types: ['node'], trusts: ['ts-5.4'] },
}

/** A program of each kind, by every compiler and both ways to find a module. */
export function typeCells(folder) {
  const all = Object.keys(compilers).flatMap((compiler) =>
    Object.keys(resolutions).flatMap((resolution) =>
      Object.keys(programs).flatMap((program) => cellsOf({ compiler, resolution, program })),
    ),
  )
  return all.map(({ name, ...cell }) => ({ name, run: () => check(folder, cell) }))
}

function cellsOf({ compiler, resolution, program }) {
  const { reacts: names = [''], trusts = [] } = programs[program]
  const begin = `types ${program} ${compiler} ${resolution}`
  return names.map((react) => ({
    name: [begin, react, trusts.includes(compiler) && '(skipLibCheck)'].filter(Boolean).join(' '),
    compiler,
    resolution,
    program,
    react: react || 'react-19',
  }))
}

async function check(folder, { compiler, resolution, program, react }) {
  const cwd = join(folder, react)
  const config = `tsconfig.${program}.${compiler}.${resolution}.json`
  const { files, lib, types, trusts = [] } = programs[program]
  const options = {
    lib,
    types,
    target: 'ES2022',
    module: resolutions[resolution],
    moduleResolution: resolution,
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedModules: true,
    skipLibCheck: trusts.includes(compiler),
    noEmit: true,
  }
  writeFileSync(
    join(cwd, config),
    JSON.stringify({ compilerOptions: options, files: files.map((file) => `types/${file}`) }),
  )
  await output(process.execPath, [join(folder, 'tools/node_modules', compiler, 'bin/tsc'), '-p', config], cwd)
}
