import { useRef, useState, type FormEvent } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import { SendCodeButton, SliderCaptcha, useEmailCode } from '../src/index.ts'
import { ProofOfWork } from '../src/proof-of-work.ts'
import { ar } from '../src/locales/ar.ts'
import { puzzleIs, puzzlePart, solveByKeyboard, type PlayContext } from './support/solveByKeyboard.ts'
import { serverOf, textsOf } from './support/StoryContext.ts'
import './support/SignUpForm.css'

const anna = 'anna@example.com'

/** Enough work to be seen, and little enough to wait for. */
const quick = { cost: 1000, tries: 40 }

const refusedOnce = {
  proofOfWork: quick,
  refuse: { endpoint: 'proofOfWork', code: 'SDK.COMMON.1008' as const, times: 1 },
}

const meta = preview.meta({
  title: 'ProofOfWork',
  component: ProofOfWork,
  args: { email: anna, onPassed: fn() },
  parameters: {
    server: { proofOfWork: quick },
    mailbox: false,
    docs: {
      description: {
        component:
          'A way in for people who cannot see a puzzle (WCAG 2.2, 1.1.1 and 3.3.8): the device works for a second or ' +
          'two instead, and the pass it gets is like any other. It is an extension of this kit: the reference server ' +
          'answers it unless `proofOfWork: false` switches it off, no vendor’s tenant does. With a tenant, put ' +
          'something else into `alternative`, and claim no AA before that.',
      },
    },
  },
})

type Context = Pick<PlayContext, 'canvas' | 'canvasElement' | 'globals' | 'parameters' | 'loaded'>

const offer = (context: Context) => context.canvas.getByRole('button', { name: textsOf(context).proofOffer })

const proofPart = ({ canvasElement }: Pick<Context, 'canvasElement'>, part: string) =>
  canvasElement.querySelector<HTMLElement>(`[data-scope=proof-of-work][data-part=${part}]`)!

const proofIs = async (context: Context, state: string) => {
  await waitFor(() => expect(proofPart(context, 'root')).toHaveAttribute('data-state', state), { timeout: 10_000 })
}

/** Goes on by the tab key until focus is there. */
async function tabTo({ userEvent }: Pick<PlayContext, 'userEvent'>, element: () => HTMLElement) {
  for (let tabs = 0; document.activeElement !== element() && tabs < 20; tabs++) await userEvent.tab()
  await expect(element()).toHaveFocus()
}

