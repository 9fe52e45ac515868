import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { SliderCaptcha } from '../src/slider.ts'
import { ar } from '../src/locales/ar.ts'
import { paths } from './support/createStoryServer.ts'
import { OwnParts as OwnPartsCaptcha } from './support/OwnParts.tsx'
import {
  failByKeyboard,
  moveByKeyboard,
  puzzleIs,
  puzzlePart,
  solveByKeyboard,
  solveByTaps,
} from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

const meta = preview.meta({
  title: 'SliderCaptcha',
  component: SliderCaptcha,
  args: { email: 'anna@example.com', onPassed: fn() },
  argTypes: {
    email: {
      description: 'The address the puzzle is solved for. None is fetched before it is valid.',
      control: 'text',
    },
    onPassed: { description: 'Solved: the pass is there.' },
    hiddenWhileIdle: { description: 'Takes no room while there is nothing to solve.', control: 'boolean' },
  },
  parameters: {
    docs: {
      description: {
        component:
          'A puzzle that pointers, keys and single taps can solve. Solving it grants a pass for one address to the ' +
          'scope it stands in, where a send takes it. Every puzzle here is painted by the reference server, which ' +
          'runs inside this page.',
      },
    },
  },
})

/** Before there is a valid address nothing is fetched: a quiet skeleton says what it waits for. */
export const WaitingForAddress = meta.story({
  args: { email: 'anna@' },
  play: async (context) => {
    const { canvas } = context
    await expect(canvas.getByText(textsOf(context).puzzleWaitsForEmail)).toBeVisible()
    await expect(canvas.getByRole('slider')).toHaveAttribute('aria-disabled', 'true')
    await expect(serverOf(context).answer).toBe(0)
  },
})

/** The picture is on its way. The room for it is there already, so that nothing jumps. */
export const Loading = meta.story({
  parameters: { server: { hold: paths.captcha } },
  play: async (context) => {
    await puzzleIs(context, 'loading')
    await expect(context.canvas.getByText(textsOf(context).puzzleLoading)).toBeVisible()
    const { width, height } = puzzlePart(context, 'picture').getBoundingClientRect()
    await expect(Math.round(width / height)).toBe(2)
  },
})

/** Ready to be solved, in whichever way suits: drag the thumb, tap the track, or take the arrow keys. */
export const Ready = meta.story({
  play: async (context) => {
    await puzzleIs(context, 'ready')
    const slider = context.canvas.getByRole('slider', { name: textsOf(context).sliderLabel })
    await moveByKeyboard(context, 24)
    await expect(slider).toHaveValue('24')
    await expect(slider.getAttribute('aria-valuetext')).toMatch(/24.*263/)
    const [piece, thumb] = ['piece', 'thumb'].map((part) => puzzlePart(context, part).getBoundingClientRect())
    await expect(Math.abs(piece!.left - thumb!.left)).toBeLessThan(1)
    await expect(Math.abs(piece!.width - thumb!.width)).toBeLessThan(1)
    await context.userEvent.keyboard('{Escape}')
    await expect(slider).toHaveValue('0')
  },
})

/** Solved by keyboard alone: Page Up and the arrow keys bring the piece to its gap, Enter hands it in. */
export const Solved = meta.story({
  parameters: { server: { seed: 27 } },
  play: async (context) => {
    await solveByKeyboard(context)
    await expect(context.canvas.getByText(textsOf(context).puzzlePassed)).toBeVisible()
    await expect(context.args.onPassed).toHaveBeenCalledTimes(1)
  },
})

/** Solved without dragging: a tap on the track, two nudges to the right, and Check (WCAG 2.2, success criterion 2.5.7). */
export const SolvedByTaps = meta.story({
  parameters: { server: { seed: 10 } },
  play: async (context) => {
    await solveByTaps(context)
    await expect(context.canvas.getByText(textsOf(context).puzzlePassed)).toBeVisible()
  },
})

/** A wrong answer costs nothing but a look: the next puzzle is there at once, and focus is on it. */
export const WrongThenNew = meta.story({
  parameters: { server: { seed: 13 } },
  play: async (context) => {
    await failByKeyboard(context)
    const slider = context.canvas.getByRole('slider')
    await expect(slider).toHaveFocus()
    await waitFor(() => expect(slider).toHaveValue('0'))
    await expect(slider).not.toHaveAttribute('aria-disabled')
  },
})

/** The puzzle could not be loaded. The sentence says so, and the reload button asks again. */
export const LoadingFailed = meta.story({
  parameters: { server: { seed: 38, refuse: { path: paths.captcha, code: 'SDK.COMMON.1008', times: 1 } } },
  play: async (context) => {
    const { canvas } = context
    const texts = textsOf(context)
    await puzzleIs(context, 'error')
    await expect(canvas.getByText(texts.errorBusy)).toBeVisible()
    const reload = canvas.getByRole('button', { name: texts.reload })
    await expect(reload).toBeVisible()
    await expect(reload).not.toHaveAttribute('aria-disabled')
  },
})

/** The same failure, one press later: the puzzle is there, and focus is on it. */
export const LoadedAtSecondTry = meta.story({
  parameters: { server: { seed: 38, refuse: { path: paths.captcha, code: 'SDK.COMMON.1008', times: 1 } } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await puzzleIs(context, 'error')
    await userEvent.click(canvas.getByRole('button', { name: texts.reload }))
    await puzzleIs(context, 'ready')
    await expect(canvas.getByText(texts.puzzleReady)).toBeVisible()
    await expect(canvas.getByRole('slider')).toHaveFocus()
  },
})

/** On a right-to-left page the texts turn, the picture does not: a gap is where it is painted. */
export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  parameters: { locale: ar, server: { seed: 16 } },
  play: async (context) => {
    await puzzleIs(context, 'ready')
    await moveByKeyboard(context, 40)
    const [picture, piece] = ['picture', 'piece'].map((part) => puzzlePart(context, part).getBoundingClientRect())
    await expect(Math.round(((piece!.left - picture!.left) * 310) / picture!.width)).toBe(40)
    const text = document.createRange()
    text.selectNodeContents(puzzlePart(context, 'status'))
    await expect(Math.abs(text.getBoundingClientRect().right - picture!.right)).toBeLessThan(2)
  },
})

/** In the dark. The colours follow the `color-scheme` of the page, with no class and no script. */
export const Dark = meta.story({
  globals: { scheme: 'dark' },
  parameters: { server: { seed: 3 } },
  play: async (context) => {
    await puzzleIs(context, 'ready')
    const status = getComputedStyle(puzzlePart(context, 'status')).color
    await expect(brightness(status)).toBeGreaterThan(128)
  },
})

/** The same puzzle in an arrangement of your own: the parts in another order, with your classes and your elements. */
export const OwnParts = meta.story({
  parameters: { server: { seed: 34 }, frame: 'bare' },
  render: ({ email }) => <OwnPartsCaptcha email={email} />,
  play: async (context) => {
    await puzzleIs(context, 'ready')
    await expect(puzzlePart(context, 'check')).toHaveClass('own-pill')
    await expect(puzzlePart(context, 'check').tagName).toBe('BUTTON')
    await solveByKeyboard(context)
    await waitFor(() => expect(puzzlePart(context, 'thumb')).toHaveTextContent('★'))
  },
})

function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? []
  return (red + green + blue) / 3
}
