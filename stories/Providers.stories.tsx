import type { ComponentType } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.tsx'
import {
  CaptchaTokenProvider,
  EmailCodeProvider,
  FingerprintProvider,
  type EmailCodeProviderProps,
} from '../src/hooks.ts'
import { de } from '../src/locales/de.ts'
import { en } from '../src/locales/en.ts'
import { anna } from './support/formArgs.tsx'
import { Consent } from './support/providers/Consent.tsx'
import { DeviceSignIn } from './support/providers/Device.tsx'
import { TwoForms } from './support/providers/TwoForms.tsx'
import { sendByForm } from './support/sendByForm.ts'
import { showCode, showSource, sources } from './support/showSource.ts'
import { SignIn } from './support/SignIn.tsx'
import { puzzleIs, puzzlePart, solveByKeyboard, type PlayContext } from './support/solveByKeyboard.ts'
import { localeOf, serverOf, textsOf } from './support/StoryContext.ts'
import { useStoryServer } from './support/StoryServerContext.ts'
import { storyLocales } from './support/storyLocales.ts'

interface Args extends Pick<EmailCodeProviderProps, 'messages' | 'languages'> {
  /** Its tag; without one the language of the toolbar. */
  locale?: string
}

const args: Args = {}

/** What an earlier visit stored would come before what a story brings, and what it brings before the next one's. */
function forgetDevice() {
  localStorage.removeItem('email-code-kit:device')
}

const meta = preview.meta({
  title: 'Providers',
  component: EmailCodeProvider as unknown as ComponentType<Args>,
  subcomponents: { CaptchaTokenProvider, FingerprintProvider },
  args,
  argTypes: {
    locale: { control: 'select', options: Object.keys(storyLocales) },
    messages: { control: { type: 'object', disable: false } },
    languages: { control: { type: 'object', disable: false } },
  },
  beforeEach: () => {
    forgetDevice()
    return forgetDevice
  },
  render: ({ locale, ...props }, context) => <Provided tag={locale ?? localeOf(context).tag} {...props} />,
  parameters: {
    docs: {
      description: {
        component:
          '`EmailCodeProvider` is all that is needed: it brings the client, the language, the fingerprint and a place ' +
          'for the pass. The other two are parts of it, for who wants one of them otherwise.',
      },
    },
  },
})

function Provided({ tag, ...props }: Omit<Args, 'locale'> & { tag: string }) {
  const { client } = useStoryServer()
  return (
    <EmailCodeProvider client={client} locale={storyLocales[tag] ?? en} {...props}>
      <SignIn scenario="LOGIN_EMS" defaultEmail={anna} />
    </EmailCodeProvider>
  )
}

/** Single texts of your own, over those of the language. */
export const OwnTexts = meta.story({
  args: { messages: { sendCode: 'Mail me a code', puzzleReady: 'Put the piece where it belongs.' } },
  parameters: {
    ...showCode(`<EmailCodeProvider client={client} messages={{ sendCode: 'Mail me a code', puzzleReady: '…' }}>
  …
</EmailCodeProvider>`),
    server: { seed: 16 },
  },
  play: async (context) => {
    const { canvas } = context
    await expect(canvas.getByRole('button', { name: 'Mail me a code' })).toBeVisible()
    await expect(await canvas.findByText('Put the piece where it belongs.')).toBeVisible()
    await expect(canvas.getByLabelText(textsOf(context).emailLabel)).toHaveValue(anna)
  },
})

/**
 * In another language than the page; the form says so to assistive technology. `languages` names it to a server that
 * knows more than Chinese and English, so the e-mail is in German, too.
 */
export const OwnLanguage = meta.story({
  args: { locale: 'de', languages: { de: 'de' } },
  parameters: {
    ...showCode(`<EmailCodeProvider client={client} locale={de} languages={{ de: 'de' }}>
  …
</EmailCodeProvider>`),
    server: { seed: 27 },
  },
  play: async (context) => {
    await sendByForm({ ...context, parameters: { ...context.parameters, locale: de } })
    await expect(context.canvasElement.querySelector('form')).toHaveAttribute('lang', 'de')
    await expect(serverOf(context).mails[0]).toMatchObject({ language: 'de' })
  },
})

/** The send button of one of the two forms. */
function sendOf({ canvas, ...context }: PlayContext, form: string): HTMLElement {
  return within(canvas.getByRole('form', { name: form })).getByRole('button', { name: textsOf(context).sendCode })
}

