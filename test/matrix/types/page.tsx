// What a page takes from the package, with the types that it relies on. It is compiled and never run.
import {
  createClient,
  EmailCodeForm,
  EmailCodeProvider,
  matchLocale,
  SendCodeButton,
  type EmailCodeFormProps,
  type Session,
} from 'email-code-kit'
import { isApiError, type Client, type ErrorCode } from 'email-code-kit/client'
import {
  sendEmailCodeOptions,
  useCaptchaToken,
  useSendEmailCode,
  useSliderCaptcha,
  type Blocker,
  type Locale,
} from 'email-code-kit/hooks'
import { de } from 'email-code-kit/locales/de'
import { ptBR } from 'email-code-kit/locales/pt-BR'
import { ProofOfWork, useProofOfWork } from 'email-code-kit/proof-of-work'
import { SliderCaptcha, type SliderCaptchaActions } from 'email-code-kit/slider'
import 'email-code-kit/styles.css'
import { useMutation } from '@tanstack/react-query'
import { createRef, useRef } from 'react'

const client: Client = createClient({ baseUrl: '', clientId: 'demo-client' })
const locale: Locale = matchLocale(['pt'], [de, ptBR])
const slider = createRef<SliderCaptchaActions>()

/** Not the client's own result: what the check resolves with is what `onVerified` is given. */
interface Account {
  id: number
}
const verifyCode = ({ code, signal }: { code: string; signal: AbortSignal }): Promise<Account> =>
  Promise.resolve({ id: signal.aborted ? 0 : code.length })

export const DropIn = () => (
  <EmailCodeProvider client={client} locale={locale} messages={{ sendCode: 'Send it' }}>
    <EmailCodeForm
      scenario="LOGIN_EMS"
      verifyCode={verifyCode}
      onVerified={(account, { email }) => {
        const id: number = account.id
        // @ts-expect-error -- an account is no session
        const session: Session = account
        return [id, session, email.trim()]
      }}
      alternative={<ProofOfWork />}
      className="form"
    />
    {/* @ts-expect-error -- there is no such scenario */}
    <EmailCodeForm scenario="LOGIN" verifyCode={verifyCode} />
  </EmailCodeProvider>
)

export const Arranged = (props: Pick<EmailCodeFormProps<Account>, 'onSent'>) => {
  const field = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const rendered = useRef<HTMLElement>(null)
  return (
    <EmailCodeForm.Root scenario="REGISTER_EMS" verifyCode={verifyCode} ref={form} {...props}>
      <EmailCodeForm.Email ref={field} render={<input className="input" />} />
      <EmailCodeForm.Captcha actionsRef={slider} render={<section ref={rendered} />} />
      <EmailCodeForm.Send focusableWhenDisabled={false} />
      <EmailCodeForm.Sent />
      <EmailCodeForm.Code autoComplete="one-time-code" />
      <EmailCodeForm.Verify style={{ color: 'red' }}>Go</EmailCodeForm.Verify>
      {/* @ts-expect-error -- the field is an input */}
      <EmailCodeForm.Email ref={form} />
    </EmailCodeForm.Root>
  )
}

export const Headless = ({ email }: { email: string }) => {
  const puzzle = useSliderCaptcha({ email })
  const send = useSendEmailCode({ scenario: 'REGISTER_EMS', email, onError: (error) => error.message })
  const proof = useProofOfWork({ email })
  const pass = useCaptchaToken()
  const plain = useMutation(sendEmailCodeOptions(client))
  const code: ErrorCode | (string & {}) | undefined = isApiError(send.error) ? send.error.code : undefined
  const blockedBy: Blocker | undefined = send.blockedBy
  const failure: Error | null = send.error
  return (
    <div {...puzzle.getRootProps()}>
      <canvas {...puzzle.getImageProps()} />
      <canvas {...puzzle.getPieceProps()} />
      <input {...puzzle.getInputProps()} />
      <button {...puzzle.getCheckProps()}>{puzzle.status === 'ready' ? 'Check' : code}</button>
      <button onClick={() => send.mutate()}>{send.cooldown.remaining.toFixed()}</button>
      <button onClick={() => plain.mutate({ email, scenario: 'LOGIN_EMS', captchaToken: '' })}>{failure?.name}</button>
      <button onClick={() => pass.take(email)?.captchaToken}>{blockedBy ?? proof.status}</button>
      <SliderCaptcha email={email} alternative={<ProofOfWork email={email} />} />
      <SendCodeButton
        scenario="LOGIN_EMS"
        email={email}
        onBlocked={(reason: Blocker) => reason === 'captcha' && slider.current?.focus()}
      />
    </div>
  )
}
