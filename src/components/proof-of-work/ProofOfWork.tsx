'use client'
import { forwardRef, useContext, useEffect, useId, useRef, useState } from 'react'
import { useCaptchaTokenStore } from '../../hooks/CaptchaTokenProvider.tsx'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { useProofOfWork, type UseProofOfWorkOptions } from '../../hooks/useProofOfWork.ts'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { SliderCaptchaContext } from '../slider-captcha/SliderCaptchaContext.ts'

/** What `ProofOfWork` takes: its own props, and those of a `<div>`. Beside a puzzle neither is needed. */
export type ProofOfWorkProps = PartProps<'div'> & Partial<UseProofOfWorkOptions>

/**
 * A way in for who cannot see a puzzle: one button, and one sentence that says how it stands. Give it to
 * `<SliderCaptcha alternative={…}>`, whose address and `onPassed` it then takes where it has none of its own, or put it
 * anywhere with an `email`. Renders a `<div>`, and nothing on pages without `crypto.subtle` (plain http).
 *
 * An extension of this kit: its own server has the endpoints, no vendor's tenant.
 */
export const ProofOfWork: PartComponent<HTMLDivElement, ProofOfWorkProps> = forwardRef<
  HTMLDivElement,
  ProofOfWorkProps
>(function ProofOfWork({ email: ownEmail, onPassed, ...props }, ref) {
  const slider = useContext(SliderCaptchaContext)
  const email = ownEmail ?? slider?.email ?? ''
  const { messages } = useEmailCode()
  const tokens = useCaptchaTokenStore()
  const proof = useProofOfWork({ email, onPassed: onPassed ?? slider?.onPassed })
  const [pressedFor, setPressedFor] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const statusId = useId()
  const isAlone = !slider

  // Beside a puzzle it is the puzzle that focus is sent to.
  useEffect(() => (isAlone ? tokens.addFocus(() => button.current?.focus()) : undefined), [isAlone, tokens])

  // As long as the slider waits, for an address or for the end of a countdown, so does the way round it.
  const isOff = !proof.canStart || slider?.status === 'idle'
  const { status } = proof

  function press() {
    setPressedFor(email)
    if (!isOff) proof.start()
  }
  function sentence() {
    // The slider says it already.
    if (status === 'passed' && slider) return ''
    const lacksEmail = status === 'idle' && !proof.canStart
    return proof.message || (lacksEmail && pressedFor === email ? messages.blockedByEmail : '')
  }

  if (status === 'unavailable') return null
  return (
    <Part
      as="div"
      dataScope="proof-of-work"
      dataPart="root"
      dataState={status}
      own={pressedFor === undefined ? {} : { 'data-used': '' }}
      {...props}
      ref={ref}
    >
      <button
        type="button"
        ref={button}
        data-scope="proof-of-work"
        data-part="button"
        data-state={status}
        aria-describedby={statusId}
        {...(isOff ? { 'aria-disabled': true } : {})}
        onClick={press}
      >
        {messages.proofOffer}
      </button>
      <p id={statusId} role="status" data-scope="proof-of-work" data-part="status" data-state={status}>
        {sentence()}
      </p>
    </Part>
  )
})