/** The puzzle of the first form is solved, and then the second one gets the same address. */
async function solveFirst(context: PlayContext) {
  const { canvas, userEvent } = context
  const first = canvas.getByRole('form', { name: 'Sign in' })
  await solveByKeyboard({ ...context, canvasElement: first, canvas: within(first) })
  await userEvent.click(within(canvas.getByRole('form', { name: 'New password' })).getByRole('textbox'))
  await userEvent.paste(anna)
}

/** `CaptchaTokenProvider` around two forms: one puzzle is enough for both, and the first send takes the pass. */
export const OneScope = meta.story({
  parameters: {
    ...showCode(`<CaptchaTokenProvider>
  <EmailCodeForm scenario="LOGIN_EMS" … />
  <EmailCodeForm scenario="FORGET_PWD_EMS" … />
</CaptchaTokenProvider>`),
    frame: 'wide',
    server: { seed: 43 },
  },
  render: () => (
    <CaptchaTokenProvider>
      <TwoForms />
    </CaptchaTokenProvider>
  ),
  play: async (context) => {
    await solveFirst(context)
    const second = sendOf(context, 'New password')
    await waitFor(() => expect(second).toHaveAttribute('data-state', 'ready'))
    await expect(sendOf(context, 'Sign in')).toHaveAttribute('data-state', 'ready')
    await context.userEvent.click(second)
    await waitFor(() => expect(sendOf(context, 'Sign in')).toHaveAttribute('data-state', 'captcha'))
    await waitFor(() => expect(serverOf(context).mails[0]).toMatchObject({ scenario: 'FORGET_PWD_EMS' }))
  },
})

/** Without it each form has a scope of its own: neither can use up nor void the pass of the other. */
export const TwoScopes = meta.story({
  parameters: {
    ...showCode(`<EmailCodeForm scenario="LOGIN_EMS" … />
<EmailCodeForm scenario="FORGET_PWD_EMS" … />`),
    frame: 'wide',
    server: { seed: 43 },
  },
  render: () => <TwoForms />,
  play: async (context) => {
    await solveFirst(context)
    const second = context.canvas.getByRole('form', { name: 'New password' })
    await puzzleIs({ canvasElement: second }, 'ready')
    await expect(sendOf(context, 'New password')).toHaveAttribute('data-state', 'captcha')
    await expect(sendOf(context, 'Sign in')).toHaveAttribute('data-state', 'ready')
  },
})

/** `FingerprintProvider` with a source of your own. Every request carries what it says. */
export const OwnFingerprint = meta.story({
  parameters: {
    ...showCode(`<FingerprintProvider source={() => ourService.identify()}>
  …
</FingerprintProvider>`),
    server: { seed: 48 },
  },
  render: () => (
    <FingerprintProvider source={() => 'device-of-our-own-service'}>
      <DeviceSignIn />
    </FingerprintProvider>
  ),
  play: async (context) => {
    await expect(await context.canvas.findByText('device-of-our-own-service')).toBeVisible()
    await puzzleIs(context, 'ready')
    await expect(serverOf(context).devices).toEqual(['device-of-our-own-service'])
  },
})

/** A source that does not answer holds nothing up: after the deadline a random id is used and kept. */
export const SlowFingerprint = meta.story({
  parameters: {
    ...showCode(`<FingerprintProvider source={() => ourService.identify()} deadline={250}>
  …
</FingerprintProvider>`),
    server: { seed: 15 },
  },
  render: () => (
    <FingerprintProvider source={() => new Promise<never>(() => {})} deadline={250}>
      <DeviceSignIn />
    </FingerprintProvider>
  ),
  play: async (context) => {
    const { canvas } = context
    await expect(canvas.getByText('not known yet')).toBeVisible()
    const id = await canvas.findByText(/^[\da-f]{32}$/)
    await puzzleIs(context, 'ready')
    await expect(serverOf(context).devices).toEqual([id.textContent])
  },
})

/** A source may wait for consent. The puzzle waits with it; declined, a random id does as well. */
export const AfterConsent = meta.story({
  parameters: { server: { seed: 12 }, ...showSource(sources.consent) },
  render: () => (
    <Consent>
      <DeviceSignIn />
    </Consent>
  ),
  play: async (context) => {
    const { canvas, userEvent } = context
    // Nobody has answered for a while.
    await waitFor(() => expect(puzzlePart(context, 'root')).toHaveAttribute('data-slow'))
    await expect(serverOf(context).devices).toEqual([])
    await userEvent.click(canvas.getByRole('button', { name: 'Decline' }))
    const id = await canvas.findByText(/^[\da-f]{32}$/)
    await puzzleIs(context, 'ready')
    await expect(serverOf(context).devices).toEqual([id.textContent])
  },
})
