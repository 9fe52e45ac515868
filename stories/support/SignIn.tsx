import { EmailCodeForm, useEmailCode, type EmailCodeFormProps } from '../../src/index.ts'

export type SignInProps = Omit<EmailCodeFormProps, 'verifyCode'>

/** The form as a sign-in page has it: the server says whether the code is right. */
export function SignIn(props: SignInProps) {
  const { client } = useEmailCode()
  return (
    <EmailCodeForm
      {...props}
      verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
    />
  )
}
