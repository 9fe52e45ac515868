import { CodeRejectedError, EmailCodeForm, useEmailCode, type EmailCodeFormProps } from '../../src/index.ts'
import { useStoryServer } from './StoryServerContext.ts'

export type SignInProps = Omit<EmailCodeFormProps, 'verifyCode'>

/** The form as an application has it: the server says whether the code is right. */
export function SignIn(props: SignInProps) {
  const { client } = useEmailCode()
  const server = useStoryServer()
  const { scenario } = props
  return (
    <EmailCodeForm
      {...props}
      verifyCode={async ({ email, code, signal }) => {
        if (scenario === 'LOGIN_EMS') return client.loginWithEmailCode({ email, code }, { signal })
        // What a code of another scenario is good for is the application's own.
        if (await server.checkCode({ scenario, email, code })) return { status: 'SUCCESS' }
        throw new CodeRejectedError('wrong')
      }}
    />
  )
}
