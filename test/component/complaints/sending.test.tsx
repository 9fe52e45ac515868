import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { createRef, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  CaptchaTokenProvider,
  SendCodeButton,
  SliderCaptcha,
  useCaptchaToken,
  type SliderCaptchaActions,
} from '../../../src/index.ts'
import { en } from '../../../src/locales/en.ts'
import { paths } from '../../../src/protocol/paths.ts'
import type { Mail } from '../../../src/server.ts'
import { createJsdomApi, turnClock } from '../../support/jsdomParts.ts'
import { mara } from '../../support/renderSend.tsx'
import { TestKit } from '../../support/TestKit.tsx'
import { complaint } from './complaint.ts'

const { messages } = en

// labring/sealos.io#328, caijf/rc-slider-captcha#1, tkhq/sdk#1426, filebrowser#2399, supabase/auth#1751
complaint('1. a token that was refused is never sent again, and the next puzzle is there', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0003')
    await form.pressSend()
    const puzzle = form.puzzle
    await form.pressSend()
    return { puzzle, sends: api.sends().length }
  },
  kit: { puzzle: 'ready', sends: 1 },
  naive: { puzzle: 'passed', sends: 2 },
})

const failsOnce = () => vi.fn<(mail: Mail) => Promise<void>>().mockRejectedValueOnce(new Error('SMTP 451'))

complaint('1. after a mail that could not be delivered the next try works, without a reload', {
  serverOptions: () => ({ mailer: { send: failsOnce() }, onError() {} }),
  steps: async ({ open }) => {
    const form = open()
    await form.solve()
    await form.pressSend()
    await form.solveIfAsked()
    await form.pressSend()
    return { step: form.step }
  },
  kit: { step: 'code' },
  naive: { step: 'email' },
})

// Cap-go/capgo.app#3374, mosip/esignet-signup#149, twentyhq/twenty#5442
complaint('2. a resend brings a second mail, for a token of its own', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await turnClock(61)
    await form.solveIfAsked()
    await form.pressSend()
    const tokens = new Set(api.sends().map(({ captcha_token }) => captcha_token))
    return { sends: api.sends().length, tokens: tokens.size, mails: api.server.outbox.mails.length }
  },
  kit: { sends: 2, tokens: 2, mails: 2 },
  naive: { sends: 2, tokens: 1, mails: 1 },
})

// tkhq/sdk#1426, marsidev/react-turnstile#3
complaint('3. a captcha that expires while somebody is away comes back by itself, says so, and then the send works', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    await turnClock(200)
    await api.settled()
    const seen = { puzzle: form.puzzle, says: form.text.includes(messages.puzzleExpired) }
    await form.solveIfAsked()
    await form.pressSend()
    return { ...seen, mails: api.server.outbox.mails.length }
  },
  kit: { puzzle: 'ready', says: true, mails: 1 },
  naive: { puzzle: 'passed', says: false, mails: 0 },
})

/** A tenant that sends as often as it is asked to. */
const unlimited = () => ({ limits: { cooldown: false as const } })

// supertokens-auth-react#615, clerk/javascript#5095, zitadel#11995
complaint('9. a double click sends one request, and shows no error of a second', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    await form.user.dblClick(form.send)
    await api.settled()
    return { sends: api.sends().length, alert: form.alert }
  },
  kit: { sends: 1, alert: '' },
  naive: { sends: 2, alert: expect.stringMatching(/token/) },
})

complaint('9. Enter and a click in one go send one request', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    const { send } = form
    fireEvent.submit(form.email.form!)
    fireEvent.click(send)
    await api.settled()
    return { sends: api.sends().length }
  },
  kit: { sends: 1 },
  naive: { sends: 2 },
})

complaint('9. StrictMode asks for one puzzle and one mail', {
  setting: { reactStrictMode: true },
  steps: async ({ api, open }) => {
    const form = open()
    await api.settled()
    await form.sendCode()
    return { puzzles: api.count(paths.captcha), sends: api.sends().length }
  },
  kit: { puzzles: 1, sends: 1 },
  naive: { puzzles: 2, sends: 1 },
})

complaint('9. two forms send one mail to one address, and its code is right', {
  serverOptions: unlimited,
  steps: async ({ api, open }) => {
    const [form, other] = [open(), open()]
    await form.solve()
    await other.solve()
    fireEvent.click(form.send)
    fireEvent.click(other.send)
    await api.settled()
    const { mails } = api.server.outbox
    await form.user.type(form.code, `${mails.at(-1)?.code}{Enter}`)
    await api.settled()
    return { mails: mails.length, step: form.step }
  },
  kit: { mails: 1, step: 'verified' },
  naive: { mails: 2, step: 'code' },
})

