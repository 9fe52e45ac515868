import { errorMessage, isApiError, SendCodeButton, SliderCaptcha, useEmailCode } from 'email-code-kit'
import { ProofOfWork } from 'email-code-kit/proof-of-work'
import { useForm, useWatch } from 'react-hook-form'
import { Field } from './Field.tsx'

interface Fields {
  name: string
  email: string
  code: string
}

export function SignUp({ onDone }: { onDone: (name: string) => void }) {
  const { client, messages } = useEmailCode()
  const { control, formState, handleSubmit, register, setError } = useForm<Fields>({
    defaultValues: { name: '', email: '', code: '' },
  })
  const { errors } = formState
  const email = useWatch({ control, name: 'email' })

  async function signUp(fields: Fields) {
    try {
      await client.call('/sign-up', {}, fields)
      onDone(fields.name)
    } catch (error) {
      const isCode = isApiError(error) && error.recovery === 'fix-code'
      setError(isCode ? 'code' : 'root', { message: errorMessage(error, messages) }, { shouldFocus: isCode })
    }
  }

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(signUp)(event)}>
      <Field
        label="Name"
        autoComplete="name"
        error={errors.name}
        {...register('name', { required: 'What may we call you?' })}
      />
      <Field
        label="E-mail address"
        type="email"
        autoComplete="email"
        error={errors.email}
        {...register('email', { required: messages.emailNeeded })}
      />
      <SliderCaptcha email={email} alternative={<ProofOfWork />} />
      <div>
        <SendCodeButton scenario="REGISTER_EMS" email={email} />
      </div>
      <Field
        label="Code from the e-mail"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={errors.code}
        {...register('code', { required: 'Enter the code that we sent you.' })}
      />
      <p role="alert">{errors.root?.message}</p>
      <button type="submit">Sign up</button>
    </form>
  )
}
