import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { SendCodeButton } from '../src/index.ts'
import { SliderCaptcha, type SliderCaptchaProps } from '../src/slider.ts'
import { ar } from '../src/locales/ar.ts'
import { anna } from './support/formArgs.tsx'
import { holdDrag } from './support/holdDrag.ts'
import { OwnParts as OwnPartsCaptcha } from './support/OwnParts.tsx'
import {
  failByKeyboard,
  moveByKeyboard,
  puzzleIs,
  puzzlePart,
  solveByKeyboard,
  solveByTaps,
  submitByKeyboard,
  submitWrongByKeyboard,
} from './support/solveByKeyboard.ts'
import { showSource, sources } from './support/showSource.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

const args: SliderCaptchaProps = { email: anna, onPassed: fn() }

const { Root, Picture, Image, Piece, Track, Thumb, Input, Status, Controls, ...more } = SliderCaptcha
const { Reload, Nudge, Check, Alternative } = more

const meta = preview.meta({
  title: 'SliderCaptcha',
  component: SliderCaptcha,
  subcomponents: {
    Root,
    Picture,
    Image,
    Piece,
    Track,
    Thumb,
    Input,
    Status,
    Controls,
    Reload,
    Nudge,
    Check,
    Alternative,
  },
  args,
  parameters: {
    mailbox: false,
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

/** Off: before there is a valid address nothing is fetched, and a quiet skeleton says what it waits for. */
export const DisabledWithoutAddress = meta.story({
  args: { email: 'anna@' },
  play: async (context) => {
    const { canvas } = context
    await expect(canvas.getByText(textsOf(context).puzzleWaitsForEmail)).toBeVisible()
    await expect(canvas.getByRole('slider')).toHaveAttribute('aria-disabled', 'true')
    await expect(serverOf(context).answer).toBe(0)
  },
})

/** Off: a code was sent a moment ago, so there is nothing to solve. The next puzzle comes before the countdown ends. */
export const DisabledDuringCooldown = meta.story({
  parameters: { server: { passFor: anna }, mailbox: true },
  render: (props) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <SliderCaptcha {...props} />
      <div>
        <SendCodeButton scenario="LOGIN_EMS" email={props.email} />
      </div>
    </div>
  ),
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await puzzleIs(context, 'passed')
    await userEvent.click(canvas.getByRole('button', { name: texts.sendCode }))
    await puzzleIs(context, 'idle')
    await expect(await canvas.findByText(texts.puzzleResting)).toBeVisible()
    await expect(canvas.getByRole('slider')).toHaveAttribute('aria-disabled', 'true')
  },
})

/** The picture is on its way. The room for it is there already, so that nothing jumps. */
export const Loading = meta.story({
  parameters: { server: { hold: 'captcha' } },
  play: async (context) => {
    await puzzleIs(context, 'loading')
    await expect(context.canvas.getByText(textsOf(context).puzzleLoading)).toBeVisible()
    const { width, height } = puzzlePart(context, 'picture').getBoundingClientRect()
    await expect(Math.round(width / height)).toBe(2)
    await expect(getComputedStyle(puzzlePart(context, 'picture')).animationName).toBe('eck-breathe')
  },
})

/** After 400 ms without a picture there is a sign of progress; before, it would only flicker. */
export const SlowPicture = meta.story({
  parameters: { server: { hold: 'captcha' } },
  play: async (context) => {
    const root = puzzlePart(context, 'root')
    await expect(root).not.toHaveAttribute('data-slow')
    await waitFor(() => expect(root).toHaveAttribute('data-slow'))
    const line = getComputedStyle(puzzlePart(context, 'track'), '::after')
    await expect([line.height, line.animationName]).toEqual(['3px', 'eck-run'])
  },
})

/** In the middle of a drag: piece and thumb are one above the other, wherever the thumb was taken. */
export const Dragging = meta.story({
  parameters: { server: { seed: 7 } },
  play: async (context) => {
    await holdDrag(context, 120)
    await puzzleIs(context, 'dragging')
    const leftOf = (part: string) => puzzlePart(context, part).getBoundingClientRect().left
    await waitFor(() => expect(leftOf('piece') - leftOf('image')).toBeGreaterThan(100))
    const [piece, thumb] = ['piece', 'thumb'].map((part) => puzzlePart(context, part).getBoundingClientRect())
    await expect(Math.abs(piece!.left - thumb!.left)).toBeLessThan(1)
  },
})

/** Handed in, and the answer is on its way. Nothing can be moved meanwhile. */
export const Verifying = meta.story({
  parameters: { server: { seed: 5, hold: 'verifyCaptcha' } },
  play: async (context) => {
    const { canvas, userEvent } = context
    await submitByKeyboard(context)
    await puzzleIs(context, 'verifying')
    await expect(canvas.getByText(textsOf(context).puzzleVerifying)).toBeVisible()
    const slider = canvas.getByRole('slider')
    await expect(slider).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Home}')
    await expect(slider).toHaveValue(String(serverOf(context).answer))
  },
})

