import type { Config } from './Config.ts'
import type { FlagName } from './flags.ts'
import { placeholderOf, write, type Given } from './Given.ts'
import { makeSecret } from './plainValues.ts'

/**
 * Finds what is wrong with the values taken together. What was given counts, even where its value is wrong: that is a
 * problem already.
 */
export function checkTogether(
  { secrets, showCodesToTheNetwork, sandbox }: Config,
  given: Map<FlagName, Given>,
): string[] {
  const [smtp, from, secret] = [given.get('smtp'), given.get('from'), given.get('secret')]
  const problems: string[] = []
  if (smtp && !from) {
    const sibling = { ...smtp, source: smtp.isVariable ? 'EMAIL_CODE_KIT_FROM' : '--from' }
    problems.push(
      `${smtp.source} needs a sender, for no server takes an e-mail without. Add ${write(sibling, 'Shop <no-reply@shop.example>')}.`,
    )
  }
  if (from && !smtp)
    problems.push(
      `${from.source} is the sender of e-mails, but without --smtp none is sent. Add --smtp ${placeholderOf('smtp')}, or leave it out.`,
    )
  if (smtp && showCodesToTheNetwork)
    problems.push(
      `--show-codes-to-the-network is for a mailbox, but with ${smtp.source} there is none. Leave one of them out.`,
    )
  if (!sandbox && !secret)
    problems.push(
      `There is no secret, but with ${(given.get('redis') ?? smtp)?.source} one is needed: it is the key over the codes ` +
        `in the store and the addresses in the logs. Set EMAIL_CODE_KIT_SECRET. ${makeSecret}`,
    )
  if (secrets.length > 2)
    problems.push(
      `${secret?.source} holds ${secrets.length} secrets, but there are only two at a time: the current one, then the one before it. Leave the oldest out.`,
    )
  return problems
}
