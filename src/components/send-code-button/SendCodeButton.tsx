'use client'
import { forwardRef, type ForwardedRef } from 'react'
import { useSendEmailCode, type UseSendEmailCodeOptions } from '../../hooks/useSendEmailCode.ts'
import { maskEmail } from '../../i18n/maskEmail.ts'
import { AnnounceProvider, Announcer, useAnnounce } from '../announcer/Announcer.tsx'
import { SendCodeButtonView, type SendCodeButtonViewProps } from './SendCodeButtonView.tsx'

export type SendCodeButtonProps = Omit<SendCodeButtonViewProps, 'send' | 'scenario' | 'email' | 'leadOn'> &
  Pick<UseSendEmailCodeOptions, 'scenario' | 'email' | 'cooldown' | 'onSuccess' | 'onError'>

/**
 * Sends the code to `email`; stands alone, in any form. Enabled only while a live pass for exactly this address exists,
 * counts down after a send, shows why it is off and what went wrong, and says it to assistive technology. Renders a
 * `<button type="button">`, two lines and an announcer that nobody sees.
 */
export const SendCodeButton = forwardRef<HTMLButtonElement, SendCodeButtonProps>(function SendCodeButton(props, ref) {
  return (
    <AnnounceProvider>
      <Sender props={props} buttonRef={ref} />
      <Announcer />
    </AnnounceProvider>
  )
})

function Sender({ props, buttonRef }: { props: SendCodeButtonProps; buttonRef: ForwardedRef<HTMLButtonElement> }) {
  const { scenario, email, cooldown, onSuccess, onError, ...rest } = props
  const announce = useAnnounce()
  const send = useSendEmailCode({
    scenario,
    email,
    ...(cooldown === undefined ? {} : { cooldown }),
    onSuccess: (...success) => {
      announce('codeSent', { email: maskEmail(success[1].email) })
      return onSuccess?.(...success)
    },
    ...(onError ? { onError } : {}),
  })
  return <SendCodeButtonView {...rest} send={send} scenario={scenario} email={email} ref={buttonRef} />
}
