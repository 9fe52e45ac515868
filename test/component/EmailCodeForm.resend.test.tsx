import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CodeRejectedError } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'

const { messages } = en
const nils = 'nils@example.com'
const saysExpired = () => Promise.reject(new CodeRejectedError('expired'))

describe('asking for another code', () => {
  it('waits for the countdown, brings the next puzzle before it ends, and spends a new pass', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    expect(form.send).toHaveTextContent(/again in/)
    await form.user.click(form.send)
    expect(api.sends()).toHaveLength(1)
    await turnClock(50)
    expect(api.count(paths.captcha)).toBe(1)
    expect(form.part('slider-captcha', 'root')).not.toBeVisible()
    await turnClock(6)
    await form.puzzleIs('ready')
    expect(form.part('slider-captcha', 'root')).toBeVisible()
    expect(form.send).toHaveTextContent(/again in/)
    await form.solve()
    await turnClock(6)
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await waitFor(() => {
      expect(form.part('email-code', 'sent-text')).toHaveTextContent('We sent a new code to m•••@example.com')
    })
    await waitFor(() => {
      expect(form.code).toHaveFocus()
    })
    expect(new Set(api.sends().map(({ captcha_token }) => captcha_token)).size).toBe(2)
  })

  it('does not take somebody back whose code was right before the answer came', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    const code = api.codeFor(mara)
    await turnClock(61)
    await form.solve()
    const release = api.holdNext(paths.sendEmail)
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await form.user.type(form.code, `${code}{Enter}`)
    await form.stepIs('verified')
    release()
    await waitFor(() => {
      expect(form.onSent).toHaveBeenCalledTimes(2)
    })
    expect(form.form).toHaveAttribute('data-state', 'verified')
  })

  it('takes back what was said of the code before', async () => {
    useTurnableClock()
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, verifyCode: saysExpired })
    await form.sendCode()
    await turnClock(61)
    await form.user.type(form.code, '111111{Enter}')
    await screen.findByText(messages.errorExpiredCode)
    await form.solve()
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await waitFor(() => {
      expect(form.code).toHaveFocus()
    })
    expect(screen.queryByText(messages.errorExpiredCode)).not.toBeInTheDocument()
    expect(form.code).toBeValid()
    expect(form.code).toHaveAccessibleDescription(/^We sent a new code/)
  })

  it('leaves who turned to another address meanwhile where they are', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await turnClock(61)
    await form.solve()
    const release = api.holdNext(paths.sendEmail)
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    release()
    await waitFor(() => {
      expect(form.onSent).toHaveBeenCalledTimes(2)
    })
    expect(form.form).toHaveAttribute('data-state', 'email')
    expect(form.email).toHaveFocus()
    // And who comes back by mistake finds its field.
    await form.user.keyboard('{Enter}')
    await form.stepIs('code')
    expect(form.part('email-code', 'sent-text')).toHaveTextContent('We sent a new code')
    // The one after that is theirs again.
    await turnClock(61)
    await form.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0006')
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await waitFor(() => {
      expect(form.slider).toHaveFocus()
    })
  })

  it('cannot be hurried by changing the address and coming back', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    await form.stepIs('email')
    await waitFor(() => {
      expect(form.email).toHaveFocus()
    })
    expect(form.email).toHaveValue(mara)
    expect(form.send).toHaveTextContent(/again in/)

    await form.user.clear(form.email)
    await form.user.type(form.email, nils)
    expect(form.send).toHaveTextContent(messages.sendCode)
    expect(form.send).toHaveAccessibleDescription(new RegExp(messages.blockedByCaptcha))

    await form.user.clear(form.email)
    await form.user.type(form.email, mara)
    expect(form.send).toHaveTextContent(/again in/)
    await form.user.keyboard('{Enter}')
    expect(api.sends()).toHaveLength(1)
  })

  it('goes to another address after a change', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.keyboard('123')
    await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    await form.user.clear(form.email)
    await form.user.type(form.email, nils)
    await form.sendCode()
    expect(screen.getByText(/n•••@example.com/)).toBeInTheDocument()
    expect(form.code).toHaveValue('')
    await form.user.keyboard(`${api.codeFor(nils)}{Enter}`)
    await form.stepIs('verified')
    expect(form.onVerified.mock.calls[0]![1]).toMatchObject({ email: nils })
  })
})
