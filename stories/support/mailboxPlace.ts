import type { PlayContext } from './solveByKeyboard.ts'

/** Where the mailbox stands, as seen from the form. */
export function mailboxPlace({ canvas, canvasElement }: Pick<PlayContext, 'canvas' | 'canvasElement'>): string {
  const mailbox = canvas.getByRole('complementary', { name: 'Mailbox' }).getBoundingClientRect()
  const form = canvasElement.querySelector('.story-frame')!.getBoundingClientRect()
  if (mailbox.top >= form.bottom) return 'below'
  if (mailbox.left >= form.right) return 'right'
  return mailbox.right <= form.left ? 'left' : 'over'
}

/** Is there no room beside the form? */
export const isNarrow = () => innerWidth < 760
