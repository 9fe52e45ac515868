'use client'
import { useEffect, useRef } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import type { UseSendEmailCodeResult } from '../../hooks/useSendEmailCode.ts'
import { formatWait } from '../../i18n/formatWait.ts'
import { useAnnounce, type Announce } from '../announcer/Announcer.tsx'

/** @internal Says what only eyes would notice: that the send is under way, how long to wait, that the wait is over. */
export function useSendAnnouncements({ isPending, cooldown: { until } }: UseSendEmailCodeResult) {
  const announce = useAnnounce()
  const { tag } = useEmailCode()
  const wasPending = useRef(false)
  useEffect(() => {
    if (isPending && !wasPending.current) announce('blockedBySending')
    if (!isPending && wasPending.current) announceWait(announce, until, tag)
    wasPending.current = isPending
  }, [isPending, until, tag, announce])

  const before = useRef(until)
  useEffect(() => {
    const last = before.current
    before.current = until
    // One that was taken back, or is for another address, has not ended.
    if (last !== undefined && until === undefined && last <= Date.now()) announce('countdownEnded')
  }, [until, announce])
}

/** @internal Says that a countdown has begun, and how long it is. */
export function announceWait(announce: Announce, until: number | undefined, tag: string) {
  const seconds = Math.ceil(((until ?? 0) - Date.now()) / 1000)
  if (seconds > 0) announce('countdownRunning', { when: formatWait(seconds, tag) })
}
