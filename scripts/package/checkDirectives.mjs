import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.mjs'

const directive = /^(['"])use client\1/

/** Whether each module that is for the client says so in the tarball, too: a bundler may drop what it does not know. */
export function checkDirectives({ folder }) {
  const src = join(root, 'src')
  const modules = readdirSync(src, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && directive.test(readFileSync(join(src, name), 'utf8')))
    .map((name) => `dist/${name.replaceAll('\\', '/').replace(/\.tsx?$/, '.js')}`)
  const faults = modules.filter((file) => !directive.test(readFileSync(join(folder, file), 'utf8')))
  return {
    faults: faults.map((file) => `${file} does not begin with 'use client', and its source does`),
    says: `the ${modules.length} modules for the client begin with 'use client'`,
  }
}
