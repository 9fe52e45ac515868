'use client'
import { forwardRef, type ForwardedRef, type ReactNode } from 'react'
import { useSendEmailCode, type UseSendEmailCodeOptions } from '../../hooks/useSendEmailCode.ts'
import { maskEmail } from '../../i18n/maskEmail.ts'
import { AnnounceProvider, Announcer, useAnnounce } from '../announcer/Announcer.tsx'
import type { PartComponent, PartProps } from '../part/Part.tsx'
import { SendCodeButtonView, type SendCodeButtonOptions } from './SendCodeButtonView.tsx'

/** What `SendCodeButton` takes: its own props, those of the send, and those of a `<button>` but for `onError`. */
export type SendCodeButtonProps = Omit<PartProps<'button'>, 'onError'> &
  SendCodeButtonOptions &
  Pick<UseSendEmailCodeOptions, 'scenario' | 'email' | 'cooldown' | 'onSuccess' | 'onError'> & {
    /** The label. @default "Send code" in the language in use */
    children?: ReactNode
  }

/**
 * Sends the code to `email`; stands alone, in any form. Enabled only while a live pass for exactly this address exists,
 * counts down after a send, shows why it is off and what went wrong, and says it to assistive technology. Renders a
 * `<button type="button">`, two lines and an announcer that nobody sees.
 */
export const SendCodeButton: PartComponent<HTMLButtonElement, SendCodeButtonProps> = forwardRef<
  HTMLButtonElement,
  SendCodeButtonProps
>(function SendCodeButton(props, ref) {
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
