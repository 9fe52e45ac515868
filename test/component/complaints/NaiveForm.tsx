import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isApiError, type Client } from '../../../src/client.ts'
import { NaiveSlider } from './NaiveSlider.tsx'

export interface NaiveFormProps {
  client: Client
  /** As `agent.get()` of FingerprintJS. */
  fingerprint: () => string | Promise<string>
  defaultEmail?: string
  autoSubmit?: boolean
  /** Both are common: the countdown begins when the button is pressed, or when the answer is there. */
  countsFrom?: 'click' | 'answer'
}

const say = (error: Error) => (isApiError(error) ? error.serverMessage : error.message)

/**
 * The step as it is glued together today, in an hour and with care: the buttons are off while something is under way,
 * starting over clears what was there. No bug is built in; each complaint is about something that nobody thought of.
 */
export function NaiveForm(props: NaiveFormProps) {
  const { client, fingerprint, defaultEmail = '', autoSubmit = false, countsFrom = 'answer' } = props
  const [step, setStep] = useState<'email' | 'code' | 'verified'>('email')
  const [email, setEmail] = useState(defaultEmail)
  const [captchaToken, setCaptchaToken] = useState('')
  const [code, setCode] = useState('')
  const [seconds, setSeconds] = useState(0)

  const isCounting = seconds > 0
  useEffect(() => {
    if (!isCounting) return undefined
    const timer = setInterval(() => setSeconds((before) => before - 1), 1000)
    return () => clearInterval(timer)
  }, [isCounting])

  const { mutate: send, ...sending } = useMutation({
    mutationFn: async () => {
      const options = { fingerprint: await fingerprint() }
      await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken }, options)
    },
    onMutate: () => {
      if (countsFrom === 'click') setSeconds(60)
    },
    onSuccess: () => {
      setStep('code')
      if (countsFrom === 'answer') setSeconds(60)
    },
  })
  const { mutate: verify, ...verifying } = useMutation({
    mutationFn: () => client.loginWithEmailCode({ email, code }),
    onSuccess: () => setStep('verified'),
  })

  const isComplete = code.length === 6
  useEffect(() => {
    if (autoSubmit && isComplete) verify()
  }, [autoSubmit, isComplete, verify])

  function startOver() {
    setStep('email')
    setCaptchaToken('')
    setCode('')
    setSeconds(0)
    sending.reset()
    verifying.reset()
  }

  const sendLabel = step === 'email' ? 'Send code' : 'Send a new code'
  const sendButton = (
    <button
      type={step === 'email' ? 'submit' : 'button'}
      disabled={!captchaToken || isCounting || sending.isPending}
      onClick={step === 'email' ? undefined : () => send()}
    >
      {sending.isPending ? 'Sending…' : isCounting ? `Send again in ${seconds} s` : sendLabel}
    </button>
  )

  if (step === 'verified') return <p>The code is right. Thank you!</p>
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (step === 'email') send()
        else verify()
      }}
    >
      {step === 'email' ? (
        <>
          <label>
            E-mail address
            <input type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
          </label>
          <NaiveSlider client={client} email={email} onSuccess={setCaptchaToken} />
          {sendButton}
        </>
      ) : (
        <>
          <p role="status">We sent a code to {email}</p>
          <button type="button" onClick={startOver}>
            Use another address
          </button>
          <label>
            Code from the e-mail
            <input
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <button type="submit" disabled={!isComplete || verifying.isPending}>
            Confirm
          </button>
          {sendButton}
        </>
      )}
      {sending.error && <p role="alert">{say(sending.error)}</p>}
      {verifying.error && <p role="alert">{say(verifying.error)}</p>}
    </form>
  )
}
