import { useId, useState } from 'react'
import { useSendEmailCode, useSliderCaptcha } from '../../src/hooks.ts'
import './utilities.css'

/** The hooks under utility classes: another look altogether, and the very same rules. */
export function NightSignIn() {
  const id = useId()
  const [email, setEmail] = useState('')
  const puzzle = useSliderCaptcha({ email })
  const send = useSendEmailCode({ scenario: 'LOGIN_EMS', email })
  const { cooldown } = send
  const solved = puzzle.status === 'passed'

  return (
    <form
      className="utilities dark-scheme w-full max-w-md space-y-5 rounded-3xl border border-white-10 bg-night p-6 text-slate-100 shadow-2xl"
      onSubmit={(event) => {
        event.preventDefault()
        if (send.canSend) send.mutate()
        else puzzle.focus()
      }}
    >
      <div className="space-y-1">
        <h2 className="text-2xl font-bold tracking-tight">Welcome back</h2>
        <p className="text-sm text-slate-400">No password. We email you a code.</p>
      </div>

      <div className="space-y-2">
        <label className="block text-sm font-medium" htmlFor={id}>
          Work e-mail
        </label>
        <input
          id={id}
          className="block w-full rounded-xl border border-slate-500 bg-slate-950 px-4 h-12 text-slate-100 focus-ring"
          type="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </div>

      <div {...puzzle.getRootProps()} className="space-y-3">
        <div className="relative overflow-hidden rounded-2xl bg-slate-950" dir="ltr">
          <canvas {...puzzle.getImageProps()} className="block w-full" />
          <canvas {...puzzle.getPieceProps()} className="absolute top-0 left-0 h-full pointer-events-none" />
          <p {...puzzle.getStatusProps()} className={`status text-sm ${solved ? 'text-emerald-300' : ''}`}>
            {puzzle.message}
          </p>
        </div>
        <div {...puzzle.getTrackProps()} className="rail relative h-12 rounded-full bg-slate-950 focus-within-ring">
          <div
            {...puzzle.getThumbProps()}
            className={`handle grid h-12 place-items-center rounded-full font-bold ${solved ? 'bg-emerald-300' : 'bg-lime-300'}`}
          >
            {solved ? '✓' : '⇥'}
          </div>
          <input {...puzzle.getInputProps()} className="absolute inset-0 h-full w-full opacity-0 pointer-events-none" />
        </div>
        <div className="flex gap-2" dir="ltr">
          <button {...puzzle.getNudgeProps(-1)} className="chip">
            ←
          </button>
          <button {...puzzle.getNudgeProps(1)} className="chip">
            →
          </button>
          <button {...puzzle.getCheckProps()} className="chip">
            Check
          </button>
          <button {...puzzle.getReloadProps()} className="chip ml-auto" aria-label="Another picture">
            Another
          </button>
        </div>
      </div>

      <button
        type="submit"
        className="cta block h-12 w-full rounded-xl font-semibold focus-ring"
        {...(send.canSend ? {} : { 'aria-disabled': true })}
      >
        {cooldown.running ? `Resend in ${cooldown.remaining} s` : 'Email me a code'}
      </button>
      <p role="alert" className="text-sm text-rose-300 empty-hidden">
        {send.errorMessage}
      </p>
    </form>
  )
}
