import type { ComponentType } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { scenarios } from '../src/client.ts'
import type { EmailCodeFormProps } from '../src/index.ts'
import { ProofOfWork } from '../src/proof-of-work.ts'
import { documentedErrors, type DocumentedErrorCode } from '../src/server.ts'
import { ar } from '../src/locales/ar.ts'
import { paths } from './support/createStoryServer.ts'
import { sendByForm } from './support/sendByForm.ts'
import { SignIn } from './support/SignIn.tsx'
import { puzzleIs, solveByKeyboard } from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

/** What the controls offer; a form's own props work too. */
type Args = Pick<
  EmailCodeFormProps,
  'scenario' | 'defaultEmail' | 'readOnlyEmail' | 'codeLength' | 'cooldown' | 'onSent' | 'onVerified'
> & {
  /** What the server of the story refuses the send with. */
  code?: DocumentedErrorCode
}

const anna = 'anna@example.com'

const usage = `
<EmailCodeProvider client={client}>
  <EmailCodeForm
    scenario="LOGIN_EMS"
    verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
    onVerified={(session) => signIn(session)}
  />
</EmailCodeProvider>
`.trim()

const defaults: Args = { scenario: 'LOGIN_EMS', onSent: fn(), onVerified: fn() }

const meta = preview.meta({
  title: 'EmailCodeForm',
  component: SignIn as ComponentType<Args>,
  args: defaults,
  argTypes: {
    scenario: { description: 'What the code is for.', control: 'select', options: scenarios },
    defaultEmail: { description: 'The address to begin with.', control: 'text' },
    readOnlyEmail: { description: 'The address is fixed.', control: 'boolean' },
    codeLength: { description: 'Digits of the code.', control: 'number' },
    cooldown: { description: 'Seconds until the next send, where the server says nothing else.', control: 'number' },
    onSent: { description: 'A code was sent.' },
    onVerified: { description: 'The code was right.' },
    code: { table: { disable: true } },
  },
  render: ({ code: _code, ...args }) => <SignIn {...args} />,
  parameters: {
    docs: {
      source: { code: usage, language: 'tsx' },
      description: {
        component:
          'The whole step: address, puzzle, send, code, check. Try it: the puzzles, the pass, the quotas and the ' +
          'e-mail are the reference server’s, which runs inside this page. The e-mail arrives below the form.',
      },
    },
  },
})

/** How it begins. The puzzle waits for an address, and the button says so when it is pressed. */
export const Empty = meta.story({
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await expect(canvas.getByText(texts.puzzleWaitsForEmail)).toBeVisible()
    const email = canvas.getByLabelText(texts.emailLabel)
    await userEvent.click(canvas.getByRole('button', { name: texts.sendCode }))
    await expect(email).toHaveFocus()
    await expect(email).toHaveAccessibleDescription(texts.emailNeeded)
    await userEvent.tab()
    await userEvent.type(email, 'a')
    await userEvent.clear(email)
    await waitFor(() => expect(canvas.queryByText(texts.emailNeeded)).not.toBeInTheDocument())
  },
})

/** A whole address brings the puzzle; the send waits for it to be solved. */
export const AddressEntered = meta.story({
  parameters: { server: { seed: 16 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await userEvent.type(canvas.getByLabelText(texts.emailLabel), anna)
    await puzzleIs(context, 'ready')
    const send = canvas.getByRole('button', { name: texts.sendCode })
    await expect(send).toHaveAttribute('aria-disabled', 'true')
    await expect(send).toHaveAccessibleDescription(expect.stringContaining(texts.blockedByCaptcha))
  },
})

/** Solved. The pass is for this address only, and focus is on the button already: Enter sends. */
export const Solved = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 27 } },
  play: async (context) => {
    await solveByKeyboard(context)
    const send = context.canvas.getByRole('button', { name: textsOf(context).sendCode })
    await waitFor(() => expect(send).toHaveFocus())
    await expect(send).not.toHaveAttribute('aria-disabled')
  },
})

/** After the send: the address steps back to one line, the code gets the room, and help stands below. */
export const CodeStep = meta.story({
  args: { defaultEmail: anna },
  play: async (context) => {
    const { args, canvas } = context
    const texts = textsOf(context)
    await sendByForm(context)
    await expect(canvas.getByText(/a•••@example\.com/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: texts.changeEmail })).toBeVisible()
    await expect(canvas.getByText(texts.noCode)).toBeVisible()
    await expect(args.onSent).toHaveBeenCalledWith(anna)
  },
})

/** A wrong code stays in the field, selected, with a sentence below: one keystroke begins the next try. */
export const WrongCode = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 39 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const right = await sendByForm(context)
    const code = canvas.getByLabelText(texts.codeLabel)
    await userEvent.type(code, right === '123456' ? '654321' : '123456')
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText(texts.errorWrongCode)).toBeVisible()
    await expect(code).toHaveFocus()
    await expect(code).toHaveAccessibleDescription(texts.errorWrongCode)
  },
})

