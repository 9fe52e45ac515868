import { runTool } from '../run.mjs'

/**
 * Whether TypeScript finds types for each entry that agree with its code. The package is ES modules only, so what only
 * concerns `require` and TypeScript's resolution of before `exports` is left out.
 */
export async function checkTypes({ tarball }) {
  const args = [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji']
  const { ok, output } = await runTool('@arethetypeswrong/cli', args, { quiet: true })
  return {
    faults: ok ? [] : [`the types of an entry do not agree with its code:\n${output}`],
    says: 'each entry has types that agree with its code, for node16 and bundler',
  }
}
