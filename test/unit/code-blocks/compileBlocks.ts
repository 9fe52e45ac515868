import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Block } from './readBlocks.ts'

/** Below `node_modules`, where the packages of the project are found and nobody else looks. */
const folder = join(root, 'node_modules/.cache/email-code-kit/blocks')

const config = {
  extends: join(root, 'tsconfig.json'),
  // What a reader leaves out of an example is not what it is about.
  compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
  include: ['.'],
}

/**
 * Checks the types of all blocks, each a module, in one run of the compiler and as strictly as those of the project.
 *
 * @returns an error a line, with the document and its line
 */
export async function compileBlocks(blocks: readonly Block[]): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const modules = blocks.map(toModule)
  for (const { name, text } of modules) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { ok, output } = await compile()
  const errors = output.split('\n').filter((line) => line.includes('error TS'))
  if (!ok && errors.length === 0) throw new Error(`The compiler did not run: ${output}`)
  return errors.map((line) => toDocument(line, modules))
}

interface Module {
  name: string
  document: string
  /** With as many lines before it as in the document. */
  text: string
}

function toModule({ document, line, language, code }: Block): Module {
  const name = `${document.replaceAll(/[/.]/g, '-')}-${line}.${language.endsWith('x') ? 'tsx' : 'ts'}`
  return { name, document, text: `${'\n'.repeat(line - 1)}${code}export {}\n` }
}

function toDocument(error: string, modules: readonly Module[]): string {
  const [, path = '', line = '', text = ''] = /^(.+?)\((\d+),\d+\): error (.*)$/.exec(error) ?? []
  const module = modules.find(({ name }) => path.endsWith(name))
  return module ? `${module.document}:${line}: ${text}` : error
}

async function compile(): Promise<{ ok: boolean; output: string }> {
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: stdout + stderr })
    })
  })
}
