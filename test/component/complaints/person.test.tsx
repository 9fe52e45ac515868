import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { EmailCodeForm } from '../../../src/index.ts'
import { en } from '../../../src/locales/en.ts'
import { zhCN } from '../../../src/locales/zh-CN.ts'
import { paths } from '../../../src/protocol/paths.ts'
import { createJsdomApi, turnClock } from '../../support/jsdomParts.ts'
import { mara } from '../../support/renderSend.tsx'
import { TestKit } from '../../support/TestKit.tsx'
import { complaint } from './complaint.ts'

const { messages } = en
const inEnglish: unknown = expect.stringMatching(/^[ -~]+$/)

const toFullWidth = (code: string) =>
  code.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))

// teamhanko/hanko#1372 and #2256, polarsource/polar#9991 (the last line of the mail), devfolioco/react-otp-input#113
const pasted: [string, (code: string) => string][] = [
  ['with a blank in it', (code) => `${code.slice(0, 3)} ${code.slice(3)}`],
  ['with a dash in it', (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
  ['in full-width digits', toFullWidth],
  ['with the last line of the mail around it', (code) => `@example.com #${code}`],
  ['with a sentence around it', (code) => `Your code is ${code}. It is good for 10 minutes.`],
]
for (const [how, text] of pasted) {
  complaint(`11. a code that is pasted ${how} is right`, {
    steps: async ({ api, open }) => {
      const form = open()
      await form.sendCode()
      await form.user.click(form.code)
      await form.user.paste(text(api.codeFor(mara)))
      await form.user.keyboard('{Enter}')
      await api.settled()
      return { step: form.step }
    },
    kit: { step: 'verified' },
    naive: { step: 'code' },
  })
}

// supabase-community/auth-ui#86, authgear#3170
complaint('12. a lost connection is told in the language of the form', {
  setting: { locale: zhCN },
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    api.loseNext(paths.sendEmail)
    await form.pressSend()
    return { alert: form.alert }
  },
  kit: { alert: zhCN.messages.errorNetwork },
  naive: { alert: inEnglish },
})

complaint('12. a wrong code is told in the language of the form', {
  setting: { locale: zhCN },
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await form.user.type(form.code, '000000{Enter}')
    await api.settled()
    return { alert: form.alert }
  },
  kit: { alert: zhCN.messages.errorWrongCode },
  naive: { alert: inEnglish },
})

// pypi/warehouse#18079
complaint('13. a slip in the address is seen, and put right with one press', {
  setting: { email: '' },
  steps: async ({ open }) => {
    const form = open()
    await form.user.type(form.email, 'mara@gmial.com')
    await form.user.tab()
    const suggestion = form.button('Did you mean gmail.com?')
    if (suggestion) await form.user.click(suggestion)
    return { email: form.email.value }
  },
  kit: { email: 'mara@gmail.com' },
  naive: { email: 'mara@gmial.com' },
})

// quackback#5
complaint('13. who sees only in the code step that the address is wrong comes back to it, ready to be put right', {
  steps: async ({ open }) => {
    const form = open()
    await form.sendCode()
    await form.goBack()
    return { email: form.email.value, hasFocus: document.activeElement === form.email }
  },
  kit: { email: mara, hasFocus: true },
  naive: { email: mara, hasFocus: false },
})

// ory/kratos#3123, FusionAuth#1045
complaint('14. who has two mails is told which code is right', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await turnClock(61)
    await form.solveIfAsked()
    // Whatever is sent, it is taken: what counts here is what is said then.
    api.answerNext(paths.sendEmail, () => new Response())
    await form.pressSend()
    return { alert: form.alert, says: /Code 2 of 2, sent at .*Only the newest one works/.test(form.text) }
  },
  kit: { alert: '', says: true },
  naive: { alert: '', says: false },
})

// dubinc/dub#3440
complaint('14. a code that checks itself is not checked again when Enter is pressed, too', {
  setting: { autoSubmit: true },
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await api.settled()
    return { checks: api.count(paths.loginWithEmailCode), step: form.step }
  },
  kit: { checks: 1, step: 'verified' },
  naive: { checks: 2, step: 'verified' },
})

complaint('14. a wrong code that checks itself is checked once, so that it does not use up the tries', {
  setting: { autoSubmit: true },
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await form.user.type(form.code, '000000')
    await api.settled()
    await form.user.clear(form.code)
    await form.user.type(form.code, '000000')
    await api.settled()
    return { checks: api.count(paths.loginWithEmailCode), code: form.code.value }
  },
  kit: { checks: 1, code: '000000' },
  naive: { checks: 2, code: '000000' },
})

// supabase/ui#237, amplify-ui#1451
complaint('22. a remount in the code step comes back to the code step, and the code is right', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await form.reload()
    const { step } = form
    if (step === 'code') await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await api.settled()
    return { step, after: form.step }
  },
  kit: { step: 'code', after: 'verified' },
  naive: { step: 'email', after: 'email' },
})

// With the kit only: a form that keeps its text in its own state passes this, too.
it('22. an application that renders anew at each key, with everything inline, takes neither text nor focus away', async () => {
  const api = createJsdomApi()
  const user = userEvent.setup()
  const application = () => (
    <TestKit api={api} locale={{ ...en, messages: { ...messages } }} messages={{ sendCode: 'Mail me a code' }}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        verifyCode={({ email, code, signal }) => api.client.loginWithEmailCode({ email, code }, { signal })}
        onSent={() => {}}
        onVerified={() => {}}
        onEmailChange={() => {}}
        style={{ maxWidth: 400 }}
      />
    </TestKit>
  )
  const { rerender } = render(application())
  const field = screen.getByLabelText(messages.emailLabel)
  await user.click(field)
  for (const key of mara) {
    await user.keyboard(key)
    rerender(application())
  }
  expect(screen.getByLabelText(messages.emailLabel)).toBe(field)
  expect(field).toHaveValue(mara)
  expect(field).toHaveFocus()
  await screen.findByText(messages.puzzleReady)
  expect(api.count(paths.captcha)).toBe(1)

  screen.getByRole('slider').focus()
  for (const key of ['{PageUp>16/}', '{Enter}']) {
    await user.keyboard(key)
    rerender(application())
  }
  await screen.findByText(messages.puzzlePassed)
  await user.click(screen.getByRole('button', { name: 'Mail me a code' }))
  const code = await screen.findByLabelText(messages.codeLabel)
  await waitFor(() => {
    expect(code).toHaveFocus()
  })
  for (const key of api.codeFor(mara)) {
    await user.keyboard(key)
    rerender(application())
  }
  expect(code).toHaveValue(api.codeFor(mara))
  expect(code).toHaveFocus()
  expect(api.requests.map(({ path }) => path)).toEqual([paths.captcha, paths.verifyCaptcha, paths.sendEmail])
})
