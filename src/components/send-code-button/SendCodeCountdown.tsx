'use client'
import { useEffect, useRef } from 'react'
import { useCooldown } from '../../hooks/useCooldown.ts'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { formatTime } from '../../i18n/formatTime.ts'
import { formatWait } from '../../i18n/formatWait.ts'
import type { Scenario } from '../../protocol/scenarios.ts'
import { countdownMilestone } from '../../state/countdownMilestone.ts'
import { useAnnounce } from '../announcer/Announcer.tsx'

/** @internal The label that counts down: the only thing on the page that renders each second. Read out now and then. */
export function SendCodeCountdown({ scenario, email }: { scenario: Scenario; email: string }) {
  const { messages, tag } = useEmailCode()
  const cooldown = useCooldown({ scenario, email })
  // At the end this may hear of it a moment before the button, which then takes it away.
  const remaining = Math.max(cooldown.remaining, 1)
  const { length } = cooldown
  const bar = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    // Through the object model and not as an attribute: a strict Content-Security-Policy allows no style attributes.
    bar.current?.style.setProperty('--eck-progress', String(remaining / (length || 1)))
  }, [remaining, length])

  // Its beginning is said by whoever began it: after a reload it has not just begun.
  const announce = useAnnounce()
  const milestone = countdownMilestone(remaining, Math.ceil(length))
  const said = useRef(milestone)
  useEffect(() => {
    if (said.current === milestone) return
    said.current = milestone
    // Not the milestone: who comes back to the page has come past it.
    announce('countdownRunning', { when: formatWait(remaining, tag) })
  }, [milestone, remaining, tag, announce])

  return (
    <>
      <span data-scope="send-code" data-part="progress" ref={bar} aria-hidden="true" />
      <span data-scope="send-code" data-part="countdown">
        {formatMessage(messages.sendAgainIn, { time: formatTime(remaining, tag) }, tag)}
      </span>
    </>
  )
}
