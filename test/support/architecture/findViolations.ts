import { dirname, join, parse } from 'node:path/posix'
import { readModule, type Import, type Module } from './readModule.ts'
import { emptyNames, layers, lazyFiles, maxLines, packageHomes, packageReach } from './rules.ts'

export interface Violation {
  file: string
  line: number
  message: string
}

/** @param files the text of `package.json` and of every file below `src/`, by path with `/` from the package's folder */
export function findViolations(files: Map<string, string>): Violation[] {
  const sources = new Map([...files].filter(([file]) => file.startsWith('src/')))
  const modules = new Map(
    [...sources].filter(([file]) => /\.tsx?$/.test(file)).map(([file, text]) => [file, readModule(file, text)]),
  )
  return [
    ...[...sources].flatMap(([file, text]) => checkPlace(file, text)),
    ...[...modules].flatMap(([file, module]) => checkModule(file, module)),
    ...checkReach(modules),
    ...checkExports([...sources.keys()], files.get('package.json') ?? '{}'),
  ]
}

const at = (file: string, line: number, message: string): Violation => ({ file, line, message })

const isRoot = (file: string) => dirname(file) === 'src'

const layerOf = (file: string) => file.split('/')[1] ?? ''

function checkPlace(file: string, text: string): Violation[] {
  const found: Violation[] = []
  if (!isRoot(file)) {
    const layer = layers[layerOf(file)]
    if (!layer) found.push(at(file, 1, `src/${layerOf(file)} is not a layer`))
    else if (!layer.extensions.includes(parse(file).ext))
      found.push(at(file, 1, `src/${layerOf(file)} holds only ${layer.extensions.join(' and ')} files`))
  }
  const empty = file.split('/').find((part) => emptyNames.test(part.split('.')[0] ?? ''))
  if (empty) found.push(at(file, 1, `${empty} does not say what it holds`))
  const lines = text.replace(/\n$/, '').split('\n').length
  if (lines > maxLines) found.push(at(file, maxLines + 1, `${lines} lines, at most ${maxLines} are allowed`))
  return found
}

function checkModule(file: string, module: Module): Violation[] {
  const found = module.imports.flatMap((each) =>
    each.from.startsWith('.') ? checkRelative(file, each) : checkPackage(file, each),
  )
  for (const { line } of module.defaultExports) found.push(at(file, line, 'default export'))
  const [call] = module.clientCalls
  const isReact = /^src\/(hooks|components)\//.test(file)
  if (isReact && call && !module.useClient)
    found.push(at(file, call.line, `calls ${call.name}, but 'use client' is not the first line`))
  if (!isReact && module.useClient) found.push(at(file, 1, `'use client' outside hooks and components`))
  return found
}

function checkRelative(file: string, { from, line, typeOnly, dynamic }: Import): Violation[] {
  if (!/\.tsx?$/.test(from)) return [at(file, line, `imports ${from} without .ts or .tsx at its end`)]
  if (lazyFiles.test(resolve(file, from)) && !dynamic && !typeOnly)
    return [at(file, line, `imports ${from} not as import()`)]
  if (isRoot(file)) return []
  const target = resolve(file, from)
  const own = layers[layerOf(file)]
  if (isRoot(target)) return [at(file, line, `${layerOf(file)} imports the public entry ${target}`)]
  const to = layerOf(target)
  if (!own || to === layerOf(file) || own.imports.includes(to)) return []
  if (!own.typesOnly.includes(to)) return [at(file, line, `${layerOf(file)} imports ${to}`)]
  return typeOnly ? [] : [at(file, line, `${layerOf(file)} imports ${to} without \`import type\``)]
}

function checkPackage(file: string, { from, line, typeOnly, dynamic }: Import): Violation[] {
  const rule = packageHomes.find(({ packages }) => packages.test(from))
  if (!rule) return [at(file, line, `imports ${from}, which no rule gives a place`)]
  if (!rule.home.test(file)) return [at(file, line, `imports ${from} outside ${rule.home.source}`)]
  if (rule.dynamicOnly && !dynamic && !typeOnly) return [at(file, line, `imports ${from} not as import()`)]
  return []
}

function resolve(file: string, from: string): string {
  return join(dirname(file), from)
}

function checkReach(modules: Map<string, Module>): Violation[] {
  const entries = [...modules.keys()].filter((file) => isRoot(file) || layerOf(file) === 'locales')
  return entries.flatMap((entry) => {
    const reached = findReached(entry, modules)
    return packageReach
      .filter((rule) => !rule.entries.includes(entry))
      .flatMap(({ packages }) => reached.find(({ from }) => packages.test(from)) ?? [])
      .map(({ from, file, line }) => at(file, line, `${entry} reaches ${from}`))
  })
}

/** The imports of packages in all the files that `entry` leads to. */
function findReached(entry: string, modules: Map<string, Module>) {
  const seen = new Set([entry])
  const reached: { from: string; file: string; line: number }[] = []
  // A set hands out what is added while it is walked.
  for (const file of seen) {
    for (const { from, line } of modules.get(file)?.imports ?? []) {
      if (from.startsWith('.')) seen.add(resolve(file, from))
      else reached.push({ from, file, line })
    }
  }
  return reached
}

function checkExports(files: string[], packageJson: string): Violation[] {
  const { exports: entries = {}, bin = {} } = JSON.parse(packageJson) as {
    exports?: Record<string, unknown>
    bin?: Record<string, string>
  }
  const names = Object.keys(entries).filter((name) => name !== './package.json')
  const commands = Object.values(bin).map((file) => file.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts'))
  const sources = new Set([...names.map((name) => sourceOf(name)), ...commands])
  const exists = (source: string) =>
    source.includes('*') ? files.some((file) => dirname(file) === dirname(source)) : files.includes(source)
  const missing = names.filter((name) => !exists(sourceOf(name)))
  const unlisted = files.filter((file) => isRoot(file) && !sources.has(file))
  return [
    ...missing.map((name) => at('package.json', lineOfExport(packageJson, name), `${name} has no ${sourceOf(name)}`)),
    ...unlisted.map((file) => at(file, 1, 'is in neither the exports nor the bin of package.json')),
  ]
}

/** `./a/b` is `src/a-b.ts`, `.` is `src/index.ts`, `./locales/*` and `./styles.css` are themselves. */
function sourceOf(entry: string): string {
  if (entry === '.') return 'src/index.ts'
  if (entry.endsWith('.css')) return join('src', entry)
  return entry.includes('*') ? join('src', `${entry}.ts`) : `src/${entry.slice(2).replaceAll('/', '-')}.ts`
}

function lineOfExport(packageJson: string, name: string): number {
  const lines = packageJson.split('\n')
  return lines.findIndex((line) => line.includes(`"${name}":`)) + 1
}
