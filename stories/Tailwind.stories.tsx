import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { puzzlePart, puzzleIs, solveByKeyboard, type PlayContext } from './support/solveByKeyboard.ts'
import { showSource, sources } from './support/showSource.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'
import { TailwindSignIn } from './support/themes/TailwindSignIn.tsx'

const meta = preview.meta({
  globals: { theme: 'own' },
  title: 'Theming/Tailwind',
  component: TailwindSignIn,
  parameters: {
    frame: 'bare',
    docs: {
      ...showSource(sources.tailwindSignIn).docs,
      description: {
        component:
          'The parts of the form with Tailwind 4 classes; no selector, no override. `data-[state=…]:` and ' +
          '`group-data-[state=…]:` reach every state. In an application the kit stands in a layer below the ' +
          'utilities: `@import "email-code-kit/styles.css" layer(kit)`.',
      },
    },
  },
})

async function enterAddress({ canvas, userEvent, ...context }: PlayContext) {
  await userEvent.type(canvas.getByLabelText(textsOf(context).emailLabel), 'anna@example.com')
  await puzzleIs(context, 'ready')
}

/** By keyboard alone. */
async function enterAndSolve(context: PlayContext) {
  await enterAddress(context)
  await solveByKeyboard(context)
  const send = context.canvas.getByRole('button', { name: textsOf(context).sendCode })
  await waitFor(() => expect(send).toHaveFocus())
}

/** Utilities win on every part, with no important modifier: here the corners, the colours and the distances. */
export const SignIn = meta.story({
  parameters: { server: { seed: 43 } },
  play: async (context) => {
    await enterAddress(context)
    await expect(puzzlePart(context, 'track')).toHaveStyle({ height: '52px', borderBottomLeftRadius: '16px' })
    const send = context.canvas.getByRole('button', { name: textsOf(context).sendCode })
    await expect(send).toHaveStyle({ minHeight: '52px' })
    await expect(send).toHaveAttribute('aria-disabled', 'true')
  },
})

/** Solved by keyboard, at the width of a phone and in the dark. */
export const SolvedOnPhone = meta.story({
  globals: { scheme: 'dark', viewport: { value: 'phone', isRotated: false } },
  parameters: { server: { seed: 27 } },
  play: async (context) => {
    await enterAndSolve(context)
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  },
})

/** And on to the code. Which step is shown is a matter of classes, too. */
export const Code = meta.story({
  parameters: { server: { seed: 34 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const code = canvas.getByLabelText(texts.codeLabel)
    await expect(code).not.toBeVisible()
    await enterAndSolve(context)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(code).toHaveFocus())
    await expect(canvas.getByLabelText(texts.emailLabel)).not.toBeVisible()
    await userEvent.type(code, serverOf(context).mails[0]!.code)
    await expect(canvas.getByRole('button', { name: texts.verifyCode })).toHaveStyle({ minHeight: '52px' })
  },
})