/** Done. What comes next is the application's: `onVerified` hands over what the check gave. */
export const Verified = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 29 } },
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    await userEvent.type(canvas.getByRole('textbox'), '{End}')
    const code = await sendByForm(context)
    await userEvent.type(canvas.getByLabelText(texts.codeLabel), `${code.slice(0, 3)} ${code.slice(3)}{Enter}`)
    await expect(await canvas.findByText(texts.codeVerified)).toBeVisible()
    await expect(args.onVerified).toHaveBeenCalledWith(expect.objectContaining({ status: 'SUCCESS' }), {
      email: anna,
      code,
    })
  },
})

/** The address is known and fixed, as for a change of password: readable, selectable, not editable. */
export const ReadOnlyAddress = meta.story({
  args: { scenario: 'UPDATE_PWD_EMS', defaultEmail: anna, readOnlyEmail: true },
  parameters: { server: { seed: 54 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const email = canvas.getByLabelText(textsOf(context).emailLabel)
    await puzzleIs(context, 'ready')
    await userEvent.type(email, 'x')
    await expect(email).toHaveValue(anna)
    await expect(email).toHaveAttribute('readonly')
  },
})

/** In Chinese: one object brings the texts and the language of the server’s answers and of the e-mail. */
export const Chinese = meta.story({
  args: { defaultEmail: anna },
  globals: { locale: 'zh-CN' },
  parameters: { server: { seed: 14 } },
  play: async (context) => {
    await puzzleIs(context, 'ready')
    await expect(context.canvas.getByRole('button', { name: '发送验证码' })).toBeVisible()
    await sendByForm(context)
    const code = context.canvas.getByLabelText('邮件中的验证码')
    await expect(code).toHaveAccessibleDescription('验证码已发送至 a•••@example.com')
    await expect(serverOf(context).mails[0]).toMatchObject({ language: 'zh-CN', subject: '登录验证码' })
  },
})

/** In the dark, by the page’s own `color-scheme`. */
export const Dark = meta.story({
  args: { defaultEmail: anna },
  globals: { scheme: 'dark' },
  parameters: { server: { seed: 48 } },
  play: async (context) => {
    await solveByKeyboard(context)
    await expect(context.canvas.getByText(textsOf(context).puzzlePassed)).toBeVisible()
  },
})

/** For people who cannot see a puzzle: their device works something out instead, and focus goes on to the send button. */
export const WithoutThePuzzle = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 12 } },
  render: ({ code: _code, ...args }) => <SignIn {...args} alternative={<ProofOfWork />} />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await puzzleIs(context, 'ready')
    await userEvent.click(canvas.getByRole('button', { name: texts.proofOffer }))
    const send = canvas.getByRole('button', { name: texts.sendCode })
    await waitFor(() => expect(send).toHaveFocus(), { timeout: 15_000 })
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByLabelText(texts.codeLabel)).toHaveFocus()
    await expect(serverOf(context).mails).toHaveLength(1)
  },
})

/** Right to left, here in Arabic. Digits and pictures keep their direction. */
export const RightToLeft = meta.story({
  args: { defaultEmail: anna },
  globals: { direction: 'rtl' },
  parameters: { locale: ar, server: { seed: 49 } },
  play: async (context) => {
    await sendByForm(context)
    const code = context.canvas.getByLabelText(ar.messages.codeLabel)
    await expect(code).toHaveAttribute('dir', 'ltr')
    const label = context.canvas.getByText(ar.messages.codeLabel).getBoundingClientRect()
    await expect(Math.round(label.right)).toBe(Math.round(code.getBoundingClientRect().right))
  },
})

/**
 * Every documented refusal of a send, with the way on that belongs to it. Choose another `code` in the controls, then
 * press the remount button in the toolbar to watch it happen.
 */
export const Refused = meta.story({
  args: { defaultEmail: anna, code: 'IDAAS.SDK.CAPTCHA.0003' },
  argTypes: {
    code: {
      description: 'The code the send is refused with.',
      control: 'select',
      options: Object.keys(documentedErrors),
      table: { disable: false },
    },
  },
  parameters: {
    server: ({ code }: Args) => ({ seed: 19, ...(code && { refuse: { path: paths.sendEmail, code, times: 1 } }) }),
  },
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    await solveByKeyboard(context)
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(
        canvas
          .getAllByRole('alert')
          .map((alert) => alert.textContent)
          .join(''),
      ).not.toBe(''),
    )
    await expect(serverOf(context).mails).toHaveLength(0)
    if (args.code !== 'IDAAS.SDK.CAPTCHA.0003') return
    await expect(canvas.getByText(texts.errorSolveAgain)).toBeVisible()
    await puzzleIs(context, 'ready')
    await waitFor(() => expect(canvas.getByRole('slider')).toHaveFocus())
  },
})

/** As narrow as a phone: nothing is cut off, nothing scrolls sideways, and everything is large enough for a thumb. */
export const Mobile = meta.story({
  args: { defaultEmail: anna },
  globals: { viewport: { value: 'phone', isRotated: false } },
  parameters: { server: { seed: 43 } },
  play: async (context) => {
    await puzzleIs(context, 'ready')
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    const sizes = context.canvas.getAllByRole('button').map((button) => button.getBoundingClientRect())
    await expect(Math.min(...sizes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24)
  },
})
