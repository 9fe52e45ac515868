// The tests of an application, driven by Testing Library. They are compiled and never run.
import { userEvent } from '@testing-library/user-event'
import { createSandbox, prepareJsdom, sliderKeys, solve, type Mail, type Sandbox } from 'email-code-kit/testing'

prepareJsdom()
const sandbox: Sandbox = createSandbox({ answers: [187], seed: 3, now: 0 })

export async function signIn() {
  await solve(userEvent.setup(), sandbox, { by: 'keyboard', within: document.body })
  const undo: () => void = sandbox.fail('sendEmail', 'IDAAS.SDK.CAPTCHA.0003', { times: 2 })
  undo()
  // @ts-expect-error -- there is no such endpoint
  sandbox.fail('sendMail', 'network')
  const mails: readonly Mail[] = sandbox.mails
  const code: string = await sandbox.codeFor('anna@example.com')
  return [mails, code, sliderKeys(sandbox.answer), sandbox.createClient({ language: 'de' })]
}
