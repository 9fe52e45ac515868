import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { anna, formMeta, formSource, type FormArgs } from './support/formArgs.tsx'
import { puzzleIs, submitByKeyboard, type PlayContext } from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

const args: FormArgs = { ...formMeta.args, captcha: 'dialog', defaultEmail: anna }

const meta = preview.meta({
  ...formMeta,
  title: 'EmailCodeForm/Dialog order',
  args,
  parameters: {
    docs: {
      source: formSource,
      description: {
        component:
          'The order of the vendor’s own SDKs: press send, solve the puzzle in a modal dialog, and the code is sent by ' +
          'itself. The rules are those of the other order; only the way to the puzzle differs.',
      },
    },
  },
})

/** Opens the dialog as a person does, and waits for the puzzle in it. */
async function openDialog(context: PlayContext): Promise<HTMLDialogElement> {
  const { canvas, canvasElement, userEvent } = context
  const send = canvas.getByRole('button', { name: textsOf(context).sendCode })
  await expect(send).not.toHaveAttribute('aria-disabled')
  await userEvent.click(send)
  await puzzleIs(context, 'ready')
  return canvasElement.querySelector('dialog')!
}

/** The send button opens the puzzle. Nothing is fetched before. */
export const Closed = meta.story({
  parameters: { server: { seed: 41 } },
  play: async (context) => {
    await expect(context.canvasElement.querySelector('dialog')).not.toBeVisible()
    await expect(serverOf(context).answer).toBe(0)
  },
})

/** The puzzle has focus, so that a keyboard can go on at once. */
export const Open = meta.story({
  parameters: { server: { seed: 42 } },
  play: async (context) => {
    const dialog = await openDialog(context)
    await expect(dialog).toHaveAccessibleName(textsOf(context).dialogLabel)
    await waitFor(() => expect(context.canvas.getByRole('slider')).toHaveFocus())
  },
})

/** Solved: the code is sent, the dialog is gone, and focus is on the field for the code. */
export const Sent = meta.story({
  parameters: { server: { seed: 43 } },
  play: async (context) => {
    await openDialog(context)
    await submitByKeyboard(context)
    await expect(await context.canvas.findByLabelText(textsOf(context).codeLabel)).toHaveFocus()
    await expect(serverOf(context).mails).toHaveLength(1)
  },
})

/** A pass that the server did not take: the reason, and a new puzzle, without the dialog having gone. */
export const Refused = meta.story({
  parameters: { server: { seed: 44, refuse: { endpoint: 'sendEmail', code: 'IDAAS.SDK.CAPTCHA.0003', times: 1 } } },
  play: async (context) => {
    const dialog = await openDialog(context)
    await submitByKeyboard(context)
    await waitFor(() => expect(dialog).toHaveTextContent(textsOf(context).errorSolveAgain))
    await puzzleIs(context, 'ready')
    await expect(dialog).toBeVisible()
  },
})

/** Escape and the close button keep what was typed, and lead back to where one was. */
export const Cancelled = meta.story({
  parameters: { server: { seed: 45 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const dialog = await openDialog(context)
    await userEvent.click(canvas.getByRole('button', { name: texts.close }))
    await expect(dialog).not.toBeVisible()
    await expect(canvas.getByRole('button', { name: texts.sendCode })).toHaveFocus()
    await expect(canvas.getByLabelText(texts.emailLabel)).toHaveValue(anna)
  },
})
