'use client'
import { useEffect, useRef } from 'react'
import { useCooldown } from '../../hooks/useCooldown.ts'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { formatTime } from '../../i18n/formatTime.ts'
import type { Scenario } from '../../protocol/scenarios.ts'

/** @internal The label that counts down: the only thing on the page that renders each second. */
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

  return (
    <>
      <span data-scope="send-code" data-part="progress" ref={bar} aria-hidden="true" />
      <span data-scope="send-code" data-part="countdown">
        {formatMessage(messages.sendAgainIn, { time: formatTime(remaining, tag) })}
      </span>
    </>
  )
}
