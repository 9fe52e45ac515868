import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, loadConfigFromFile, type UserConfig } from 'vite'
import { onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/**
 * The package as it is published, as far as the program needs it: built as ever, so that no build has to be there.
 *
 * @returns the program, and what removes it again
 */
export async function buildBin() {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  // Here, where the packages are found that it imports.
  const folder = await mkdtemp(join(cache, 'email-code-kit-bin-'))
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'))
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(root, 'vite.config.ts'), root)
  const config: UserConfig = loaded?.config ?? {}
  await build({
    ...config,
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ...config.build,
      lib: { entry: { bin: 'src/bin.ts' }, formats: ['es'] },
      outDir: join(folder, 'dist'),
      emptyOutDir: false,
      sourcemap: false,
    },
  })
  return { bin: join(folder, 'dist/bin.js'), remove: async () => rm(folder, { recursive: true, force: true }) }
}

export interface Entry {
  event: string
  [field: string]: unknown
}

/** Starts the program with nothing in its environment but what is given. It does not outlive its test. */
export function startBin(bin: string, argv: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [bin, ...argv], {
    env: { NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const output = { stdout: '', stderr: '' }
  const waiting = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      for (const look of waiting) look()
    })
  }
  const exited = once(child, 'close').then(([code]) => code as number | null)

  const linesOf = () => output.stdout.split('\n').filter((line) => line !== '')
  const entriesOf = () => linesOf().map((line) => JSON.parse(line) as Entry)
  /** Resolves with what `find` finds in the output, now or as soon as it is there. */
  const see = async <T>(find: () => T | null | undefined): Promise<T> =>
    new Promise((settle, reject) => {
      const look = () => {
        const found = find()
        if (found === undefined || found === null) return
        waiting.delete(look)
        settle(found)
      }
      waiting.add(look)
      void exited.then((code) => reject(new Error(`It ended with ${code}: ${output.stdout}${output.stderr}`)))
      look()
    })
  /** The first entry of the log for an event, and of it with these fields. */
  const entry = async (event: string, fields: Record<string, unknown> = {}) =>
    see(() =>
      (output.stdout.endsWith('\n') ? entriesOf() : []).find(
        (each) => each.event === event && Object.entries(fields).every(([name, value]) => each[name] === value),
      ),
    )

  return {
    child,
    output,
    exited,
    see,
    entry,
    entries: entriesOf,
    /** Where it listens, as its log says. */
    url: async () => String((await entry('start'))['url']),
    stop: async () => {
      child.kill('SIGTERM')
      return exited
    },
  }
}
