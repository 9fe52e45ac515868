import { useForm } from '@tanstack/react-form'
import { useState } from 'react'
import { errorMessage, SendCodeButton, SliderCaptcha, useEmailCode } from '../../../../src/index.ts'

interface Fields {
  name: string
  email: string
  code: string
}

/** `createAccount` asks your server, and rejects with the client's `ApiError` or with a `CodeRejectedError`. */
export function TanStackSignUp({ createAccount }: { createAccount: (fields: Fields) => Promise<void> }) {
  const { messages } = useEmailCode()
  const [welcome, setWelcome] = useState<string>()
  const form = useForm({
    defaultValues: { name: '', email: '', code: '' },
    validators: {
      onSubmitAsync: async ({ value }) => {
        try {
          await createAccount(value)
          return undefined
        } catch (error) {
          return { fields: { code: errorMessage(error, messages) } }
        }
      },
    },
    onSubmit: ({ value }) => {
      setWelcome(value.name)
    },
  })

  if (welcome) return <p role="status">Welcome, {welcome}!</p>
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.handleSubmit()
      }}
    >
      <form.Field name="name">
        {(field) => (
          <label>
            Your name
            <input
              autoComplete="name"
              value={field.state.value}
              onChange={(event) => field.handleChange(event.target.value)}
            />
          </label>
        )}
      </form.Field>
      <form.Field name="email">
        {(field) => (
          <>
            <label>
              {messages.emailLabel}
              <input
                type="email"
                autoComplete="email"
                value={field.state.value}
                onChange={(event) => field.handleChange(event.target.value)}
              />
            </label>
            <SliderCaptcha email={field.state.value} />
            <SendCodeButton scenario="REGISTER_EMS" email={field.state.value} />
          </>
        )}
      </form.Field>
      <form.Field name="code">
        {(field) => (
          <>
            <label>
              {messages.codeLabel}
              <input
                inputMode="numeric"
                autoComplete="one-time-code"
                value={field.state.value}
                onChange={(event) => field.handleChange(event.target.value)}
              />
            </label>
            <p role="alert">{field.state.meta.errors.join(' ')}</p>
          </>
        )}
      </form.Field>
      <form.Subscribe selector={(state) => state.isSubmitting}>
        {(isSubmitting) => <button disabled={isSubmitting}>Create account</button>}
      </form.Subscribe>
    </form>
  )
}
