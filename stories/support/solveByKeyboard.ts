import { expect, waitFor, type userEvent as plainUser, type within } from 'storybook/test'
import { serverOf, textsOf, type StoryContext } from './StoryContext.ts'

type User = ReturnType<typeof plainUser.setup>
type Canvas = ReturnType<typeof within>

/** What a play function has and a way of solving the puzzle needs. */
export interface PlayContext extends StoryContext {
  canvas: Canvas
  canvasElement: HTMLElement
  userEvent: User
}

/** One part of the puzzle. */
export function puzzlePart({ canvasElement }: Pick<PlayContext, 'canvasElement'>, part: string): HTMLElement {
  return canvasElement.querySelector<HTMLElement>(`[data-scope=slider-captcha][data-part=${part}]`)!
}

/** Waits until the puzzle stands so. */
export async function puzzleIs(context: Pick<PlayContext, 'canvasElement'>, state: string): Promise<void> {
  await waitFor(() => expect(puzzlePart(context, 'root').dataset['state']).toBe(state), { timeout: 5000 })
}

/** Moves the piece by the keys of a slider, from the nearer end, as somebody without a pointer does. */
export async function moveByKeyboard(
  { canvas, userEvent }: Pick<PlayContext, 'canvas' | 'userEvent'>,
  to: number,
): Promise<void> {
  const slider: HTMLInputElement = canvas.getByRole('slider')
  slider.focus()
  const max = Number(slider.max)
  const [end, from] = to > max / 2 ? ['{End}', max] : ['{Home}', 0]
  const tens = Math.round((to - from) / 10)
  const ones = to - from - tens * 10
  const keys = [
    end,
    (tens < 0 ? '{PageDown}' : '{PageUp}').repeat(Math.abs(tens)),
    (ones < 0 ? '{ArrowLeft}' : '{ArrowRight}').repeat(Math.abs(ones)),
  ]
  await userEvent.keyboard(keys.join(''))
}

/** Hands in the right solution by keyboard alone. */
export async function submitByKeyboard(context: PlayContext): Promise<void> {
  await puzzleIs(context, 'ready')
  await moveByKeyboard(context, serverOf(context).answer)
  await context.userEvent.keyboard('{Enter}')
}

/** Solves the puzzle by keyboard alone. */
export async function solveByKeyboard(context: PlayContext): Promise<void> {
  await submitByKeyboard(context)
  await puzzleIs(context, 'passed')
}

/** Solves the puzzle without dragging: a tap on the track, some nudges, and the check button (WCAG 2.2, 2.5.7). */
export async function solveByTaps(context: PlayContext): Promise<void> {
  const { canvas, userEvent } = context
  const texts = textsOf(context)
  await puzzleIs(context, 'ready')
  const track = puzzlePart(context, 'track')
  const { left, top, width, height } = track.getBoundingClientRect()
  // A finger is not exact: seven pixels short, for the nudges to mend.
  const middle = serverOf(context).answer - 7 + 47 / 2
  const coords = { clientX: left + (middle * width) / 310, clientY: top + height / 2 }
  await userEvent.pointer({ keys: '[TouchA]', target: track, coords })
  const nudge = canvas.getByRole('button', { name: texts.nudgeRight })
  await userEvent.click(nudge)
  await userEvent.click(nudge)
  await userEvent.click(canvas.getByRole('button', { name: texts.check }))
  await puzzleIs(context, 'passed')
}

/** Hands in a wrong solution by keyboard alone. */
export async function submitWrongByKeyboard(context: PlayContext): Promise<void> {
  await puzzleIs(context, 'ready')
  const { answer } = serverOf(context)
  await moveByKeyboard(context, answer > 160 ? answer - 60 : answer + 60)
  await context.userEvent.keyboard('{Enter}')
}

/** Hands in a wrong solution, and waits for the next puzzle. */
export async function failByKeyboard(context: PlayContext): Promise<void> {
  await submitWrongByKeyboard(context)
  await waitFor(() => expect(puzzlePart(context, 'status')).toHaveTextContent(textsOf(context).puzzleWrong))
  await puzzleIs(context, 'ready')
}
