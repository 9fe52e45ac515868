import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import postcss from 'postcss'
import tailwind3 from 'tailwindcss-3'
import type { Plugin } from 'vite'
import { compileTailwind } from '../../stories/support/themes/compileTailwind.ts'

const require = createRequire(import.meta.url)
const id = 'virtual:resets'

/**
 * Gives the browser tests the resets that applications have, made by the tools that applications make them with. Those
 * run in Node only, so it is done here, and imported as `virtual:resets`.
 */
export function resetsPlugin(): Plugin {
  return {
    name: 'email-code-kit:resets',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (source) => (source === `\0${id}` ? `export default ${JSON.stringify(await makeResets())}` : undefined),
  }
}

async function makeResets() {
  const { css: preflight3 } = await postcss([tailwind3({ content: [{ raw: '' }] })]).process('@tailwind base', {
    from: undefined,
  })
  return {
    'Tailwind 3': preflight3,
    'Tailwind 4': await compileTailwind("@import 'tailwindcss';", []),
    'Tailwind 4, unlayered': await compileTailwind(
      "@import 'tailwindcss/theme.css'; @import 'tailwindcss/preflight.css';",
      [],
    ),
    'normalize.css': readFileSync(require.resolve('normalize.css'), 'utf8'),
    /** Not a reset: utility classes in the layer that Tailwind puts them in. */
    utilities: await compileTailwind("@import 'tailwindcss';", ['bg-emerald-700', 'rounded-3xl', 'p-6', 'text-4xl']),
  }
}
