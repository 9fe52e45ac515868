import type { ComponentType } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { EmailCodeForm } from '../src/index.ts'
import { ProofOfWork } from '../src/proof-of-work.ts'
import { ar } from '../src/locales/ar.ts'
import { anna, formMeta, formSource, renderForm, type FormArgs } from './support/formArgs.tsx'
import { chosenCode, refusalControl } from './support/refusals.ts'
import { isNarrow, mailboxPlace } from './support/mailboxPlace.ts'
import { ProfileForm } from './support/ProfileForm.tsx'
import { sendByForm } from './support/sendByForm.ts'
import { SignIn } from './support/SignIn.tsx'
import { puzzleIs, solveByKeyboard } from './support/solveByKeyboard.ts'
import { showSource, sources } from './support/showSource.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

interface Args extends FormArgs {
  /** What the server of the story refuses the first send with. */
  code?: string
}

const { Root, Email, Captcha, Send, Sent, Code, Verify } = EmailCodeForm

const meta = preview.meta({
  ...formMeta,
  title: 'EmailCodeForm',
  component: formMeta.component as ComponentType<Args>,
  subcomponents: { Root, Email, Captcha, Send, Sent, Code, Verify },
  argTypes: { ...formMeta.argTypes, code: { table: { disable: true } } },
  render: ({ code: _code, ...args }) => renderForm(args),
  parameters: {
    docs: {
      source: formSource,
      description: {
        component:
          'The whole step: address, puzzle, send, code, check. Try it: the puzzles, the pass, the quotas and the ' +
          'e-mail are the reference server’s, which runs inside this page. The e-mail arrives in the mailbox beside ' +
          'the form. The toolbar makes the server slow, cuts the connection, or has it refuse the send.',
      },
    },
  },
})

/** How it begins. The puzzle waits for an address; its room is there already, and nothing is fetched. */
export const Empty = meta.story({
  play: async (context) => {
    const texts = textsOf(context)
    await expect(context.canvas.getByText(texts.puzzleWaitsForEmail)).toBeVisible()
    await expect(context.canvas.getByLabelText(texts.emailLabel)).toHaveValue('')
    await expect(context.canvas.getByRole('button', { name: texts.sendCode })).toBeVisible()
    await expect(serverOf(context).answer).toBe(0)
  },
})

/** A whole address brings the puzzle. Nothing below it has moved. */
export const AddressEntered = meta.story({
  parameters: { server: { seed: 16 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const send = canvas.getByRole('button', { name: texts.sendCode })
    const { top } = send.getBoundingClientRect()
    await userEvent.type(canvas.getByLabelText(texts.emailLabel), anna)
    await puzzleIs(context, 'ready')
    await expect(send.getBoundingClientRect().top).toBe(top)
    await expect(context.args.onEmailChange).toHaveBeenLastCalledWith(anna)
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
    const code = await sendByForm(context)
    await expect(canvas.getByText(/a•••@example\.com/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: texts.changeEmail })).toBeVisible()
    await expect(canvas.getByText(texts.noCode)).toBeVisible()
    await expect(args.onSent).toHaveBeenCalledWith(anna)
    await expect(canvas.getByRole('complementary', { name: 'Mailbox' })).toHaveTextContent(code)
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

/**
 * Every documented refusal of a send, with the way on that belongs to it. Choose another `code` in the controls and
 * send, or press the remount button in the toolbar to watch it happen. The next send goes through.
 */
export const Refused = meta.story({
  args: { defaultEmail: anna, code: 'IDAAS-SDK-CAPTCHA-0003' },
  argTypes: {
    code: { description: 'The code the first send is refused with.', table: { disable: false }, ...refusalControl },
  },
  parameters: {
    server: (args: Args) => {
      const code = chosenCode(args.code)
      return { seed: 19, ...(code && { refuse: { endpoint: 'sendEmail', code, times: 1 } }) }
    },
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
    if (args.code !== 'IDAAS-SDK-CAPTCHA-0003') return
    await expect(canvas.getByText(texts.errorSolveAgain)).toBeVisible()
    await puzzleIs(context, 'ready')
    await waitFor(() => expect(canvas.getByRole('slider')).toHaveFocus())
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

/**
 * In a form of your own that holds the address: in the tree of React inside it, in the page beside it, for no form can
 * stand in another. Enter in one never submits the other.
 */
export const InsideOwnForm = meta.story({
  parameters: { server: { seed: 3 }, ...showSource(sources.profileForm) },
  render: () => <ProfileForm />,
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    const texts = textsOf(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Change the address' }))
    await userEvent.click(canvas.getByLabelText(texts.emailLabel))
    await userEvent.paste('anna@new.example.com')
    const code = await sendByForm({
      ...context,
      canvasElement: canvasElement.querySelector('[data-scope=email-code]')!,
    })
    await userEvent.keyboard(`${code}{Enter}`)
    await expect(await canvas.findByText('anna@new.example.com', { selector: 'output' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Change the address' })).toHaveFocus()
    await expect(canvas.queryByText('Saved.')).not.toBeInTheDocument()
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(canvas.getByText('Saved.')).toBeVisible()
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

/** Right to left, here in Arabic. Digits and pictures keep their direction. */
export const RightToLeft = meta.story({
  args: { defaultEmail: anna },
  globals: { direction: 'rtl' },
  parameters: { locale: ar, server: { seed: 49 } },
  play: async (context) => {
    const { canvas } = context
    await sendByForm(context)
    const code = canvas.getByLabelText(ar.messages.codeLabel)
    await expect(code).toHaveAttribute('dir', 'ltr')
    const label = canvas.getByText(ar.messages.codeLabel).getBoundingClientRect()
    await expect(Math.round(label.right)).toBe(Math.round(code.getBoundingClientRect().right))
    await expect(mailboxPlace(context)).toBe(isNarrow() ? 'below' : 'left')
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

/** As narrow as a phone: nothing is cut off, nothing scrolls sideways, and everything is large enough for a thumb. */
export const Mobile = meta.story({
  args: { defaultEmail: anna },
  globals: { viewport: { value: 'phone', isRotated: false } },
  parameters: { server: { seed: 43 } },
  play: async (context) => {
    const { canvas } = context
    await puzzleIs(context, 'ready')
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    const sizes = canvas.getAllByRole('button').map((button) => button.getBoundingClientRect())
    await expect(Math.min(...sizes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24)
    await expect(mailboxPlace(context)).toBe(isNarrow() ? 'below' : 'right')
  },
})
