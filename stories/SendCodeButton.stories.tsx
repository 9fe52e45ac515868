import type { ComponentType } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { SendCodeButton, SliderCaptcha, type SendCodeButtonProps } from '../src/index.ts'
import { SignUpForm } from './support/SignUpForm.tsx'
import { puzzleIs, solveByKeyboard } from './support/solveByKeyboard.ts'
import { showSource, sources } from './support/showSource.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

/** What the controls offer; a button's own props work too. */
type Args = Pick<
  SendCodeButtonProps,
  'scenario' | 'email' | 'cooldown' | 'focusableWhenDisabled' | 'onBlocked' | 'onSuccess' | 'onError'
>

const anna = 'anna@example.com'

const defaults: Args = { scenario: 'REGISTER_EMS', email: anna, onSuccess: fn(), onError: fn(), onBlocked: fn() }

const meta = preview.meta({
  title: 'SendCodeButton',
  component: SendCodeButton as ComponentType<Args>,
  args: defaults,
  parameters: {
    docs: {
      description: {
        component:
          'Sends the code, and stands alone in any form. It is on only while there is a live pass for exactly this ' +
          'address; nobody can forget to switch it. While it is off it still takes focus and says why.',
      },
    },
  },
})

/** The puzzle is solved and nothing is in the way: one press sends. */
export const Ready = meta.story({
  parameters: { server: { passFor: anna } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const button = canvas.getByRole('button', { name: textsOf(context).sendCode })
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
    await userEvent.tab()
    await expect(button).toHaveFocus()
    await expect(button).toHaveAccessibleDescription(expect.not.stringMatching(/\S/))
  },
})

/** The code is on its way. A second press sends nothing. */
export const BlockedBySending = meta.story({
  parameters: { server: { passFor: anna, hold: 'sendEmail' } },
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    const button = await canvas.findByRole('button', { name: texts.sendCode })
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAccessibleDescription(expect.stringContaining(texts.blockedBySending)))
    await userEvent.click(button)
    await expect(args.onBlocked).toHaveBeenLastCalledWith('sending')
  },
})

/** No connection. The one reason nobody can see for themselves, so it is the one that is written out; the pass waits. */
export const BlockedByOffline = meta.story({
  parameters: { server: { passFor: anna, offline: true } },
  play: async (context) => {
    const { canvas } = context
    const texts = textsOf(context)
    await expect(canvas.getByText(texts.blockedByOffline)).toBeVisible()
    await expect(canvas.getByRole('button', { name: texts.sendCode })).toHaveAttribute('aria-disabled', 'true')
  },
})

/**
 * A code was sent a moment ago; the double click that sent it sent it once. The countdown is a deadline: it survives a
 * reload, and is shared between tabs.
 */
export const BlockedByCooldown = meta.story({
  parameters: { server: { passFor: anna } },
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    const button = await canvas.findByRole('button', { name: texts.sendCode })
    await userEvent.dblClick(button)
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalledTimes(1))
    await waitFor(() => expect(button).toHaveTextContent(/1:00|0:5\d/))
    await waitFor(() => expect(button).toHaveAccessibleDescription(expect.stringContaining(texts.blockedByCooldown)))
    await userEvent.click(button)
    await expect(args.onBlocked).toHaveBeenLastCalledWith('cooldown')
    await expect(serverOf(context).mails).toHaveLength(1)
  },
})

/** There is no address yet. The button says so to whoever reaches it, by keyboard too. */
export const BlockedByEmail = meta.story({
  args: { email: '' },
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    const button = canvas.getByRole('button', { name: texts.sendCode })
    await userEvent.tab()
    await expect(button).toHaveFocus()
    await expect(button).toHaveAccessibleDescription(expect.stringContaining(texts.blockedByEmail))
    await userEvent.keyboard('{Enter}')
    await expect(args.onBlocked).toHaveBeenLastCalledWith('email')
    await expect(serverOf(context).mails).toHaveLength(0)
  },
})

/** The puzzle is not solved yet. Pressing the button does not scold: it leads to the puzzle. */
export const BlockedByCaptcha = meta.story({
  parameters: { server: { seed: 16 } },
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <SliderCaptcha email={args.email} />
      <div>
        <SendCodeButton {...args} />
      </div>
    </div>
  ),
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    await puzzleIs(context, 'ready')
    const button = canvas.getByRole('button', { name: texts.sendCode })
    await expect(button).toHaveAccessibleDescription(expect.stringContaining(texts.blockedByCaptcha))
    await userEvent.click(button)
    await expect(args.onBlocked).toHaveBeenLastCalledWith('captcha')
    await expect(canvas.getByRole('slider')).toHaveFocus()
    await expect(serverOf(context).mails).toHaveLength(0)
  },
})

/** The server could not send. The sentence is a kind one, and no countdown runs for a mail that never left. */
export const Refused = meta.story({
  parameters: {
    server: { passFor: anna, refuse: { endpoint: 'sendEmail', code: 'IDAAS.SDK.CAPTCHA.0006' } },
  },
  play: async (context) => {
    const { args, canvas, userEvent } = context
    const texts = textsOf(context)
    const button = await canvas.findByRole('button', { name: texts.sendCode })
    await userEvent.click(button)
    await expect(await canvas.findByText(texts.errorSendFailed)).toBeVisible()
    await expect(button).toHaveTextContent(texts.sendCode)
    await expect(args.onError).toHaveBeenCalledTimes(1)
  },
})

/** `focusableWhenDisabled={false}`: the native `disabled`, for who wants no focus on a button that is off. */
export const NativeDisabled = meta.story({
  args: { focusableWhenDisabled: false, email: '' },
  play: async (context) => {
    const button = context.canvas.getByRole('button', { name: textsOf(context).sendCode })
    await expect(button).toBeDisabled()
    await context.userEvent.tab()
    await expect(button).not.toHaveFocus()
  },
})

/** Inside your own react-hook-form form. It is no submit button, so Enter in your fields stays yours. */
export const InsideOwnForm = meta.story({
  parameters: { server: { seed: 12 }, ...showSource(sources.signUpForm) },
  render: () => <SignUpForm />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await userEvent.type(canvas.getByLabelText('Your name'), 'Anna')
    await userEvent.type(canvas.getByLabelText(texts.emailLabel), anna)
    await solveByKeyboard(context)
    await userEvent.click(canvas.getByRole('button', { name: texts.sendCode }))
    await waitFor(() => expect(serverOf(context).mails).toHaveLength(1))
    await userEvent.type(canvas.getByLabelText(texts.codeLabel), serverOf(context).mails[0]!.code)
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }))
    await expect(await canvas.findByText('Welcome, Anna!')).toBeVisible()
  },
})
