import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  CaptchaTokenProvider,
  EmailCodeForm,
  EmailCodeProvider,
  SendCodeButton,
  useCaptchaToken,
  useSendEmailCode,
} from 'email-code-kit'
import { useEffect, useState } from 'react'
import { client, slots } from './slots.ts'

const scenario = 'LOGIN_EMS'
const verifyCode = (credentials: { email: string; code: string }) => client.loginWithEmailCode(credentials)
const fingerprint = () => 'fingerprint-of-the-stage'

/**
 * `form`: the form as it comes. `button`: an application's own form. `all`: three places that can send to the same
 * address, each with a scope of its own, without puzzles, which would take most of the time.
 */
export function Stage({ email, show }: { email: string; show: string }) {
  // Defaults of an application that would queue and repeat a send, if the kit let them.
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { mutations: { networkMode: 'online', retry: 3, retryDelay: 1 } } }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <EmailCodeProvider client={client} fingerprint={fingerprint}>
        {show === 'form' && (
          <CaptchaTokenProvider>
            <EmailCodeForm scenario={scenario} verifyCode={verifyCode} email={email} />
            <PassSlot />
          </CaptchaTokenProvider>
        )}
        {show === 'all' && <ShortForm email={email} />}
        {show === 'all' && <ShortForm email={email} />}
        {show !== 'form' && <OwnForm email={email} />}
      </EmailCodeProvider>
    </QueryClientProvider>
  )
}

function ShortForm({ email }: { email: string }) {
  return (
    <EmailCodeForm scenario={scenario} verifyCode={verifyCode} email={email}>
      <EmailCodeForm.Email />
      <EmailCodeForm.Send />
      <PassSlot />
    </EmailCodeForm>
  )
}

/** An application's own form: the button that stands alone, and the hook on submit. */
function OwnForm({ email }: { email: string }) {
  const send = useSendEmailCode({ scenario, email })
  useEffect(() => {
    slots.send = send
  }, [send])
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <input type="email" aria-label="Address" value={email} readOnly />
      <SendCodeButton scenario={scenario} email={email} />
      <PassSlot />
    </form>
  )
}

/** Lets the test put a pass into the scope that this stands in. */
function PassSlot() {
  const { grant } = useCaptchaToken()
  useEffect(() => {
    slots.grants.add(grant)
    return () => {
      slots.grants.delete(grant)
    }
  }, [grant])
  return null
}
