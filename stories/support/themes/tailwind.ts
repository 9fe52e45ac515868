import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { compileTailwind } from './compileTailwind.ts'

/**
 * A Vite plugin: real Tailwind 4 for the one story that uses it. `x.tailwind.css` gets the utilities that `x.tsx` beside
 * it names. Not Tailwind's own plugin, whose scanner is a native module: here there is one file to look through.
 */
export function tailwind(): Plugin {
  return {
    name: 'email-code-kit:tailwind',
    enforce: 'pre',
    async transform(css, id) {
      if (!id.endsWith('.tailwind.css')) return undefined
      const source = id.replace(/\.tailwind\.css$/, '.tsx')
      this.addWatchFile(source)
      return compileTailwind(css, readFileSync(source, 'utf8').split(/[\s'"`]+/))
    },
  }
}
