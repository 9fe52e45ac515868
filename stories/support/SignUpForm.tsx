import { useForm, useWatch } from 'react-hook-form'
import { SendCodeButton, SliderCaptcha, useEmailCode } from '../../src/index.ts'
import { useStoryServer } from './StoryServerContext.ts'
import './SignUpForm.css'

interface Fields {
  name: string
  email: string
  code: string
}

/** A form of somebody else's, with the kit's puzzle and button in it. */
export function SignUpForm() {
  const { messages } = useEmailCode()
  const server = useStoryServer()
  const { register, handleSubmit, control, getValues, setError, formState } = useForm<Fields>({
    defaultValues: { name: '', email: '', code: '' },
  })
  const email = useWatch({ control, name: 'email' })

  async function createAccount({ email: to, code }: Fields) {
    const right = await server.checkCode({ scenario: 'REGISTER_EMS', email: to, code })
    if (!right) setError('code', { message: messages.errorWrongCode })
  }

  return (
    <form className="sign-up" noValidate onSubmit={(event) => void handleSubmit(createAccount)(event)}>
      <label>
        Your name
        <input autoComplete="name" {...register('name', { required: true })} />
      </label>
      <label>
        {messages.emailLabel}
        <input type="email" autoComplete="email" {...register('email', { required: true })} />
      </label>
      <SliderCaptcha email={email} />
      <div>
        <SendCodeButton scenario="REGISTER_EMS" email={email} />
      </div>
      <label>
        {messages.codeLabel}
        <input inputMode="numeric" autoComplete="one-time-code" {...register('code', { required: true })} />
      </label>
      <p role="alert">{formState.errors.code?.message}</p>
      <button type="submit">Create account</button>
      <p role="status">{formState.isSubmitSuccessful && `Welcome, ${getValues('name')}!`}</p>
    </form>
  )
}
