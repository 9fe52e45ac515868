import { findNearest } from './findNearest.ts'
import { allFlags, variableOf, variablePrefix, type FlagName } from './flags.ts'
import type { Giving } from './Given.ts'

/**
 * Names of variables that others set: Kubernetes for every service (one called `email-code-kit` gives
 * `EMAIL_CODE_KIT_SERVICE_HOST`, `EMAIL_CODE_KIT_PORT_8787_TCP` …), and images for their version.
 */
const foreign = /^EMAIL_CODE_KIT_(SERVICE_(HOST|PORT)|PORT_\d+_|VERSION$)/

/**
 * Reads the environment variables. One that is misspelt is a problem: without it the server would start with something
 * else than what was meant.
 */
export function readVariables(env: Readonly<Record<string, string | undefined>>): Giving {
  const given: Giving['given'] = new Map()
  const problems: string[] = []
  const known = new Map<string, FlagName>(
    allFlags.flatMap(({ name, action }) => (action ? [] : [[variableOf(name), name] as const])),
  )
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(variablePrefix) || value === undefined || foreign.test(variable)) continue
    const name = known.get(variable)
    if (!name) problems.push(explainUnknown(variable, known))
    // The address of a Kubernetes service, under the very name of the flag.
    else if (name !== 'port' || !/^(tcp|udp|sctp):\/\//.test(value))
      given.set(name, { source: variable, isVariable: true, values: [value] })
  }
  return { given, problems }
}

function explainUnknown(variable: string, known: Map<string, FlagName>): string {
  // Without what they all begin with, which would make all of them alike.
  const name = variable.replace(variablePrefix, '').replaceAll('_', '-').toLowerCase()
  const nearest = findNearest(name, [...known.values()]) ?? [...known.values()].find((each) => name.startsWith(each))
  const remedy = nearest ? `Set ${variableOf(nearest)}, or remove it.` : 'Remove it.'
  return `${variable} is no variable of this program. ${remedy}`
}
