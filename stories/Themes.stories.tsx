import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { sendByForm } from './support/sendByForm.ts'
import { puzzlePart, solveByKeyboard, type PlayContext } from './support/solveByKeyboard.ts'
import { showSource, sources } from './support/showSource.ts'
import { textsOf } from './support/StoryContext.ts'
import { ThemedSignIn, type ThemedSignInProps } from './support/themes/ThemedSignIn.tsx'

const defaults: ThemedSignInProps = { theme: 'plain', density: 'comfortable' }

const meta = preview.meta({
  title: 'Theming/Themes',
  component: ThemedSignIn,
  args: defaults,
  globals: { scheme: 'light', theme: 'own' },
  argTypes: {
    theme: { control: 'select', options: ['plain', 'material', 'night'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  },
  parameters: {
    frame: 'bare',
    docs: {
      description: {
        component:
          'Three brands, each in under 40 lines of CSS: custom properties, and a rule or two for single parts. ' +
          'The markup, the states and the rules are the same in all of them.',
      },
    },
  },
})

/** Solved without a pointer, as in every theme; the button is on, and focus is on it. */
async function solve(context: PlayContext) {
  await solveByKeyboard(context)
  const send = context.canvas.getByRole('button', { name: textsOf(context).sendCode })
  await waitFor(() => expect(send).toHaveFocus())
  await expect(send).not.toHaveAttribute('aria-disabled')
  return send
}

/** At the end of every transition. */
async function looks(element: HTMLElement, style: Record<string, string>) {
  await waitFor(() => expect(element).toHaveStyle(style))
}

/** Almost no style: the system’s colours, thick lines, no corners, no motion. As a public service has it. */
export const Plain = meta.story({
  parameters: { ...showSource(sources.plain, 'css'), server: { seed: 16 } },
  play: async (context) => {
    await looks(await solve(context), { borderRadius: '0px', outlineWidth: '4px' })
  },
})

/** The same one step on. */
export const PlainCode = meta.story({
  parameters: { server: { seed: 16 } },
  play: async (context) => {
    await sendByForm(context)
    await looks(context.canvas.getByRole('textbox'), { borderWidth: '2px' })
  },
})

/** Filled fields, round buttons. Single parts are dressed by their `data-part`. */
export const Material = meta.story({
  args: { theme: 'material' },
  parameters: { ...showSource(sources.material, 'css'), server: { seed: 27 } },
  play: async (context) => {
    await looks(await solve(context), { backgroundColor: 'rgb(103, 80, 164)', minHeight: '52px' })
    await looks(puzzlePart(context, 'thumb'), { height: '48px' })
  },
})

/** The same one step on, and in the dark: each token says what it is in both. */
export const MaterialCode = meta.story({
  args: { theme: 'material' },
  globals: { scheme: 'dark' },
  parameters: { server: { seed: 27 } },
  play: async (context) => {
    await sendByForm(context)
    await looks(context.canvas.getByRole('textbox'), { borderTopWidth: '0px', borderBottomWidth: '1px' })
  },
})

/** A brand that is dark on every page, with a typeface of its own. */
export const Night = meta.story({
  args: { theme: 'night' },
  globals: { scheme: 'dark' },
  parameters: { ...showSource(sources.night, 'css'), server: { seed: 3 } },
  play: async (context) => {
    await looks(await solve(context), { backgroundColor: 'rgb(240, 179, 94)', color: 'rgb(31, 20, 5)' })
  },
})

/** The same one step on. */
export const NightCode = meta.story({
  args: { theme: 'night' },
  globals: { scheme: 'dark' },
  parameters: { server: { seed: 3 } },
  play: async (context) => {
    await sendByForm(context)
    await expect(getComputedStyle(context.canvas.getByRole('textbox')).fontFamily).toMatch(/^"Iowan Old Style"/)
  },
})

/** `data-density="compact"` on any element around the kit, for the tables and side bars of an application. */
export const Compact = meta.story({
  args: { theme: 'night', density: 'compact' },
  globals: { scheme: 'dark' },
  parameters: { server: { seed: 34 } },
  play: async (context) => {
    await looks(await solve(context), { minHeight: '38px' })
    const sizes = context.canvas.getAllByRole('button').map((button) => button.getBoundingClientRect())
    await expect(Math.min(...sizes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24)
  },
})
