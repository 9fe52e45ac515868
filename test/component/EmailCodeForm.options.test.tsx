import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EmailCodeForm } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'
import { headerNames } from '../../src/protocol/headers.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

const nils = 'nils@example.com'
const verifyCode = async () => {}
const { messages } = en

/** An application that holds the address, and has a say in it. */
function LowerCase() {
  const [email, setEmail] = useState('')
  return (
    <EmailCodeForm
      scenario="LOGIN_EMS"
      verifyCode={verifyCode}
      email={email}
      onEmailChange={(typed) => {
        setEmail(typed.toLowerCase())
      }}
    />
  )
}

describe('the address', () => {
  it('begins with defaultEmail, and is typed over freely', async () => {
    const onEmailChange = vi.fn<(email: string) => void>()
    const form = renderForm(createJsdomApi(), { defaultEmail: 'mara@example', onEmailChange })
    expect(form.email).toHaveValue('mara@example')
    await form.user.type(form.email, '.com')
    expect(form.email).toHaveValue(mara)
    expect(onEmailChange.mock.calls.map(([email]) => email)).toEqual([
      'mara@example.',
      'mara@example.c',
      'mara@example.co',
      mara,
    ])
    await form.puzzleIs('ready')
  })

  it('is never put back to what was typed before, whatever becomes of its ref', async () => {
    const onEmailChange = vi.fn<(email: string) => void>()
    function Page() {
      const [email, setEmail] = useState('')
      return (
        <EmailCodeForm.Root
          scenario="LOGIN_EMS"
          verifyCode={verifyCode}
          onEmailChange={(typed) => {
            onEmailChange(typed)
            setEmail(typed)
          }}
        >
          {/* A new ref each time: React takes the old one back and attaches this one. */}
          <EmailCodeForm.Email ref={() => {}} type="text" title={email} />
        </EmailCodeForm.Root>
      )
    }
    const user = userEvent.setup({ delay: null })
    render(
      <TestKit api={createJsdomApi()}>
        <Page />
      </TestKit>,
    )
    const field = screen.getByLabelText<HTMLInputElement>(messages.emailLabel)
    await user.type(field, 'annaexample.com')
    field.setSelectionRange(4, 4)
    await user.keyboard('@')
    expect(field).toHaveValue('anna@example.com')
    expect(field.selectionStart).toBe(5)
    expect(onEmailChange).toHaveBeenCalledTimes(16)
  })

  it('follows `email` where the application holds it', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { email: '' })
    form.update({ email: mara })
    expect(form.email).toHaveValue(mara)
    await form.puzzleIs('ready')
    form.update({ email: nils })
    expect(form.email).toHaveValue(nils)
    await form.sendCode()
    expect(api.sends()).toEqual([expect.objectContaining({ email: nils })])
  })

  it('is what the application makes of it', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        <LowerCase />
      </TestKit>,
    )
    await userEvent.setup().type(screen.getByLabelText(messages.emailLabel), 'MARA@Example.com')
    expect(screen.getByLabelText(messages.emailLabel)).toHaveValue(mara)
  })

  it('voids the pass where the application changes it', async () => {
    const form = renderForm(createJsdomApi(), { email: mara })
    await form.solve()
    form.update({ email: nils })
    await form.puzzleIs('ready')
    expect(form.part('slider-captcha', 'status')).toHaveTextContent(messages.puzzleEmailChanged)
    expect(form.send).toHaveAttribute('aria-disabled', 'true')
  })

  it('cannot be changed with readOnlyEmail, neither by typing nor in the code step', async () => {
    const form = renderForm(createJsdomApi(), { scenario: 'UPDATE_PWD_EMS', email: mara, readOnlyEmail: true })
    expect(form.email).toHaveAttribute('readonly')
    await form.user.type(form.email, 'x')
    expect(form.email).toHaveValue(mara)
    await form.sendCode()
    expect(screen.queryByRole('button', { name: messages.changeEmail })).not.toBeInTheDocument()
  })

  it('has the attributes that fill it in and spare corrections', () => {
    const { email } = renderForm(createJsdomApi())
    expect(email).toHaveAttribute('type', 'email')
    expect(email).toHaveAttribute('autocomplete', 'email')
    expect(email).toHaveAttribute('autocapitalize', 'none')
    expect(email).toBeRequired()
  })
})

