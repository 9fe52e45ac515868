/** Builds what is out of date, then runs the demo until Ctrl-C. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runTool } from './run.mjs'

const configs = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts']

if (newest('src', ...configs) > newest('dist/styles.css.d.ts')) {
  console.log('Building the package …')
  exitUnless(await run(process.execPath, [join(root, 'scripts/build.mjs')]))
}
if (newest('demo', 'dist') > newest('dist-demo')) {
  console.log('Building the demo …')
  exitUnless(await runTool('vite', ['build', '--config', 'demo/vite.config.ts', '--logLevel', 'warn']))
}

const server = spawn(process.execPath, [join(root, 'demo/server.mjs')], { cwd: root, stdio: 'inherit' })
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true
    // The terminal gives Ctrl-C to the whole group; who signals only this process means the server too.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
  })
}
server.on('exit', (code) => process.exit(stopping ? 0 : (code ?? 1)))

/** When the newest of these files last changed; folders count, because they change when a file goes. */
function newest(...paths) {
  return Math.max(
    ...paths.map((path) => {
      const full = join(root, path)
      if (!existsSync(full)) return 0
      const entry = statSync(full)
      const inside = entry.isDirectory() ? readdirSync(full).map((name) => join(path, name)) : []
      return Math.max(entry.mtimeMs, ...inside.map((name) => newest(name)))
    }),
  )
}

function exitUnless({ ok }) {
  if (!ok) process.exit(1)
}
