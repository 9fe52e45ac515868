'use client'
import { useRef, type RefObject } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { useCommitEffect } from '../../hooks/useCommitEffect.ts'
import type { SentCode } from '../../state/sentCode.ts'
import { useAnnounce } from '../announcer/Announcer.tsx'
import { announceWait } from '../send-code-button/useSendAnnouncements.ts'
import type { EmailCodeFields, EmailCodeStep } from './useEmailCodeForm.ts'

interface StepFocusOptions {
  step: EmailCodeStep
  sent: SentCode | undefined
  /** When the cooldown ends. */
  until: number | undefined
  fields: RefObject<Partial<Record<keyof EmailCodeFields, HTMLInputElement | null>>>
}

/**
 * @internal After every step focus is where the person goes next; not at the start or after a reload, where it is the
 * page's. With the field for the code it reads out where the code went.
 *
 * @returns to be called where the next step is one that a reload comes back to
 */
export function useStepFocus({ step, sent, until, fields }: StepFocusOptions): () => void {
  const { tag } = useEmailCode()
  const announce = useAnnounce()
  const before = useRef({ step, sent })
  const restored = useRef(false)
  useCommitEffect(() => {
    const arrives = before.current.step !== step
    const moved = arrives || (step === 'code' && before.current.sent !== sent)
    before.current = { step, sent }
    if (!moved) return
    if (!restored.current && step !== 'verified') fields.current[step]?.focus()
    if (!restored.current && step === 'code' && arrives) announceWait(announce, until, tag)
    restored.current = false
  }, [step, sent, until, tag, fields, announce])

  return () => {
    restored.current = true
  }
}