describe('the form', () => {
  it('asks for as many digits as codeLength says', async () => {
    const api = createJsdomApi({ serverOptions: { codeLength: 8 } })
    const form = renderForm(api, { defaultEmail: mara, codeLength: 8 })
    await form.sendCode()
    await form.user.keyboard('1234567{Enter}')
    expect(form.code).toHaveAccessibleDescription(messages.codeNeeded.replace('{length}', '8'))
    await form.user.clear(form.code)
    await form.user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
  })

  it('sends the scenario it was given', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { scenario: 'BIND_EMAIL_EMS', defaultEmail: mara })
    await form.sendCode()
    expect(api.sends()).toEqual([expect.objectContaining({ type: 'BIND_EMAIL_EMS' })])
  })

  it('may be arranged with all its fields on the page at once', async () => {
    const api = createJsdomApi()
    const { Email, Captcha, Send, Sent, Code, Verify } = EmailCodeForm
    const form = renderForm(api, {
      defaultEmail: mara,
      children: (
        <>
          <Email />
          <Captcha />
          <Send />
          <Sent />
          <Code />
          <Verify />
        </>
      ),
    })
    await form.sendCode()
    await form.user.keyboard('123')
    await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    await form.stepIs('email')
    expect(form.code).toHaveValue('')
    await form.user.clear(form.email)
    await form.user.type(form.email, nils)
    await form.sendCode()
    await form.user.keyboard(`${api.codeFor(nils)}{Enter}`)
    await form.stepIs('verified')
    expect(api.sends().map(({ email }) => email)).toEqual([mara, nils])
  })

  it('waits as long as `cooldown` says', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, cooldown: 120 })
    await form.sendCode()
    expect(form.send).toHaveTextContent('Send again in 2:00')
  })

  it('has a code field that phones and mail programs can fill', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    expect(form.code).toHaveAttribute('autocomplete', 'one-time-code')
    expect(form.code).toHaveAttribute('inputmode', 'numeric')
  })

  it('opens and closes its dialog where none can be modal, as in stand-ins for a browser', async () => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal')
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'close')
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, captcha: 'dialog' })
    const dialog = form.part('email-code', 'dialog') as HTMLDialogElement
    await form.user.click(form.send)
    expect(dialog.open).toBe(true)
    await form.user.click(screen.getByRole('button', { name: messages.close }))
    expect(dialog.open).toBe(false)
    expect(screen.queryByRole('slider')).not.toBeInTheDocument()
  })

  it('opens its dialog again after the order was changed under an open one', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, captcha: 'dialog' })
    await form.user.click(form.send)
    await form.puzzleIs('ready')
    form.update({ captcha: 'inline' })
    form.update({ captcha: 'dialog' })
    await form.user.click(form.send)
    expect(form.part('email-code', 'dialog')).toHaveAttribute('open')
    await form.puzzleIs('ready')
  })

  it('leaves Escape to the dialog where there is no move to take back', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara, captcha: 'dialog' })
    await form.user.click(form.send)
    await form.puzzleIs('ready')
    await act(async () => {})
    form.slider.focus()
    const isTaken = () => !fireEvent.keyDown(form.slider, { key: 'Escape' })
    await form.user.keyboard('{PageUp>3/}')
    expect(isTaken()).toBe(true)
    expect(isTaken()).toBe(false)
    api.loseNext(paths.captcha)
    await form.user.keyboard('{PageUp>3/}{Enter}')
    await form.puzzleIs('error')
    expect(isTaken()).toBe(false)
  })

  it('sends by whatever element stands for its button', async () => {
    const api = createJsdomApi()
    render(
      <TestKit api={api}>
        <EmailCodeForm.Root scenario="LOGIN_EMS" verifyCode={verifyCode}>
          <EmailCodeForm.Email />
          <EmailCodeForm.Send render={<button type="button">Send it</button>} />
        </EmailCodeForm.Root>
      </TestKit>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Send it' }))
    expect(screen.getByLabelText(messages.emailLabel)).toHaveAccessibleDescription(messages.emailNeeded)
  })

  it('takes the form attributes of the application, and its ref', () => {
    const ref = vi.fn<(element: HTMLFormElement | null) => void>()
    render(
      <TestKit api={createJsdomApi()}>
        <EmailCodeForm scenario="LOGIN_EMS" verifyCode={verifyCode} id="sign-in" aria-label="Sign in" ref={ref} />
      </TestKit>,
    )
    expect(screen.getByRole('form', { name: 'Sign in' })).toHaveAttribute('id', 'sign-in')
    expect(ref).toHaveBeenCalledWith(screen.getByRole('form'))
  })

  it('works in Chinese from the first label to the last request', async () => {
    const api = createJsdomApi()
    const { messages: texts } = zhCN
    const form = renderForm(api, { defaultEmail: mara }, { locale: zhCN })
    await form.puzzleIs('ready')
    form.slider.focus()
    await form.user.keyboard('{PageUp>16/}{Enter}')
    await form.puzzleIs('passed')
    await form.user.click(screen.getByRole('button', { name: texts.sendCode }))
    await form.user.type(await screen.findByLabelText(texts.codeLabel), '000000{Enter}')
    expect(await screen.findByText(texts.errorWrongCode)).toBeInTheDocument()
    // The last one is the application's own call, which said no language.
    expect(api.requests.map(({ headers }) => headers.get(headerNames.language))).toEqual(['zh', 'zh', 'zh', 'zh'])
    expect(api.server.outbox.mails[0]).toMatchObject({ to: mara, language: 'zh-CN' })
  })

  it('shows the texts of the application over those of the language', async () => {
    const own = { sendCode: 'Mail me a code', codeSent: 'On its way to {email}!' }
    const form = renderForm(createJsdomApi(), { defaultEmail: mara }, { messages: own })
    expect(screen.getByRole('button', { name: 'Mail me a code' })).toBeInTheDocument()
    await form.sendCode()
    expect(form.part('email-code', 'sent-text')).toHaveTextContent('On its way to m•••@example.com!')
  })

  it('can change its language in the middle', async () => {
    const api = createJsdomApi()
    const view = (locale = zhCN) => (
      <TestKit api={api} locale={locale}>
        <EmailCodeForm scenario="LOGIN_EMS" verifyCode={verifyCode} defaultEmail={mara} />
      </TestKit>
    )
    const { rerender } = render(view(en))
    await waitFor(() => {
      expect(screen.getByText(en.messages.puzzleReady)).toBeInTheDocument()
    })
    rerender(view(zhCN))
    expect(screen.getByText(zhCN.messages.puzzleReady)).toBeInTheDocument()
    expect(screen.getByDisplayValue(mara)).toBeInTheDocument()
    expect(api.requests).toHaveLength(1)
  })
})
