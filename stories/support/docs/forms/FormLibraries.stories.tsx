import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { CodeRejectedError } from '../../../../src/index.ts'
import { solveByKeyboard, type PlayContext } from '../../solveByKeyboard.ts'
import { serverOf, textsOf } from '../../StoryContext.ts'
import { useStoryServer } from '../../StoryServerContext.ts'
import { ActionSignUp } from './ActionSignUp.tsx'
import { HookFormSignUp } from './HookFormSignUp.tsx'
import { PlainSignUp } from './PlainSignUp.tsx'
import { TanStackSignUp } from './TanStackSignUp.tsx'
import { WholeFormInside } from './WholeFormInside.tsx'
import './forms.css'

const anna = 'anna@example.com'

// Shown in the guide, not in the sidebar.
const meta = preview.meta({ title: 'Guides/Form libraries/Live', tags: ['!dev', '!autodocs'] })

interface Fields {
  email: string
  code: string
}

/** What an application's own server would say. */
function WithServer({ children }: { children: (check: (fields: Fields) => Promise<void>) => ReactNode }) {
  const server = useStoryServer()
  async function check({ email, code }: Fields) {
    const isRight = await server.checkCode({ scenario: 'REGISTER_EMS', email, code })
    if (!isRight) throw new CodeRejectedError('wrong')
  }
  return <div className="guide-form">{children(check)}</div>
}

/** All the way, with a wrong code on it: what was entered stays, and the sentence is the kit's. */
async function signUp(context: PlayContext) {
  const { canvas, userEvent } = context
  const texts = textsOf(context)
  await userEvent.type(canvas.getByLabelText('Your name'), 'Anna')
  await userEvent.type(canvas.getByLabelText(texts.emailLabel), anna)
  await solveByKeyboard(context)
  await userEvent.click(canvas.getByRole('button', { name: texts.sendCode }))
  await waitFor(() => expect(serverOf(context).mails).toHaveLength(1))
  const [mail] = serverOf(context).mails
  const right = mail!.code
  const code = canvas.getByLabelText(texts.codeLabel)
  await userEvent.type(code, right === '111111' ? '222222' : '111111')
  await userEvent.click(canvas.getByRole('button', { name: 'Create account' }))
  await expect(await canvas.findByText(texts.errorWrongCode)).toBeVisible()
  await expect(canvas.getByLabelText('Your name')).toHaveValue('Anna')
  await expect(canvas.getByLabelText(texts.emailLabel)).toHaveValue(anna)
  await userEvent.clear(canvas.getByLabelText(texts.codeLabel))
  await userEvent.type(canvas.getByLabelText(texts.codeLabel), right)
  await userEvent.click(canvas.getByRole('button', { name: 'Create account' }))
  await expect(await canvas.findByText('Welcome, Anna!')).toBeVisible()
}

/** The button and the puzzle in a form of react-hook-form. */
export const ReactHookForm = meta.story({
  parameters: { server: { seed: 12 } },
  render: () => <WithServer>{(check) => <HookFormSignUp createAccount={check} />}</WithServer>,
  play: signUp,
})

/** The same in TanStack Form. */
export const TanStackForm = meta.story({
  parameters: { server: { seed: 15 } },
  render: () => <WithServer>{(check) => <TanStackSignUp createAccount={check} />}</WithServer>,
  play: signUp,
})

/** A form action of React 19, with its fields read from the `FormData`. */
export const FormAction = meta.story({
  parameters: { server: { seed: 27 } },
  render: () => <WithServer>{(check) => <ActionSignUp createAccount={check} />}</WithServer>,
  play: signUp,
})

/** Nothing but `useState`. */
export const ControlledState = meta.story({
  parameters: { server: { seed: 43 } },
  render: () => <WithServer>{(check) => <PlainSignUp createAccount={check} />}</WithServer>,
  play: signUp,
})

/** The whole of `EmailCodeForm` beside a form that holds the address. */
export const WholeForm = meta.story({
  parameters: { server: { seed: 48 } },
  render: () => <ProfileWithServer />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await userEvent.type(canvas.getByLabelText(texts.emailLabel), anna)
    await solveByKeyboard(context)
    await userEvent.click(canvas.getByRole('button', { name: texts.sendCode }))
    const code = await canvas.findByLabelText(texts.codeLabel)
    await userEvent.type(code, `${serverOf(context).mails[0]!.code}{Enter}`)
    await userEvent.type(canvas.getByLabelText('Your name'), 'Anna')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Save' })).toBeEnabled())
  },
})

function ProfileWithServer() {
  const server = useStoryServer()
  async function confirm({ email, code }: Fields) {
    if (await server.checkCode({ scenario: 'BIND_EMAIL_EMS', email, code })) return 'proof'
    throw new CodeRejectedError('wrong')
  }
  return (
    <div className="guide-form">
      <WholeFormInside confirm={confirm} save={() => {}} />
    </div>
  )
}
