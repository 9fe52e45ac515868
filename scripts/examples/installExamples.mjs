import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runTool } from '../run.mjs'

/** What the tools get: no calls home, and no colours in the addresses that they print, which CI would bring. */
export const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined }

/**
 * Copies examples into a folder elsewhere, each as its reader would have it but for one thing: they share one
 * installation, as npm workspaces. The packed package is in it.
 *
 * @param {string} folder empty, and in no package
 * @param {string[]} names folders below `examples/`
 */
export async function installExamples(folder, names) {
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
  const packed = await output('npm', args, root)
  const tarball = `file:${join(folder, packed.trim().split('\n').at(-1))}`
  for (const name of names) {
    const to = join(folder, 'examples', name)
    cpSync(join(root, 'examples', name), to, { recursive: true, filter: isSource })
    change(join(to, 'package.json'), ({ dependencies, ...rest }) => ({
      ...rest,
      dependencies: { ...dependencies, 'email-code-kit': tarball },
    }))
  }
  const workspaces = names.map((name) => `examples/${name}`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, workspaces }))
  await output('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  await lint(folder)
}

/** With the types that a reader has. In the repository there is no package for the examples to import. */
async function lint(folder) {
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*/gm, '')
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...JSON.parse(config), ignorePatterns: [] }))
  const env = { OXLINT_TSGOLINT_PATH: join(root, 'node_modules/.bin/tsgolint') }
  const { ok } = await runTool('oxlint', ['--deny-warnings', 'examples'], { cwd: folder, env })
  if (!ok) throw new Error('The examples do not pass the linter.')
}

/** Runs a command to its end. Throws with all it printed where it fails. */
export async function output(command, args, cwd) {
  const { ok, output: text } = await run(command, args, { quiet: true, cwd, env: quietEnv })
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${text}`)
  return text
}

function isSource(path) {
  return !/node_modules|dist|\.next$/.test(path)
}

function change(file, edit) {
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8'))), null, 2))
}
