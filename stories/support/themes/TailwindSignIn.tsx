import { useState } from 'react'
import { EmailCodeForm, SliderCaptcha, useEmailCode } from '../../../src/index.ts'
import './TailwindSignIn.tailwind.css'

const form = [
  'group box-border w-full max-w-md gap-5 rounded-3xl border border-solid border-zinc-200 bg-white p-5 font-sans',
  'text-zinc-900 shadow-xl sm:p-8 dark:border-zinc-700 dark:bg-zinc-900 dark:text-zinc-50',
  // Tokens, too, are set by classes: the kit's width is that of the card, its accent that of the palette.
  '[--eck-width:100%] [--eck-accent:var(--color-emerald-700)] dark:[--eck-accent:var(--color-emerald-400)]',
  '[--eck-accent-soft:var(--color-emerald-100)] dark:[--eck-accent-soft:var(--color-emerald-900)]',
].join(' ')
const field = 'rounded-xl border-zinc-500 bg-zinc-50 px-4 dark:border-zinc-500 dark:bg-zinc-950'
const primary = [
  'min-h-13 rounded-full font-semibold hover:bg-emerald-800 dark:text-emerald-950 dark:hover:bg-emerald-300',
  'aria-disabled:border-zinc-400 aria-disabled:bg-zinc-100 aria-disabled:text-zinc-600',
  'forced-colors:aria-disabled:border-[GrayText] forced-colors:aria-disabled:text-[GrayText]',
  'dark:aria-disabled:border-zinc-500 dark:aria-disabled:bg-zinc-800 dark:aria-disabled:text-zinc-300',
].join(' ')
const tool = [
  'rounded-full bg-zinc-100 text-zinc-800 hover:bg-emerald-100',
  'dark:bg-zinc-800 dark:text-zinc-100 dark:hover:bg-zinc-700',
].join(' ')

/** The parts of the form, dressed by Tailwind 4 classes. Which step it is stands in the form's `data-state`. */
export function TailwindSignIn() {
  const { client } = useEmailCode()
  const [address, setAddress] = useState<string>()
  return (
    <EmailCodeForm.Root
      scenario="LOGIN_EMS"
      verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
      onVerified={(_session, { email }) => {
        setAddress(email)
      }}
      className={form}
    >
      <header>
        <h2 className="m-0 text-2xl font-semibold tracking-tight">{address ? 'Welcome back' : 'Sign in'}</h2>
        <p className="mt-1 mb-0 text-sm text-zinc-600 dark:text-zinc-400">{address ?? 'We e-mail you a code.'}</p>
      </header>

      <div className="not-group-data-[state=email]:hidden">
        <EmailCodeForm.Email className={`${field} min-h-13`} />
      </div>
      <div className="grid gap-5 not-group-data-[state=code]:hidden">
        <EmailCodeForm.Sent className="rounded-xl bg-zinc-100 p-4 text-sm dark:bg-zinc-800" />
        <EmailCodeForm.Code className={`${field} min-h-17 text-3xl tracking-[0.3em]`} />
        <EmailCodeForm.Verify className={primary} />
      </div>

      <div className="grid gap-5 group-data-[state=verified]:hidden">
        <EmailCodeForm.Captcha className="gap-0 group-data-[state=code]:data-[state=idle]:hidden">
          <SliderCaptcha.Picture className="rounded-b-none rounded-t-2xl">
            <SliderCaptcha.Image />
            <SliderCaptcha.Piece />
          </SliderCaptcha.Picture>
          <SliderCaptcha.Track className="h-13 rounded-b-2xl rounded-t-none bg-zinc-100 dark:bg-zinc-800">
            <SliderCaptcha.Thumb className="dark:text-emerald-950" />
            <SliderCaptcha.Input />
          </SliderCaptcha.Track>
          <SliderCaptcha.Status className="mt-3" />
          <SliderCaptcha.Controls className="mt-3 gap-2">
            <SliderCaptcha.Reload className={tool} />
            <SliderCaptcha.Nudge direction={-1} className={tool} />
            <SliderCaptcha.Nudge direction={1} className={tool} />
            <SliderCaptcha.Check className={`${tool} px-5 font-semibold`} />
          </SliderCaptcha.Controls>
        </EmailCodeForm.Captcha>
        <EmailCodeForm.Send className={primary} />
      </div>
    </EmailCodeForm.Root>
  )
}
