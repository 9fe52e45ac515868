import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect } from 'vitest'
import { EmailCodeForm } from '../../../src/index.ts'
import { en } from '../../../src/locales/en.ts'
import type { FingerprintSource, Locale } from '../../../src/hooks.ts'
import { mara } from '../../support/renderSend.tsx'
import { TestKit, testFingerprint } from '../../support/TestKit.tsx'
import type { ComplaintApi } from './createComplaintApi.ts'
import { NaiveForm, type NaiveFormProps } from './NaiveForm.tsx'

export interface Setting extends Pick<NaiveFormProps, 'autoSubmit' | 'countsFrom'> {
  /** What stands in the address field at the start. @default mara's */
  email?: string
  fingerprint?: FingerprintSource
  /** The language of the application. The naive form has been translated by nobody. */
  locale?: Locale
  reactStrictMode?: boolean
}

export type FormUnderTest = ReturnType<typeof openForm>

/** Either form, for a person who knows it by its labels and cannot tell who wrote it. */
export function openForm(whose: 'kit' | 'naive', api: ComplaintApi, setting: Setting = {}) {
  const { reactStrictMode = false } = setting
  const { messages } = (whose === 'kit' && setting.locale) || en
  const view = () => render(whose === 'kit' ? kitForm(api, setting) : naiveForm(api, setting), { reactStrictMode })
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })
  const sendLabels = [messages.sendCode, messages.resendCode, messages.sending, messages.sendAgainIn]
  const sendLabel = new RegExp(`^(${sendLabels.join('|').replace('{time}', '.+')})$`)
  let { container, unmount } = view()
  const page = () => within(container)

  return {
    user,
    get email() {
      return page().getByLabelText<HTMLInputElement>(messages.emailLabel)
    },
    get code() {
      return page().getByLabelText<HTMLInputElement>(messages.codeLabel)
    },
    /** The button that sends, whatever it says at the moment. */
    get send() {
      const all = Array.from(container.querySelectorAll('button'))
      const [found, ...more] = all.filter(({ textContent }) => sendLabel.test(textContent))
      if (!found || more.length > 0) throw new Error(`Not one send button: ${container.textContent}`)
      return found
    },
    get step() {
      if (page().queryByText(messages.codeVerified)) return 'verified'
      return page().queryByLabelText(messages.codeLabel) ? 'code' : 'email'
    },
    /** Seconds of the countdown on the button. */
    get countdown() {
      const [, minutes = 0, seconds] = /(?:(\d+):)?(\d+)/.exec(this.send.textContent) ?? []
      return seconds === undefined ? undefined : Number(minutes) * 60 + Number(seconds)
    },
    get alert() {
      const texts = page().queryAllByRole('alert')
      return texts
        .map(({ textContent }) => textContent)
        .filter(Boolean)
        .join(' ')
    },
    get text() {
      return container.textContent
    },
    button: (name: string | RegExp) => page().queryByRole('button', { name }),
    /** How the puzzle stands; a puzzle that is not there is none. */
    get puzzle() {
      return (
        container.querySelector('[data-scope=slider-captcha][data-part=root]')?.getAttribute('data-state') ?? 'none'
      )
    },
    async puzzleIs(status: string) {
      await waitFor(() => {
        expect(this.puzzle).toBe(status)
      })
      // What shows in the commit is ready for a press after its effects.
      await act(async () => {})
    },
    async solve() {
      await this.puzzleIs('ready')
      const slider = container.querySelector('input[type=range]')!
      fireEvent.input(slider, { target: { value: String(api.answer) } })
      // The kit's slider is handed in by Enter, the naive one by letting go; to the other, each means nothing.
      fireEvent.keyDown(slider, { key: 'Enter' })
      fireEvent.pointerUp(slider)
      await this.puzzleIs('passed')
    },
    /** What everybody does who is shown an unsolved puzzle. */
    async solveIfAsked() {
      if (this.puzzle === 'ready') await this.solve()
    },
    async pressSend() {
      await user.click(this.send)
      await api.settled()
    },
    /** To the code step, with the address that is in the field. */
    async sendCode() {
      await this.solve()
      await this.pressSend()
      expect(this.step).toBe('code')
    },
    async goBack() {
      await user.click(page().getByRole('button', { name: messages.changeEmail }))
      expect(this.step).toBe('email')
    },
    /** The page as a reload brings it back, with a puzzle where there is one. What is under way goes on. */
    async reload() {
      unmount()
      ;({ container, unmount } = view())
      await waitFor(() => {
        expect(this.puzzle).not.toBe('loading')
      })
    },
  }
}

function kitForm(api: ComplaintApi, { email = mara, autoSubmit = false, fingerprint, locale = en }: Setting) {
  return (
    <TestKit api={api} locale={locale} {...(fingerprint ? { fingerprint } : {})}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        defaultEmail={email}
        autoSubmit={autoSubmit}
        verifyCode={({ email: sentTo, code, signal }) =>
          api.client.loginWithEmailCode({ email: sentTo, code }, { signal })
        }
      />
    </TestKit>
  )
}

function naiveForm(api: ComplaintApi, { email = mara, fingerprint = () => testFingerprint, ...setting }: Setting) {
  const { autoSubmit = false, countsFrom = 'answer' } = setting
  // As with `fetch` alone: the language is that of the day it was written, and nothing ever gives up.
  const client = api.clientWith({ language: 'en', timeout: Infinity })
  return (
    <QueryClientProvider client={new QueryClient()}>
      <NaiveForm {...{ client, fingerprint, autoSubmit, countsFrom }} defaultEmail={email} />
    </QueryClientProvider>
  )
}
