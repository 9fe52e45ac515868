import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { anna, formMeta, formSource } from './support/formArgs.tsx'
import { goOffline } from './support/goOffline.ts'
import { sendByForm } from './support/sendByForm.ts'
import { puzzleIs, solveByKeyboard, type PlayContext } from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

let comeBack: (() => void) | undefined

const meta = preview.meta({
  ...formMeta,
  title: 'EmailCodeForm/Blocked by',
  beforeEach: () => () => {
    comeBack?.()
  },
  parameters: {
    docs: {
      source: formSource,
      description: {
        component:
          'Why a code cannot be sent now: `blockedBy` is the first of these that applies. The button is off, says ' +
          'why to whoever reaches it, and a press leads to what is missing. It is worked out and never set.',
      },
    },
  },
})

/** The send button, which stands for the gate: `data-state` is what blocks it. */
async function blocked({ canvasElement }: PlayContext, by: string) {
  const send = canvasElement.querySelector('[data-scope=send-code][data-part=button]')!
  await waitFor(() => expect(send).toHaveAttribute('data-state', by))
  await expect(send).toHaveAttribute('aria-disabled', 'true')
  return send
}

/** The code is on its way. A second press sends nothing. */
export const Sending = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 30, hold: 'sendEmail' } },
  play: async (context) => {
    const { userEvent } = context
    const texts = textsOf(context)
    await solveByKeyboard(context)
    await userEvent.keyboard('{Enter}')
    const send = await blocked(context, 'sending')
    await expect(send).toHaveTextContent(texts.sending)
    await expect(send).toHaveAccessibleDescription(texts.blockedBySending)
    await userEvent.click(send)
    await expect(send).toHaveAttribute('data-state', 'sending')
  },
})

/** The connection went after the puzzle was solved. It is written out, for nobody can see it, and the pass waits. */
export const Offline = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 22 } },
  play: async (context) => {
    const texts = textsOf(context)
    await solveByKeyboard(context)
    comeBack = goOffline()
    const send = await blocked(context, 'offline')
    await expect(context.canvas.getByText(texts.blockedByOffline)).toBeVisible()
    await context.userEvent.click(send)
    await expect(serverOf(context).mails).toHaveLength(0)
    await puzzleIs(context, 'passed')
  },
})

/** Cooling down: a code was sent a moment ago, and the button shows when the next one may be. */
export const Cooldown = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 31 } },
  play: async (context) => {
    await sendByForm(context)
    const send = await blocked(context, 'cooldown')
    await expect(send).toHaveTextContent(/1:00|0:5\d/)
    await expect(send).toHaveAccessibleDescription(textsOf(context).blockedByCooldown)
    await context.userEvent.click(send)
    await expect(serverOf(context).mails).toHaveLength(1)
  },
})

/** No whole address yet. A press says so at the field, and leads there; the sentence goes with the mistake. */
export const Email = meta.story({
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const email = canvas.getByLabelText(texts.emailLabel)
    const send = await blocked(context, 'email')
    await userEvent.type(email, 'a')
    await userEvent.click(send)
    await expect(email).toHaveFocus()
    await expect(email).toHaveAccessibleDescription(texts.emailNeeded)
    await userEvent.clear(email)
    await waitFor(() => expect(canvas.queryByText(texts.emailNeeded)).not.toBeInTheDocument())
    await userEvent.click(send)
    await expect(await canvas.findByText(texts.emailNeeded)).toBeVisible()
  },
})

/** The puzzle is not solved yet. A press does not scold: it leads to the puzzle. */
export const Captcha = meta.story({
  args: { defaultEmail: anna },
  parameters: { server: { seed: 16 } },
  play: async (context) => {
    await puzzleIs(context, 'ready')
    const send = await blocked(context, 'captcha')
    await expect(send).toHaveAccessibleDescription(textsOf(context).blockedByCaptcha)
    await context.userEvent.click(send)
    await expect(context.canvas.getByRole('slider')).toHaveFocus()
  },
})