/** Solved: the piece is in its gap, the thumb shows a tick, and the pass is there. */
export const Passed = meta.story({
  parameters: { server: { seed: 27 } },
  play: async (context) => {
    await solveByKeyboard(context)
    await expect(context.canvas.getByText(textsOf(context).puzzlePassed)).toBeVisible()
    await expect(context.args.onPassed).toHaveBeenCalledTimes(1)
  },
})

/** Not solved: it says so while the next puzzle is on its way. Here that never comes. */
export const Failed = meta.story({
  parameters: { server: { seed: 13, hold: { endpoint: 'captcha', after: 1 } } },
  play: async (context) => {
    await submitWrongByKeyboard(context)
    await puzzleIs(context, 'failed')
    await expect(context.canvas.getByText(textsOf(context).puzzleWrong)).toBeVisible()
    await expect(context.canvas.getByRole('slider')).toHaveAttribute('aria-disabled', 'true')
  },
})

/** The time for it ran out, here at once. Who comes to move it gets another; here that never comes. */
export const Expired = meta.story({
  parameters: { server: { seed: 21, challengeLifetime: 1, hold: { endpoint: 'captcha', after: 1 } } },
  play: async (context) => {
    await puzzleIs(context, 'ready')
    await moveByKeyboard(context, 1)
    await puzzleIs(context, 'expired')
    await expect(context.canvas.getByText(textsOf(context).puzzleExpired)).toBeVisible()
  },
})

/** The puzzle could not be loaded. The sentence says so, and the reload button asks again. */
export const LoadingFailed = meta.story({
  name: 'Error',
  parameters: { server: { seed: 38, refuse: { endpoint: 'captcha', code: 'SDK.COMMON.1008', times: 1 } } },
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
  name: 'Error, and another try',
  parameters: { server: { seed: 38, refuse: { endpoint: 'captcha', code: 'SDK.COMMON.1008', times: 1 } } },
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

/**
 * By keyboard alone: Home and End go to the ends, the Page keys ten pixels, the arrows one. Escape takes a move back,
 * Enter hands it in. A wrong answer costs nothing but a look: the next puzzle is there at once, and focus is on it.
 */
export const KeyboardOnly = meta.story({
  parameters: { server: { seed: 13 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const slider = canvas.getByRole('slider')
    await puzzleIs(context, 'ready')
    await userEvent.tab()
    await expect(slider).toHaveFocus()
    await userEvent.keyboard('{End}{PageDown}{ArrowLeft}')
    await expect(slider).toHaveValue('252')
    await userEvent.keyboard('{Escape}')
    await expect(slider).toHaveValue('0')
    await failByKeyboard(context)
    await expect(slider).toHaveFocus()
    await waitFor(() => expect(slider).toHaveValue('0'))
    await solveByKeyboard(context)
  },
})

/** By single taps alone: one on the track, two nudges to the right, and Check (WCAG 2.2, success criterion 2.5.7). */
export const TapsOnly = meta.story({
  parameters: { server: { seed: 10 } },
  play: async (context) => {
    await solveByTaps(context)
    await expect(context.canvas.getByText(textsOf(context).puzzlePassed)).toBeVisible()
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

/** With less motion nothing breathes, shakes or runs; colours say the same. The toolbar does that to every story. */
export const ReducedMotion = meta.story({
  globals: { motion: 'reduced' },
  parameters: { server: { seed: 13, hold: { endpoint: 'captcha', after: 1 } } },
  play: async (context) => {
    const picture = () => getComputedStyle(puzzlePart(context, 'picture')).animationName
    await expect(picture()).toBe('none')
    await submitWrongByKeyboard(context)
    await puzzleIs(context, 'failed')
    await expect(picture()).toBe('none')
    await waitFor(() => expect(puzzlePart(context, 'root')).toHaveAttribute('data-slow'))
    await expect(getComputedStyle(puzzlePart(context, 'track'), '::after').animationName).toBe('none')
  },
})

/** The same puzzle in an arrangement of your own: the parts in another order, with your classes and your elements. */
export const OwnParts = meta.story({
  parameters: { server: { seed: 34 }, frame: 'bare', ...showSource(sources.ownParts) },
  render: (props) => <OwnPartsCaptcha email={props.email} />,
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
