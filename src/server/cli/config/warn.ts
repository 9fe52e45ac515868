import type { Config } from './Config.ts'
import type { FlagName } from './flags.ts'
import type { Given } from './Given.ts'
import { isLoopback } from './isLoopback.ts'

/** What may be meant, and may not. */
export function warn({ host, redis, smtp, mailbox }: Config, given: Map<FlagName, Given>): string[] {
  const warnings: string[] = []
  if (given.get('secret')?.isVariable === false)
    warnings.push('--secret can be read in the list of processes. Set EMAIL_CODE_KIT_SECRET instead.')
  if (mailbox && !isLoopback(host)) warnings.push(`Whoever reaches ${host} sees every code in the mailbox.`)
  if (!mailbox && smtp === undefined)
    warnings.push(
      `Nobody can read the codes: ${host} can be reached from other machines, so there is no mailbox, and without ` +
        '--smtp nothing is sent. Add --smtp <url>, or --show-codes-to-the-network.',
    )
  if (smtp !== undefined && redis === undefined)
    warnings.push('Codes and limits are kept in memory: a restart forgets them, and a second process has its own.')
  return warnings
}
