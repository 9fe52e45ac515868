import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.mjs'

/** The locale that stands for all of them: they have one type. */
const LOCALE = 'en'

/**
 * @typedef {object} Entry
 * @property {string} specifier what an application imports, such as `email-code-kit/server/node`
 * @property {string} types its declarations, as package.json names them, such as `dist/server-node.d.ts`
 * @property {string} report the file name of its report, without an extension, such as `server-node`
 */

/**
 * The public entries that have types, in the order of package.json.
 *
 * @returns {Entry[]}
 */
export function readEntries() {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries(exports)
    .filter(([path, target]) => typeof target === 'object' && !path.endsWith('.css'))
    .map(([path, target]) => {
      const types = target.types.replace('./', '').replace('*', LOCALE)
      return {
        specifier: name + path.slice(1).replace('*', LOCALE),
        types,
        report: types.slice('dist/'.length, -'.d.ts'.length).replaceAll('/', '-'),
      }
    })
}
