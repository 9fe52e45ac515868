import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { root, run } from '../run.mjs'

/**
 * @typedef {object} Packed
 * @property {string} temporary the folder to remove in the end
 * @property {string} tarball
 * @property {string} folder what is in the tarball
 * @property {string[]} files their paths below `folder`, with `/`
 * @property {Record<string, unknown>} manifest
 *
 * Packs what is there, without building it anew, and unpacks it in a folder of its own.
 *
 * @returns {Promise<Packed>}
 */
export async function packPackage() {
  // The last file of a build.
  if (!existsSync(join(root, 'dist/styles.css.d.ts'))) throw new Error('dist/ is missing: run `npm run build` first.')
  const temporary = mkdtempSync(join(tmpdir(), 'email-code-kit-package-'))
  await must('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', temporary], root)
  const name = readdirSync(temporary).find((file) => file.endsWith('.tgz'))
  await must('tar', ['-xzf', name], temporary)
  const folder = join(temporary, 'package')
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { temporary, tarball: join(temporary, name), folder, files: filesOf(folder), manifest }
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
}

async function must(command, args, cwd) {
  // npm is a batch file on Windows.
  const shell = command === 'npm' && process.platform === 'win32'
  const { ok, output } = await run(command, args, { quiet: true, cwd, shell })
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`)
}
