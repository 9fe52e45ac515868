import type { Pass } from '../state/captchaToken.ts'
import { NEXT_PUZZLE_LEAD } from '../state/puzzleNeed.ts'
import { settleSend, type SendFailure } from '../state/settleSend.ts'
import type { CaptchaTokenStore } from './captchaTokenStore.ts'
import type { CooldownStore } from './cooldownStore.ts'
import { SendBlockedError } from './SendBlockedError.ts'
import { takeSendLock, type Release } from './sendLock.ts'

/**
 * So many milliseconds other tabs may take to read a cooldown that was just written; until then only the lock holds them
 * back. On a busy machine 50 ms were too few.
 */
const STORAGE_DELAY = 2000

/** A send whose pass is taken: no other path in this scope can begin one. Settled exactly once. */
export interface Send {
  pass: Pass
  /**
   * Starts the cooldown, from the click on, before the request leaves.
   *
   * @throws SendBlockedError where another form or tab is sending to this address, or has just sent
   */
  start(): Promise<void>
  settle(failure: SendFailure | undefined): void
}

/**
 * Takes the pass: of all clicks in one tick one gets it.
 *
 * @param parts what the cooldown is for: base URL, client id, scenario, address
 * @returns `undefined` where there is no live pass for this address
 */
export function beginSend(
  tokens: CaptchaTokenStore,
  cooldowns: CooldownStore,
  parts: readonly string[],
  email: string,
  seconds: number,
): Send | undefined {
  const pass = tokens.take(email)
  if (!pass) return undefined
  const clickedAt = Date.now()
  let release: Release | undefined
  let started = false
  let settled = false
  return {
    pass,
    async start() {
      release = await takeSendLock(parts.join('\n'))
      if (!release) throw new SendBlockedError('sending')
      // Read inside the lock: what was read before it may be older than another tab's send.
      if (cooldowns.get(parts)) throw new SendBlockedError('cooldown')
      cooldowns.start(parts, seconds, clickedAt)
      started = true
    },
    settle(failure) {
      if (settled) return
      settled = true
      const { pass: fate, cooldown, nextPuzzle } = settleSend(failure)
      if (cooldown === 'roll-back' && started) cooldowns.end(parts)
      else if (typeof cooldown === 'number') cooldowns.start(parts, cooldown)
      const until = cooldowns.get(parts)?.until ?? 0
      if (fate === 'give-back') tokens.giveBack(pass)
      else tokens.renew(pass, nextPuzzle === 'now' ? 0 : until - NEXT_PUZZLE_LEAD, failure !== undefined)
      release?.(Math.min(until - Date.now(), STORAGE_DELAY))
    },
  }
}