complaint('9. a form that comes back while its mail is on the way does not send a second one', {
  serverOptions: unlimited,
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    const release = api.holdNext(paths.sendEmail)
    await form.user.click(form.send)
    await form.reload()
    await form.solveIfAsked()
    await form.user.click(form.send)
    release()
    await api.mailLeft()
    await api.settled()
    return { mails: api.server.outbox.mails.length }
  },
  kit: { mails: 1 },
  naive: { mails: 2 },
})

// amplify-ui#6954, hackclub/hcb#11754
complaint('10. a resend that worked says so', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await turnClock(61)
    await form.solveIfAsked()
    // Whatever is sent, it is taken: what counts here is what is said then.
    api.answerNext(paths.sendEmail, () => new Response())
    await form.pressSend()
    return { alert: form.alert, says: form.text.includes(messages.codeSentAgain.replace('{email}', '')) }
  },
  kit: { alert: '', says: true },
  naive: { alert: '', says: false },
})

// logto#7351, react-hcaptcha#218, fingerprintjs#1111 (49 seconds)
const fingerprints: [string, () => Promise<string>][] = [
  ['never comes', () => new Promise(() => {})],
  ['is blocked', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))],
]
for (const [what, fingerprint] of fingerprints) {
  complaint(`15. a fingerprint that ${what} holds nothing up for longer than 800 ms`, {
    setting: { fingerprint },
    steps: async ({ api, open }) => {
      const form = open()
      await turnClock(0.85)
      await form.solve()
      await form.pressSend()
      await turnClock(0.85)
      return { mails: api.server.outbox.mails.length }
    },
    kit: { mails: 1 },
    naive: { mails: 0 },
  })
}

// rc-slider-captcha#1, go-captcha#24. With the kit only: whoever writes a slider gives it such handles, or does not.
describe('18. from code', () => {
  it('the puzzle can be replaced, put back to its start and focused', async () => {
    const api = createJsdomApi()
    const actions = createRef<SliderCaptchaActions>()
    render(
      <TestKit api={api}>
        <SliderCaptcha email={mara} actionsRef={actions} />
      </TestKit>,
    )
    const slider = screen.getByRole('slider')
    await screen.findByText(messages.puzzleReady)
    act(() => {
      actions.current?.focus()
    })
    expect(slider).toHaveFocus()
    fireEvent.input(slider, { target: { value: '100' } })
    act(() => {
      actions.current?.reset()
    })
    expect(slider).toHaveValue('0')
    fireEvent.input(slider, { target: { value: '100' } })
    act(() => {
      actions.current?.reload()
    })
    await waitFor(() => {
      expect(slider).toHaveValue('0')
    })
    expect(screen.getByText(messages.puzzleReady)).toBeInTheDocument()
    expect(api.count(paths.captcha)).toBe(2)
  })

  it('a pass can be thrown away, and the next puzzle comes by itself', async () => {
    const api = createJsdomApi()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <TestKit api={api}>
        <CaptchaTokenProvider>
          {children}
          <SliderCaptcha email={mara} />
          <SendCodeButton scenario="LOGIN_EMS" email={mara} />
        </CaptchaTokenProvider>
      </TestKit>
    )
    const { result } = renderHook(useCaptchaToken, { wrapper })
    const pass = await api.getPass(mara)
    act(() => {
      result.current.grant(pass)
    })
    const send = screen.getByRole('button', { name: messages.sendCode })
    expect(send).not.toHaveAttribute('aria-disabled')
    act(() => {
      result.current.clear('reset')
    })
    expect(send).toHaveAttribute('aria-disabled', 'true')
    expect(await screen.findByText(messages.puzzleReady)).toBeInTheDocument()
    expect(result.current.status).toBe('none')
  })
})

// react-google-recaptcha#191, #198
complaint('19. a send that is never answered ends with a field for the code that may come', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    api.neverAnswer(paths.sendEmail)
    await form.user.click(form.send)
    await turnClock(11)
    return { label: form.send.textContent === messages.sending ? 'still sending' : 'done', step: form.step }
  },
  kit: { label: 'done', step: 'code' },
  naive: { label: 'still sending', step: 'email' },
})

complaint('19. a puzzle that never comes ends with a way to ask for another', {
  steps: async ({ api, open }) => {
    api.neverAnswer(paths.captcha)
    const form = open()
    await turnClock(11)
    const reload = form.button(messages.reload)
    if (reload) await form.user.click(reload)
    await api.settled()
    return { puzzle: form.puzzle }
  },
  kit: { puzzle: 'ready' },
  naive: { puzzle: 'loading' },
})

complaint('19. a check of the code that is never answered ends, and the code can be handed in again', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    api.neverAnswer(paths.loginWithEmailCode)
    await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await turnClock(11)
    await form.user.type(form.code, '{Enter}')
    await api.settled()
    return { step: form.step }
  },
  kit: { step: 'verified' },
  naive: { step: 'code' },
})
