'use client'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Scenario } from '../protocol/scenarios.ts'
import { remainingSeconds } from '../state/cooldown.ts'
import { trimEmail } from '../state/email.ts'
import type { CooldownStore } from './cooldownStore.ts'
import { useEmailCode } from './EmailCodeContext.ts'
import { isVisible, onReturn } from './onReturn.ts'

/** What `useCooldown` gives. */
export interface CooldownResult {
  /** Seconds that remain, whole. Only a component that reads this renders each second. */
  readonly remaining: number
  /** When it ends, in milliseconds since the epoch; `undefined` where none runs. */
  readonly until: number | undefined
  /** Does one run? */
  readonly running: boolean
  /** How long it is as a whole, in seconds; 0 where none runs. */
  readonly length: number
}

/** The wait until the next send to this address is allowed: a deadline, shared between tabs, kept over a reload. */
export function useCooldown({ scenario, email }: { scenario: Scenario; email: string }): CooldownResult {
  'use no memo' // React Compiler has no getters, and here they tell who needs the seconds.
  const { client, cooldowns } = useEmailCode()
  const { baseUrl, clientId } = client
  const address = trimEmail(email)
  const wantsSeconds = useRef(false)

  const read = useCallback(
    () => cooldowns.get([baseUrl, clientId, scenario, address]),
    [cooldowns, baseUrl, clientId, scenario, address],
  )
  const subscribe = useCallback((notify: () => void) => watchCooldown(cooldowns, read, notify), [cooldowns, read])
  const getSnapshot = () => {
    const cooldown = read()
    return `${cooldown?.until ?? ''} ${wantsSeconds.current ? remainingSeconds(cooldown, Date.now()) : ''}`
  }
  const until =
    Number.parseInt(
      useSyncExternalStore(subscribe, getSnapshot, () => ''),
      10,
    ) || undefined
  return {
    until,
    running: until !== undefined,
    get length() {
      return until === undefined ? 0 : (read()?.length ?? 0) / 1000
    },
    get remaining() {
      wantsSeconds.current = true
      return until === undefined ? 0 : remainingSeconds(read(), Date.now())
    },
  }
}

/**
 * One timer to the next second; none while the page is hidden, where it would only be throttled. It looks each second
 * for those too who do not read the seconds yet: they may begin to at any render, and until then nothing renders.
 */
function watchCooldown(
  cooldowns: CooldownStore,
  read: () => { until: number } | undefined,
  notify: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const schedule = () => {
    clearTimeout(timer)
    const cooldown = isVisible() ? read() : undefined
    if (!cooldown) return
    timer = setTimeout(update, Math.max(1, (cooldown.until - Date.now()) % 1000 || 1000))
  }
  const update = () => {
    notify()
    schedule()
  }
  const unsubscribe = cooldowns.subscribe(update)
  const stopListening = onReturn(update)
  schedule()
  return () => {
    clearTimeout(timer)
    stopListening()
    unsubscribe()
  }
}
