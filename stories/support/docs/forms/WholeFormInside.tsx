import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { EmailCodeForm } from '../../../../src/index.ts'

interface Profile {
  name: string
  email: string
}

/** `confirm` asks your server for a proof that the code was right; `save` hands that in with the rest. */
export function WholeFormInside({
  confirm,
  save,
}: {
  confirm: (input: { email: string; code: string }) => Promise<string>
  save: (profile: Profile, proof: string) => void
}) {
  const { control, register, handleSubmit, setValue } = useForm<Profile>({ defaultValues: { name: '', email: '' } })
  const email = useWatch({ control, name: 'email' })
  const [proof, setProof] = useState<string>()

  return (
    <section>
      <EmailCodeForm
        scenario="BIND_EMAIL_EMS"
        email={email}
        onEmailChange={(next) => setValue('email', next)}
        verifyCode={confirm}
        onVerified={setProof}
      />
      <form onSubmit={(event) => void handleSubmit((profile) => proof && save(profile, proof))(event)}>
        <label>
          Your name
          <input autoComplete="name" {...register('name', { required: true })} />
        </label>
        <button disabled={!proof}>Save</button>
      </form>
    </section>
  )
}
