import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile } from 'tailwindcss'

const require = createRequire(import.meta.url)

/**
 * Tailwind 4 without its scanner: the CSS for the classes that are named.
 *
 * @param css as an application writes it, `@import 'tailwindcss/…'` and all
 * @param candidates what may be class names; what is none is ignored
 */
export async function compileTailwind(css: string, candidates: readonly string[]): Promise<string> {
  const { build } = await compile(css, {
    loadStylesheet: async (id, base) => {
      const path = require.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id)
      return { path, base, content: readFileSync(path, 'utf8') }
    },
  })
  return build([...candidates])
}
