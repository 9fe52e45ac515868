'use client'
import { useEffect, useRef, useState } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { useCommitEffect } from '../../hooks/useCommitEffect.ts'
import type { Scenario } from '../../protocol/scenarios.ts'
import { nextSentCode, readSentCode, writeSentCode, type SentCode } from '../../state/sentCode.ts'

interface SentCodeOptions {
  scenario: Scenario
  /** The address the form begins with: one that begins with another is about somebody else. */
  defaultEmail: string
  /** Does a reload come back to it? What holds an address must not outlive the tab, hence sessionStorage. */
  restores: boolean
  /** Is the person at the field for the code? Only there a reload comes back to. */
  isOpen: boolean
  /** A code from before the reload is there. Returns whether the form takes it up. */
  onRestored: (sent: SentCode) => boolean
}

/** The last code that was asked for; a reload of the page does not forget it. */
export function useSentCode({ scenario, defaultEmail, restores, isOpen, onRestored }: SentCodeOptions) {
  const { baseUrl, clientId } = useEmailCode().client
  const [last, setLast] = useState<SentCode>()
  const sent = last?.scenario === scenario ? last : undefined
  const key = ['email-code-kit:sent', baseUrl, clientId, scenario, defaultEmail].join(':')

  // Once, in the commit: a page that is rendered in the browser never shows the step before.
  const looked = useRef(false)
  useCommitEffect(() => {
    if (looked.current) return
    looked.current = true
    const stored = restores ? readSentCode(readText(key), scenario, Date.now()) : undefined
    if (stored && onRestored(stored)) setLast(stored)
  })
  function keep(code: SentCode | undefined) {
    writeText(key, restores && code ? writeSentCode(code) : undefined)
  }
  const open = isOpen ? sent : undefined
  useEffect(() => {
    writeText(key, restores && open ? writeSentCode(open) : undefined)
  }, [key, restores, open])

  return {
    sent,
    /** A code is being asked for: a reload now comes to the field for it, for it may have left. */
    expectCode(email: string) {
      keep(nextSentCode(sent, { email, scenario, sentAt: Date.now(), isCertain: false }))
    },
    /** It has not left. */
    expectNone() {
      keep(open)
    },
    /** A code was asked for, just now. */
    remember(email: string, isCertain: boolean) {
      const sentAt = Date.now()
      setLast((before) => nextSentCode(before, { email, scenario, sentAt, isCertain }))
    },
  }
}

function readText(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** What a blocked or full storage does not take is lost with a reload, and nothing else. */
function writeText(key: string, text: string | undefined) {
  try {
    if (text === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // As said above.
  }
}
