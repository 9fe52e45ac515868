'use client'
import { forwardRef } from 'react'
import { useSendEmailCode, type UseSendEmailCodeOptions } from '../../hooks/useSendEmailCode.ts'
import { SendCodeButtonView, type SendCodeButtonViewProps } from './SendCodeButtonView.tsx'

export type SendCodeButtonProps = Omit<SendCodeButtonViewProps, 'send' | 'scenario' | 'email'> &
  Pick<UseSendEmailCodeOptions, 'scenario' | 'email' | 'cooldown' | 'onSuccess' | 'onError'>

/**
 * Sends the code to `email`; stands alone, in any form. Enabled only while a live pass for exactly this address exists,
 * counts down after a send, shows why it is off and what went wrong. Renders a `<button type="button">` and two lines.
 */
export const SendCodeButton = forwardRef<HTMLButtonElement, SendCodeButtonProps>(function SendCodeButton(
  { scenario, email, cooldown, onSuccess, onError, ...props },
  ref,
) {
  const send = useSendEmailCode({
    scenario,
    email,
    ...(cooldown === undefined ? {} : { cooldown }),
    ...(onSuccess ? { onSuccess } : {}),
    ...(onError ? { onError } : {}),
  })
  return <SendCodeButtonView {...props} send={send} scenario={scenario} email={email} ref={ref} />
})
