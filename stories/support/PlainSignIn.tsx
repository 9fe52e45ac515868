import { useId, useState } from 'react'
import { useEmailCode, useSendEmailCode, useSliderCaptcha } from '../../src/hooks.ts'

/** The hooks on plain elements: all the style there is lays the piece over its picture. */
export function PlainSignIn() {
  const id = useId()
  const [email, setEmail] = useState('')
  const { messages } = useEmailCode()
  const puzzle = useSliderCaptcha({ email })
  const send = useSendEmailCode({ scenario: 'LOGIN_EMS', email })

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <p>
        <label htmlFor={id}>{messages.emailLabel}</label>{' '}
        <input id={id} type="email" autoComplete="email" value={email} onChange={(e) => setEmail(e.target.value)} />
      </p>

      <fieldset {...puzzle.getRootProps()} aria-label={undefined} style={{ margin: 0, minWidth: 0 }}>
        <legend>{messages.captchaLabel}</legend>
        <div dir="ltr" style={{ position: 'relative', width: 310, maxWidth: '100%' }}>
          <canvas {...puzzle.getImageProps()} style={{ display: 'block', width: '100%' }} />
          <canvas {...puzzle.getPieceProps()} style={{ position: 'absolute', inset: '0 auto 0 0', height: '100%' }} />
        </div>
        <div dir="ltr" style={{ width: 310, maxWidth: '100%' }}>
          <input {...puzzle.getInputProps()} style={{ width: '100%', margin: '12px 0' }} />
        </div>
        <button {...puzzle.getCheckProps()}>{messages.check}</button>{' '}
        <button {...puzzle.getReloadProps()} aria-label={undefined}>
          {messages.reload}
        </button>
        <p {...puzzle.getStatusProps()}>{puzzle.message}</p>
      </fieldset>

      <p>
        <button type="submit" disabled={!send.canSend}>
          {messages.sendCode}
        </button>
      </p>
      <p role="status">
        {send.errorMessage}
        {send.isSuccess && `We sent a code to ${email}.`}
      </p>
    </form>
  )
}
