import { useState, type FormEvent } from 'react'
import { errorMessage, SendCodeButton, SliderCaptcha, useEmailCode } from '../../../../src/index.ts'

interface Fields {
  name: string
  email: string
  code: string
}

/** `createAccount` asks your server, and rejects with the client's `ApiError` or with a `CodeRejectedError`. */
export function PlainSignUp({ createAccount }: { createAccount: (fields: Fields) => Promise<void> }) {
  const { messages } = useEmailCode()
  const [fields, setFields] = useState<Fields>({ name: '', email: '', code: '' })
  const [error, setError] = useState('')
  const [isDone, setIsDone] = useState(false)
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setError('')
    try {
      await createAccount(fields)
      setIsDone(true)
    } catch (reason) {
      setError(errorMessage(reason, messages))
    }
  }

  if (isDone) return <p role="status">Welcome, {fields.name}!</p>
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>
        Your name
        <input
          autoComplete="name"
          required
          value={fields.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </label>
      <label>
        {messages.emailLabel}
        <input
          type="email"
          autoComplete="email"
          required
          value={fields.email}
          onChange={(event) => set({ email: event.target.value })}
        />
      </label>
      <SliderCaptcha email={fields.email} />
      <SendCodeButton scenario="REGISTER_EMS" email={fields.email} />
      <label>
        {messages.codeLabel}
        <input
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={fields.code}
          onChange={(event) => set({ code: event.target.value })}
        />
      </label>
      <p role="alert">{error}</p>
      <button>Create account</button>
    </form>
  )
}