/** As quiet as a link, for who can see takes the puzzle; no smaller than a target may be. */
export const Idle = meta.story({
  play: async (context) => {
    await expect(offer(context)).toBeVisible()
    await expect(proofPart(context, 'status')).toBeEmptyDOMElement()
    await expect(offer(context).getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
    await tabTo(context, () => offer(context))
    await expect(getComputedStyle(offer(context)).outlineStyle).toBe('solid')
  },
})

/** Without an address there is nothing to work for. A press says what is missing. */
export const WaitingForAddress = meta.story({
  args: { email: 'anna@' },
  play: async (context) => {
    await expect(offer(context)).toHaveAttribute('aria-disabled', 'true')
    await context.userEvent.click(offer(context))
    await expect(context.canvas.getByText(textsOf(context).blockedByEmail)).toBeVisible()
  },
})

/** At work. Focus stays on the button, which does nothing more, and one sentence says why it takes a moment. */
export const Working = meta.story({
  parameters: { server: { hold: 'verifyProofOfWork', proofOfWork: quick } },
  play: async (context) => {
    await tabTo(context, () => offer(context))
    await context.userEvent.keyboard('{Enter}')
    await proofIs(context, 'working')
    await expect(context.canvas.getByText(textsOf(context).proofWorking)).toBeVisible()
    await expect(offer(context)).toHaveAttribute('aria-disabled', 'true')
    await expect(offer(context)).toHaveFocus()
  },
})

/** Done. Standing alone, it says so itself. */
export const Passed = meta.story({
  play: async (context) => {
    await context.userEvent.click(offer(context))
    await proofIs(context, 'passed')
    await expect(context.canvas.getByText(textsOf(context).puzzlePassed)).toBeVisible()
    await expect(context.args.onPassed).toHaveBeenCalledTimes(1)
  },
})

/** Refused or cut off, it says what happened, and the same button tries again. */
export const Failed = meta.story({
  parameters: { server: refusedOnce },
  play: async (context) => {
    await context.userEvent.click(offer(context))
    await proofIs(context, 'failed')
    await expect(context.canvas.getByText(textsOf(context).errorBusy)).toBeVisible()
    await expect(offer(context)).not.toHaveAttribute('aria-disabled')
  },
})

/** The same failure, one press later. Nothing below has moved meanwhile. */
export const PassedAtSecondTry = meta.story({
  parameters: { server: refusedOnce },
  play: async (context) => {
    const height = () => proofPart(context, 'root').getBoundingClientRect().height
    await context.userEvent.click(offer(context))
    const opened = height()
    await proofIs(context, 'failed')
    await expect(height()).toBe(opened)
    await context.userEvent.click(offer(context))
    await proofIs(context, 'passed')
    await expect(height()).toBe(opened)
  },
})

/** Where it belongs: below the puzzle, as its `alternative`. */
export const InsideSliderCaptcha = meta.story({
  render: ({ email = anna }) => <SliderCaptcha email={email} alternative={<ProofOfWork />} />,
  play: async (context) => {
    await puzzleIs(context, 'ready')
    await expect(offer(context)).toBeVisible()
    const [controls, own] = [puzzlePart(context, 'controls'), proofPart(context, 'root')]
    await expect(own.getBoundingClientRect().top).toBeGreaterThanOrEqual(controls.getBoundingClientRect().bottom)
  },
})

/** Whoever solves the puzzle needs it no more: it is gone, its room stays, and nothing moves. */
export const GoneWithThePuzzle = meta.story({
  render: () => <SliderCaptcha email={anna} alternative={<ProofOfWork />} />,
  play: async (context) => {
    await puzzleIs(context, 'ready')
    const { height } = puzzlePart(context, 'root').getBoundingClientRect()
    await solveByKeyboard(context)
    await expect(getComputedStyle(proofPart(context, 'root')).visibility).toBe('hidden')
    await expect(puzzlePart(context, 'root').getBoundingClientRect().height).toBe(height)
  },
})

/** A page of an application, with the puzzle and the way round it. */
function SignInPage() {
  const { client, messages } = useEmailCode()
  const [email, setEmail] = useState('')
  const [outcome, setOutcome] = useState('')
  const sendButton = useRef<HTMLButtonElement>(null)
  const codeField = useRef<HTMLInputElement>(null)

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { status } = await client.loginWithEmailCode({ email, code: codeField.current?.value ?? '' })
    setOutcome(status)
  }
  return (
    <form className="sign-up" noValidate onSubmit={(event) => void signIn(event)}>
      <label>
        {messages.emailLabel}
        <input
          type="email"
          autoComplete="email"
          value={email}
          onChange={(event) => {
            setEmail(event.target.value)
          }}
        />
      </label>
      <SliderCaptcha email={email} onPassed={() => sendButton.current?.focus()} alternative={<ProofOfWork />} />
      <div>
        <SendCodeButton scenario="LOGIN_EMS" email={email} ref={sendButton} />
      </div>
      <label>
        {messages.codeLabel}
        <input ref={codeField} inputMode="numeric" autoComplete="one-time-code" />
      </label>
      <button type="submit">Sign in</button>
      <p role="status">{outcome && `Signed in: ${outcome}`}</p>
    </form>
  )
}

/** From an empty page to the session by keyboard alone, without ever seeing or solving the puzzle. */
export const WholeSignInByKeyboard = meta.story({
  parameters: { mailbox: true },
  render: () => <SignInPage />,
  play: async (context) => {
    const { canvas, userEvent } = context
    const texts = textsOf(context)
    await tabTo(context, () => canvas.getByLabelText(texts.emailLabel))
    await userEvent.keyboard(anna)
    await puzzleIs(context, 'ready')
    await tabTo(context, () => offer(context))
    await userEvent.keyboard('{Enter}')
    // Focus goes on by itself, as after a puzzle.
    const send = canvas.getByRole('button', { name: texts.sendCode })
    await waitFor(() => expect(send).toHaveFocus(), { timeout: 10_000 })
    await expect(proofPart(context, 'root')).not.toBeVisible()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(serverOf(context).mails[0]).toMatchObject({ to: anna }))
    await tabTo(context, () => canvas.getByLabelText(texts.codeLabel))
    await userEvent.keyboard(`${serverOf(context).mails[0]!.code}{Enter}`)
    await expect(await canvas.findByText('Signed in: SUCCESS')).toBeVisible()
  },
})

/** The page from right to left: the button begins where the lines begin. */
export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  parameters: { locale: ar },
  play: async (context) => {
    const [button, root] = [offer(context), proofPart(context, 'root')].map((each) => each.getBoundingClientRect())
    await expect(Math.abs(button!.right - root!.right)).toBeLessThan(1)
  },
})

/** In the dark, after a refusal. */
export const Dark = meta.story({
  globals: { scheme: 'dark' },
  parameters: { server: refusedOnce },
  play: async (context) => {
    await context.userEvent.click(offer(context))
    await proofIs(context, 'failed')
    await expect(context.canvas.getByText(textsOf(context).errorBusy)).toBeVisible()
  },
})
