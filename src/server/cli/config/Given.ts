import { allFlags, type FlagName } from './flags.ts'

/** What was given for a flag, and where: `--port`, or `EMAIL_CODE_KIT_PORT`. */
export interface Given {
  source: string
  isVariable: boolean
  values: string[]
}

/** What was given on the command line or in the environment, by flag, and what is wrong with it already. */
export interface Giving {
  given: Map<FlagName, Given>
  problems: string[]
}

/** How to give a value in the same place, for a shell. */
export function write({ source, isVariable }: Given, value: string): string {
  const quoted = /^<.*>$|^[\w:/@.,+-]*$/.test(value) ? value : `'${value}'`
  return isVariable ? `${source}=${quoted}` : `${source} ${quoted}`
}

/** What has to stand behind a flag, such as `<number>`. */
export function placeholderOf(name: FlagName): string {
  return allFlags.find((flag) => flag.name === name)?.value ?? 'true'
}
