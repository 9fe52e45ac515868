import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { anna, formMeta, formSource, type FormArgs } from './support/formArgs.tsx'
import { sendByForm } from './support/sendByForm.ts'
import { SignIn } from './support/SignIn.tsx'
import { puzzleIs, solveByKeyboard, submitByKeyboard } from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'

const args: FormArgs = { ...formMeta.args, defaultEmail: anna }

const meta = preview.meta({
  ...formMeta,
  title: 'EmailCodeForm/Ways on',
  args,
  parameters: {
    docs: {
      source: formSource,
      description: {
        component:
          'Where a form made by hand has a dead end, this one has a way on: a mistyped address, a slow answer, a ' +
          'second mail, a reload in the middle, a code that no longer works.',
      },
    },
  },
})

/** A likely slip is asked about beside the label, where nothing moves. It never stands in the way. */
export const MistypedAddress = meta.story({
  args: { defaultEmail: '' },
  parameters: { server: { seed: 22 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const email = canvas.getByLabelText(texts.emailLabel)
    await userEvent.type(email, 'anna@gmial.com')
    const before = email.getBoundingClientRect().top
    await userEvent.tab()
    const suggestion = await canvas.findByRole('button', { name: texts.didYouMean.replace('{domain}', 'gmail.com') })
    await expect(Math.abs(email.getBoundingClientRect().top - before)).toBeLessThan(1)
    await expect(suggestion.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
    await userEvent.click(suggestion)
    await expect(email).toHaveValue('anna@gmail.com')
    await expect(email).toHaveFocus()
  },
})

/** The first answer comes within 400 ms or not: only then is there a sign of progress, so that nothing flickers. */
export const SlowAnswer = meta.story({
  parameters: { server: { seed: 30, hold: 'sendEmail' } },
  play: async (context) => {
    const { canvas, userEvent } = context
    await solveByKeyboard(context)
    const send = canvas.getByRole('button', { name: textsOf(context).sendCode })
    await waitFor(() => expect(send).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(send).toHaveAttribute('data-slow'))
    await expect(send).toHaveTextContent(textsOf(context).sending)
  },
})

/** Resent: which of the two mails is right is said where the code is entered. */
export const Resend = meta.story({
  args: { cooldown: 0.5, defaultEmail: 'anna@gmail.com' },
  parameters: { server: { seed: 31, unlimited: true } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await sendByForm(context)
    await expect(canvas.getByRole('link', { name: texts.openMailbox })).toHaveAttribute(
      'href',
      'https://mail.google.com',
    )
    await solveByKeyboard(context)
    const resend = await canvas.findByRole('button', { name: texts.resendCode }, { timeout: 3000 })
    await userEvent.click(resend)
    const number = texts.sentCount.slice(0, texts.sentCount.indexOf('{time}')).replaceAll('{count}', '2')
    await waitFor(() => expect(canvas.getByText((text) => text.startsWith(number))).toBeVisible())
    await expect(serverOf(context).mails).toHaveLength(2)
    await expect(canvas.getByLabelText(texts.codeLabel)).toHaveFocus()
  },
})

function Reloading(props: FormArgs) {
  const [visit, setVisit] = useState(1)
  return (
    <>
      <SignIn key={visit} {...props} />
      <button type="button" className="story-button" onClick={() => setVisit(visit + 1)}>
        Reload
      </button>
    </>
  )
}

/** A reload in the middle comes back to the field for the code, and the countdown has gone on. */
export const RestoredAfterReload = meta.story({
  parameters: { server: { seed: 32 } },
  render: (props) => <Reloading {...props} />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const code = await sendByForm(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Reload' }))
    await expect(canvas.getByText(/a•••@example\.com/)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: texts.sendCode })).not.toBeInTheDocument()
    await userEvent.type(canvas.getByLabelText(texts.codeLabel), `${code}{Enter}`)
    await expect(await canvas.findByText(texts.codeVerified)).toBeVisible()
  },
})

/** After five wrong codes another try is of no use: the form says so, and focus is on what asks for a new one. */
export const TooManyTries = meta.story({
  parameters: { server: { seed: 33 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    const right = await sendByForm(context)
    const wrong = right === '111111' ? '222222' : '111111'
    const field = canvas.getByLabelText(texts.codeLabel)
    for (let tries = 1; tries <= 5; tries += 1) {
      await userEvent.clear(field)
      await userEvent.paste(wrong)
      await userEvent.keyboard('{Enter}')
      await canvas.findByText(tries < 5 ? texts.errorWrongCode : texts.errorLockedCode)
    }
    await expect(field).toHaveValue('')
    await expect(document.activeElement).toHaveAttribute('data-scope', 'send-code')
  },
})

/** With `autoSubmit` the last digit checks the code, typed, pasted or filled in. The same digits never twice. */
export const ChecksItself = meta.story({
  args: { autoSubmit: true },
  parameters: { server: { seed: 34 } },
  play: async (context) => {
    const { canvas, userEvent } = context
    const code = await sendByForm(context)
    await userEvent.paste(`${code}, valid 5 minutes`)
    await expect(await canvas.findByText(textsOf(context).codeVerified)).toBeVisible()
  },
})

/** The pass ran out while somebody was elsewhere: the puzzle is back by itself, with one sentence. */
export const PassRanOut = meta.story({
  parameters: { server: { seed: 36, passLifetime: 700 } },
  play: async (context) => {
    const { canvas } = context
    const texts = textsOf(context)
    await submitByKeyboard(context)
    await expect(await canvas.findByText(texts.puzzleExpired, undefined, { timeout: 5000 })).toBeVisible()
    await puzzleIs(context, 'ready')
    await expect(canvas.getByRole('button', { name: texts.sendCode })).toHaveAttribute('aria-disabled', 'true')
  },
})
