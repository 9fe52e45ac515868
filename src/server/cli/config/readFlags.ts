import { parseArgs } from 'node:util'
import { findNearest } from './findNearest.ts'
import { allFlags, type FlagName } from './flags.ts'
import type { Giving } from './Given.ts'
import { quote } from './quote.ts'

const shortNames: Partial<Record<FlagName, string>> = { help: 'h', version: 'v' }

const options = Object.fromEntries(
  allFlags.map(({ name, value }) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      ...(shortNames[name] === undefined ? {} : { short: shortNames[name] }),
    },
  ]),
)

/**
 * Reads the command line. Everything that is wrong with it is found at once; `parseArgs` itself would stop at the first.
 *
 * @param argv what follows the name of the program
 */
export function readFlags(argv: readonly string[]): Giving {
  const given: Giving['given'] = new Map()
  const { args, problems } = takeOutUnfinished(argv)
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  let unknownAt = -Infinity
  for (const token of tokens) {
    // What stands behind an unknown flag is probably its value.
    if (token.kind === 'positional' && token.index !== unknownAt + 1)
      problems.push(`${quote(token.value)} belongs to no flag. Leave it out.`)
    if (token.kind !== 'option') continue
    const flag = allFlags.find(({ name }) => name === token.name)
    const source = `--${token.name}`
    if (!flag) {
      unknownAt = token.index
      problems.push(explainUnknown(token.rawName))
    } else if (flag.value === undefined && token.value !== undefined)
      problems.push(`${source} is a switch and takes no value. Write ${source} alone, or leave it out.`)
    else {
      const values = [...(given.get(flag.name)?.values ?? []), token.value ?? 'true']
      given.set(flag.name, { source, isVariable: false, values })
      if (values.length === 2 && flag.value !== undefined && !flag.repeatable)
        problems.push(`${source} is given more than once, and only one can hold. Leave the others out.`)
    }
  }
  return { given, problems }
}

/** Flags without their value: `parseArgs` would take the next flag for it. */
function takeOutUnfinished(argv: readonly string[]) {
  const args: string[] = []
  const problems: string[] = []
  let isOver = false
  for (const [index, argument] of argv.entries()) {
    const next = argv[index + 1]
    const flag = allFlags.find(({ name }) => argument === `--${name}`)
    isOver ||= argument === '--'
    if (isOver || flag?.value === undefined || (next !== undefined && !/^(--|-[hv]$)/.test(next))) args.push(argument)
    else problems.push(`${argument} has no value. Write ${argument}=${flag.value}.`)
  }
  return { args, problems }
}

function explainUnknown(flag: string): string {
  const nearest = findNearest(
    flag.replace(/^-+/, ''),
    allFlags.map(({ name }) => name),
  )
  return `${flag} is no flag. ${nearest ? `Write --${nearest}, or l` : 'L'}eave it out.`
}
