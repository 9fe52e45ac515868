import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { root, run } from '../run.mjs'

/** Whether a file of the tarball tells where it was made: a folder of this machine, or where its packages came from. */
export async function checkPlaces({ folder, files }) {
  const { output } = await run('npm', ['config', 'get', 'registry'], {
    quiet: true,
    shell: process.platform === 'win32',
  })
  const here = { folders: [resolve(root), homedir()], registry: new URL(output.trim()).host }
  return {
    // Byte for byte, so that pictures are read, too.
    faults: files.flatMap((file) => findPlaces(file, readFileSync(join(folder, file), 'latin1'), here)),
    says: `no folder of this machine and no registry's address in ${files.length} files`,
  }
}

/**
 * @param {string} file
 * @param {string} text
 * @param {{ folders: string[], registry: string }} here
 */
export function findPlaces(file, text, { folders, registry }) {
  const patterns = [
    ...folders.map((folder) => new RegExp(`(?<![\\w./-])${escape(folder)}(?![\\w-])`)),
    /\bfile:\/\/\/[^\s"'`]+/,
    /(?<![\w.])\/(?:home|Users)\/[\w.-]+\//,
    /\b[A-Z]:\\{1,2}Users\\/,
    new RegExp(escape(registry)),
    /\bregistry\.[a-z\d-]+\.[a-z]+/,
  ]
  return patterns
    .map((pattern) => pattern.exec(text)?.[0])
    .filter((found) => found !== undefined)
    .map((found) => `${file} holds ${found}`)
}

function escape(text) {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`)
}
