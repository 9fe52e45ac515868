'use client'
import { forwardRef, useId, type MouseEvent, type ReactNode } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import type { UseSendEmailCodeResult } from '../../hooks/useSendEmailCode.ts'
import { useTextLanguage } from '../../hooks/useTextLanguage.ts'
import type { Scenario } from '../../protocol/scenarios.ts'
import type { Blocker } from '../../state/sendGate.ts'
import { Part, type PartProps } from '../part/Part.tsx'
import { slow } from '../part/slow.ts'
import { SendCodeCountdown } from './SendCodeCountdown.tsx'
import { reasons, useLeadOn } from './useLeadOn.ts'
import { useSendAnnouncements } from './useSendAnnouncements.ts'

/** How the button behaves while sending is not allowed. */
export interface SendCodeButtonOptions {
  /**
   * True: the button stays in the tab order while sending is not allowed (`aria-disabled`), says why, and pressing it
   * leads to what is missing. False: native `disabled`. @default true
   */
  focusableWhenDisabled?: boolean
  /** Pressed while sending is not allowed. For `captcha` the kit has already moved focus to the puzzle. */
  onBlocked?: ((blockedBy: Blocker) => void) | undefined
}

export type SendCodeButtonViewProps = Omit<PartProps<'button'>, 'onError'> &
  SendCodeButtonOptions & {
    send: UseSendEmailCodeResult
    scenario: Scenario
    email: string
    /** What a press does while sending is not allowed, where the form knows more. */
    leadOn?: (blockedBy: Blocker) => void
    /** The label. @default "Send code" in the language in use */
    children?: ReactNode
  }

/** @internal The button without the sending, so that a form can send on submit with the same gate. */
export const SendCodeButtonView = forwardRef<HTMLButtonElement, SendCodeButtonViewProps>(function SendCodeButtonView(
  { send, scenario, email, leadOn, focusableWhenDisabled = true, onBlocked, children, ...props },
  ref,
) {
  const { messages } = useEmailCode()
  const id = useId()
  const { blockedBy, errorMessage, isPending, cooldown } = send
  const isSubmit = props.type === 'submit'
  const leadOnByDefault = useLeadOn()
  const language = useTextLanguage()
  useSendAnnouncements(send)

  function press(event: MouseEvent<HTMLButtonElement>) {
    // A submit button leaves the decision to the form's submit, which Enter reaches too.
    if (isSubmit) {
      // What is there instead of it, by `render`, may submit nothing by itself.
      const pressed = (event.target as Element).closest<HTMLButtonElement>('button, input')
      if (pressed?.type !== 'submit') event.currentTarget.closest('form')?.requestSubmit()
      return
    }
    event.preventDefault()
    if (!blockedBy) send.mutate()
    else {
      ;(leadOn ?? leadOnByDefault)(blockedBy)
      onBlocked?.(blockedBy)
    }
  }
  // The cooldown runs from the click on, but first the code has to leave.
  const usual = cooldown.running ? (
    <SendCodeCountdown scenario={scenario} email={email} />
  ) : (
    (children ?? messages.sendCode)
  )
  const label = isPending ? messages.sending : usual
  const described = [blockedBy && `${id}reason`, errorMessage && `${id}error`].filter(Boolean).join(' ')
  const off = focusableWhenDisabled ? { 'aria-disabled': true } : { disabled: true }

  return (
    <>
      <Part
        as="button"
        dataScope="send-code"
        dataPart="button"
        dataState={blockedBy ?? 'ready'}
        own={{
          type: 'button',
          onClick: press,
          'aria-describedby': described || undefined,
          ...(blockedBy ? off : {}),
          ...slow(send.isSlow),
          ...language,
        }}
        {...props}
        ref={ref}
      >
        {label}
      </Part>
      <span
        data-scope="send-code"
        data-part="reason"
        data-state={blockedBy ?? 'ready'}
        id={`${id}reason`}
        role="status"
        // The others follow from what the person does, and are read with the button.
        aria-live={blockedBy === 'offline' ? undefined : 'off'}
        {...language}
      >
        {blockedBy && messages[reasons[blockedBy]]}
      </span>
      <p data-scope="send-code" data-part="error" id={`${id}error`} role="alert" {...language}>
        {errorMessage}
      </p>
    </>
  )
})
