import type { Pass } from '../state/captchaToken.ts'
import type { Cooldown } from '../state/cooldown.ts'
import { settleSend, type SendFailure } from '../state/settleSend.ts'
import type { CaptchaTokenStore } from './captchaTokenStore.ts'
import type { CooldownStore } from './cooldownStore.ts'

/** The next puzzle is wanted this many milliseconds before the cooldown ends, so that a resend is one slide. */
const lead = 5000

/** A send that may leave: its pass is taken, its cooldown runs. Settled exactly once. */
export interface Send {
  pass: Pass
  settle(failure: SendFailure | undefined): void
}

/**
 * Takes the pass and starts the cooldown in one step, before the request leaves: no second path can do the same.
 *
 * @returns `undefined` where there is no live pass for this address
 */
export function beginSend(
  tokens: CaptchaTokenStore,
  cooldowns: CooldownStore,
  cooldownParts: readonly string[],
  email: string,
  seconds: number,
): Send | undefined {
  const pass = tokens.take(email)
  if (!pass) return undefined
  const before = cooldowns.start(cooldownParts, seconds)
  let settled = false
  return {
    pass,
    settle(failure) {
      if (settled) return
      settled = true
      const { pass: fate, cooldown, nextPuzzle } = settleSend(failure)
      settleCooldown(cooldowns, cooldownParts, cooldown, before)
      if (fate === 'give-back') {
        tokens.giveBack(pass)
      } else {
        const until = cooldowns.get(cooldownParts)?.until ?? 0
        tokens.renew(pass, nextPuzzle === 'now' ? 0 : until - lead, failure !== undefined)
      }
    },
  }
}

function settleCooldown(
  cooldowns: CooldownStore,
  parts: readonly string[],
  cooldown: 'keep' | 'roll-back' | number,
  before: Cooldown | undefined,
) {
  if (cooldown === 'roll-back') cooldowns.restore(parts, before)
  else if (typeof cooldown === 'number') cooldowns.start(parts, cooldown)
}
