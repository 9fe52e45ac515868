import type { ComponentType } from 'react'
import { fn } from 'storybook/test'
import { scenarios } from '../../src/client.ts'
import { EmailCodeForm, type EmailCodeFormProps } from '../../src/index.ts'
import { SignIn } from './SignIn.tsx'

/** What the controls of the form offer; a form's own props work too. */
export type FormArgs = Pick<
  EmailCodeFormProps,
  | 'scenario'
  | 'defaultEmail'
  | 'readOnlyEmail'
  | 'captcha'
  | 'codeLength'
  | 'autoSubmit'
  | 'cooldown'
  | 'restoreStep'
  | 'onSent'
  | 'onVerified'
  | 'onEmailChange'
>

export const anna = 'anna@example.com'

const formArgs: FormArgs = { scenario: 'LOGIN_EMS', onSent: fn(), onVerified: fn(), onEmailChange: fn() }

/** What the stories of the form have in common. Each brings `verifyCode`, which asks the server of the story. */
export const formMeta = {
  component: EmailCodeForm as unknown as ComponentType<FormArgs>,
  args: formArgs,
  argTypes: {
    scenario: { control: 'select', options: scenarios },
    defaultEmail: { control: 'text' },
    readOnlyEmail: { control: 'boolean' },
    captcha: { control: 'inline-radio', options: ['inline', 'dialog'] },
    codeLength: { control: 'inline-radio', options: [4, 5, 6, 7, 8] },
    autoSubmit: { control: 'boolean' },
    cooldown: { control: 'number' },
    restoreStep: { control: 'boolean' },
  },
  render: renderForm,
} as const

const verifyCode = 'verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}'

/** For `parameters.docs.source`: the form as an application writes it, with the check of the code that it needs. */
export const formSource = {
  language: 'tsx' as const,
  transform(code: string): string {
    if (!/^<(SignIn|Reloading)\n/.test(code)) return code
    const form = code.replace(/^<\w+/, `<EmailCodeForm\n  ${verifyCode}`).replace(/\n {2}key=.*/, '')
    return [
      '<EmailCodeProvider client={client}>',
      ...form.split('\n').map((line) => `  ${line}`),
      '</EmailCodeProvider>',
    ].join('\n')
  },
}

/** What the form begins with is read once, so another beginning is another form. */
export function renderForm(props: FormArgs) {
  return <SignIn key={`${props.defaultEmail}${props.restoreStep}`} {...props} />
}
