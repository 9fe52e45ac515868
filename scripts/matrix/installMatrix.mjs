import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:process'
import { join } from 'node:path'
import { output } from '../examples/installExamples.mjs'
import { root } from '../run.mjs'
import { bundlers, compilers, nodes, peers, reacts } from './versions.mjs'

/**
 * Packs the package and installs it as an application does, once for each React; the tools are elsewhere, so that they
 * lend the application nothing.
 *
 * @param {string} folder empty, and in no package
 */
export async function installMatrix(folder) {
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
  const packed = await output('npm', args, root)
  const tarball = `file:${join(folder, packed.trim().split('\n').at(-1))}`
  await install(join(folder, 'tools'), tools)
  for (const [name, versions] of Object.entries(reacts)) {
    const to = join(folder, name)
    cpSync(join(root, 'test/matrix'), to, { recursive: true })
    // oxlint-disable-next-line no-await-in-loop -- two at once fight for npm's cache
    await install(to, { ...versions, ...peers, 'email-code-kit': tarball })
  }
}

const renamed = (name, list) =>
  Object.fromEntries(Object.entries(list).map(([key, version]) => [key, `npm:${name}@${version}`]))

const system = platform === 'win32' ? 'win' : platform
const tools = { ...renamed('typescript', compilers), ...renamed(`node-${system}-${arch}`, nodes), ...bundlers }

async function install(folder, dependencies) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  const quick = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error']
  // Without scripts: they would download what is there already, or call home.
  await output('npm', ['install', '--ignore-scripts', ...quick], folder)
}
