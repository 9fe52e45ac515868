import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../../src/server/cli/config/readConfig.ts'
import { root } from './readBlocks.ts'
import { readCommands, type Command } from './readCommands.ts'

interface Manifest {
  name: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

const { name, scripts, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

/** What somebody may be told to install: this package, its peers, and what its examples and tests are made with. */
const packages = new Set([
  name,
  ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies }),
])

/** What npm does by itself. */
const ofNpm = new Set(['start', 'test', 'install', 'i', 'ci', 'pack', 'create', 'init', 'uninstall'])

/**
 * Looks whether the commands of a shell block can be carried out: scripts and files that exist, packages that are meant,
 * flags and variables that the package's own command accepts.
 *
 * @param folder where the document stands; a project of its own has scripts of its own
 * @returns what is wrong with each
 */
export function checkCommands(block: string, folder: string): string[] {
  return readCommands(block).flatMap((command) =>
    checkCommand(command, folder).map((problem) => `${command.words.join(' ')}: ${problem}`),
  )
}

function checkCommand({ words: [program, ...args], variables: given }: Command, folder: string): string[] {
  if (program === 'npm') return checkNpm(args, folder)
  if (program === 'npx') return checkNpx(args, given)
  if (program === 'node') return checkNode(args, folder)
  return []
}

function checkNpm([verb = '', ...args]: string[], folder: string): string[] {
  if (verb === 'install' || verb === 'i') return args.filter((arg) => !arg.startsWith('-')).flatMap(checkPackage)
  if (ofNpm.has(verb)) return []
  const [script = ''] = verb === 'run' ? args : [verb]
  return script in { ...scripts, ...ownScripts(folder) } ? [] : [`there is no script ${script}`]
}

function ownScripts(folder: string): Record<string, string> | undefined {
  const file = join(root, folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest).scripts : undefined
}

function checkPackage(spec: string): string[] {
  const wanted = spec.replace(/(?!^)@.*/, '')
  return packages.has(wanted) ? [] : [`${wanted} is neither this package nor a peer of it`]
}

function checkNpx(args: string[], given: Record<string, string>): string[] {
  const isExtra = (index: number) => args[index - 1] === '-p'
  const extra = args.filter((_, index) => isExtra(index))
  const [program = '', ...flags] = args.filter((arg, index) => arg !== '-p' && !isExtra(index))
  return [...extra.flatMap(checkPackage), ...(program === name ? checkOwn(flags, given) : checkPackage(program))]
}

function checkOwn(argv: string[], given: Record<string, string>): string[] {
  const reading = readConfig(argv, given)
  return 'problems' in reading ? reading.problems : []
}

function checkNode(args: string[], folder: string): string[] {
  const file = args.find((arg) => !arg.startsWith('-'))
  const exists = file === undefined || [folder, '.'].some((from) => existsSync(join(root, from, file)))
  return exists ? [] : [`there is no ${file}`]
}
