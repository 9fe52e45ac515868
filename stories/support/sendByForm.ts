import { expect, waitFor } from 'storybook/test'
import { solveByKeyboard, type PlayContext } from './solveByKeyboard.ts'
import { serverOf, textsOf } from './StoryContext.ts'

/** Solves the puzzle and sends. @returns the code from the e-mail */
export async function sendByForm(context: PlayContext): Promise<string> {
  const { canvas } = context
  const texts = textsOf(context)
  await solveByKeyboard(context)
  // Focus has gone on to the button by itself.
  await waitFor(() => expect(canvas.getByRole('button', { name: texts.sendCode })).toHaveFocus())
  await context.userEvent.keyboard('{Enter}')
  await expect(await canvas.findByLabelText(texts.codeLabel)).toHaveFocus()
  return serverOf(context).mails[0]!.code
}
