import { useActionState, useState } from 'react'
import { errorMessage, SendCodeButton, SliderCaptcha, useEmailCode } from '../../../../src/index.ts'

interface Fields {
  name: string
  email: string
  code: string
}

interface Result {
  name: string
  error?: string
  isDone?: boolean
}

/** `createAccount` asks your server, and rejects with the client's `ApiError` or with a `CodeRejectedError`. */
export function ActionSignUp({ createAccount }: { createAccount: (fields: Fields) => Promise<void> }) {
  const { messages } = useEmailCode()
  // The kit has to know the address as it is typed; an action clears every field that React does not hold.
  const [email, setEmail] = useState('')
  const [result, signUp, isPending] = useActionState(
    async (_before: Result, data: FormData): Promise<Result> => {
      const fields = Object.fromEntries(data) as Record<keyof Fields, string>
      try {
        await createAccount(fields)
        return { name: fields.name, isDone: true }
      } catch (error) {
        return { name: fields.name, error: errorMessage(error, messages) }
      }
    },
    { name: '' },
  )

  if (result.isDone) return <p role="status">Welcome, {result.name}!</p>
  return (
    <form action={signUp}>
      <label>
        Your name
        <input name="name" autoComplete="name" required defaultValue={result.name} />
      </label>
      <label>
        {messages.emailLabel}
        <input
          name="email"
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <SliderCaptcha email={email} />
      <SendCodeButton scenario="REGISTER_EMS" email={email} />
      <label>
        {messages.codeLabel}
        <input name="code" inputMode="numeric" autoComplete="one-time-code" required />
      </label>
      <p role="alert">{result.error}</p>
      <button disabled={isPending}>Create account</button>
    </form>
  )
}
