/** Builds the package into `dist/`: JavaScript and CSS by Vite, types by the compiler. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool } from './run.mjs'

const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

await step('vite', ['build', '--logLevel', 'warn'])
await step('typescript', ['-p', 'tsconfig.build.json'])
// Last, because `scripts/start.mjs` takes it as the sign of a complete build.
writeFileSync(join(dist, 'styles.css.d.ts'), 'export {}\n')

async function step(tool, args) {
  const { ok } = await runTool(tool, args)
  if (!ok) process.exit(1)
}
