import { useForm, useWatch } from 'react-hook-form'
import { errorMessage, SendCodeButton, SliderCaptcha, useEmailCode } from '../../../../src/index.ts'

interface Fields {
  name: string
  email: string
  code: string
}

/** `createAccount` asks your server, and rejects with the client's `ApiError` or with a `CodeRejectedError`. */
export function HookFormSignUp({ createAccount }: { createAccount: (fields: Fields) => Promise<void> }) {
  const { messages } = useEmailCode()
  const form = useForm<Fields>({ defaultValues: { name: '', email: '', code: '' } })
  const email = useWatch({ control: form.control, name: 'email' })
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState

  async function submit(fields: Fields) {
    try {
      await createAccount(fields)
    } catch (error) {
      form.setError('code', { message: errorMessage(error, messages) }, { shouldFocus: true })
    }
  }

  if (isSubmitSuccessful) return <p role="status">Welcome, {form.getValues('name')}!</p>
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <label>
        Your name
        <input autoComplete="name" {...form.register('name', { required: true })} />
      </label>
      <label>
        {messages.emailLabel}
        <input type="email" autoComplete="email" {...form.register('email', { required: true })} />
      </label>
      <SliderCaptcha email={email} />
      <SendCodeButton scenario="REGISTER_EMS" email={email} />
      <label>
        {messages.codeLabel}
        <input inputMode="numeric" autoComplete="one-time-code" {...form.register('code', { required: true })} />
      </label>
      <p role="alert">{errors.code?.message}</p>
      <button disabled={isSubmitting}>Create account</button>
    </form>
  )
}
