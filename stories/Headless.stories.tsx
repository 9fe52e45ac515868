import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { HumanCheckbox } from './support/HumanCheckbox.tsx'
import { NightSignIn } from './support/NightSignIn.tsx'
import { PlainSignIn } from './support/PlainSignIn.tsx'
import { showSource, sources } from './support/showSource.ts'
import { moveByKeyboard } from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

const anna = 'anna@example.com'

const meta = preview.meta({
  title: 'Headless',
  parameters: {
    docs: {
      description: {
        component:
          'The same rules with markup of your own: `useSliderCaptcha` and `useSendEmailCode` give props and state, ' +
          '`useCaptchaToken` takes a pass from any captcha. Nothing of the kit’s look is in these.',
      },
    },
  },
})

/** Plain elements, as the browser draws them. The native range input is the slider itself. */
export const PlainElements = meta.story({
  parameters: { server: { seed: 17 }, ...showSource(sources.plainSignIn) },
  render: () => <PlainSignIn />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await userEvent.type(canvas.getByLabelText(texts.emailLabel), anna)
    const slider = await canvas.findByRole('slider')
    await waitFor(() => expect(slider).not.toHaveAttribute('aria-disabled'))
    await moveByKeyboard(context, serverOf(context).answer)
    await userEvent.keyboard('{Enter}')
    const send = canvas.getByRole('button', { name: texts.sendCode })
    await waitFor(() => expect(send).toBeEnabled())
    await userEvent.click(send)
    await expect(await canvas.findByText(`We sent a code to ${anna}.`)).toBeVisible()
    await expect(send).toBeDisabled()
  },
})

/** The same hooks under utility classes, as an application with Tailwind would write them. */
export const UtilityClasses = meta.story({
  parameters: { server: { seed: 15 }, frame: 'bare', ...showSource(sources.nightSignIn) },
  render: () => <NightSignIn />,
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(canvas.getByLabelText('Work e-mail'), anna)
    const slider = await canvas.findByRole('slider')
    await waitFor(() => expect(slider).not.toHaveAttribute('aria-disabled'))
    await moveByKeyboard(context, serverOf(context).answer)
    await userEvent.keyboard('{Enter}')
    const send = canvas.getByRole('button', { name: 'Email me a code' })
    await waitFor(() => expect(send).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(send)
    await expect(await canvas.findByRole('button', { name: /^Resend in / })).toHaveAttribute('aria-disabled', 'true')
  },
})

/** Another captcha than ours: whatever it is, it hands its token to `useCaptchaToken`, and the gate opens. */
export const AnotherCaptcha = meta.story({
  parameters: showSource(sources.humanCheckbox),
  render: () => <HumanCheckbox email={anna} />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const send = canvas.getByRole('button', { name: texts.sendCode })
    await expect(send).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(canvas.getByRole('checkbox', { name: /^I am human/ }))
    await waitFor(() => expect(send).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(send)
    await waitFor(() => expect(serverOf(context).mails[0]).toMatchObject({ to: anna }))
    await waitFor(() => expect(canvas.getByRole('checkbox')).not.toBeChecked())
  },
})
