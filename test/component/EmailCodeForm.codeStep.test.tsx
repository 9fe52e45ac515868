import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { CodeRejectedError, NetworkError } from '../../src/client.ts'
import type { EmailCodeFormProps } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'

const { messages } = en
type VerifyCode = EmailCodeFormProps['verifyCode']

const detail = () => document.querySelector('[data-part=sent-detail]')

const suggested = () => screen.queryByRole('button', { name: 'Did you mean gmail.com?' })
const saysExpired: VerifyCode = () => Promise.reject(new CodeRejectedError('expired'))

describe('a reload in the code step', () => {
  it('comes back to the code, with the cooldown as it was, and the code of the mail is right', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const first = renderForm(api, { defaultEmail: mara })
    await first.sendCode()
    first.unmount()
    await turnClock(20)

    const form = renderForm(api, { defaultEmail: mara })
    expect(form.form).toHaveAttribute('data-state', 'code')
    expect(form.part('email-code', 'sent-text')).toHaveTextContent('We sent a code to m•••@example.com')
    expect(form.send).toHaveTextContent(/again in 0:(40|39)/)
    // Where focus is after a reload is the page's own affair.
    expect(form.code).not.toHaveFocus()
    await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
    expect(api.sends()).toHaveLength(1)
  })

  it('fetches no puzzle before the cooldown comes to its end, and then the next one', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const first = renderForm(api, { defaultEmail: mara })
    await first.sendCode()
    first.unmount()
    const before = api.count(paths.captcha)
    const form = renderForm(api, { defaultEmail: mara })
    await turnClock(50)
    expect(api.count(paths.captcha)).toBe(before)
    await turnClock(6)
    await form.puzzleIs('ready')
    expect(api.count(paths.captcha)).toBe(before + 1)
    await form.solve()
    await turnClock(6)
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await waitFor(() => {
      expect(api.sends()).toHaveLength(2)
    })
    expect(await screen.findByText(/Code 2 of 2/)).toBeInTheDocument()
  })

  it.each([
    ['that does not want it', { restoreStep: false }],
    ['of another scenario', { scenario: 'REGISTER_EMS' as const }],
    ['whose address the application fixes at another one', { email: 'kim@example.com' }],
    ['that begins with another address', { defaultEmail: 'kim@example.com' }],
  ])('begins anew in a form %s', async (_what, props) => {
    const api = createJsdomApi()
    const first = renderForm(api)
    await first.user.type(first.email, mara)
    await first.sendCode()
    first.unmount()
    const same = renderForm(api)
    expect(same.form).toHaveAttribute('data-state', 'code')
    same.unmount()
    const form = renderForm(api, props)
    expect(form.form).toHaveAttribute('data-state', 'email')
  })

  it('begins anew after a quarter of an hour, after the end, and after turning to another address', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const first = renderForm(api, { defaultEmail: mara })
    await first.sendCode()
    first.unmount()
    await turnClock(15 * 60)
    const second = renderForm(api, { defaultEmail: mara })
    expect(second.form).toHaveAttribute('data-state', 'email')
    await second.sendCode()
    await second.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    second.unmount()
    const third = renderForm(api, { defaultEmail: mara })
    expect(third.form).toHaveAttribute('data-state', 'email')
    expect(sessionStorage).toHaveLength(0)
  })

  it('leaves the address in no storage that outlives the tab, and in none after the end', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    expect(Object.entries(sessionStorage).join()).toContain(mara)
    expect(Object.entries(localStorage).join()).not.toContain('mara')
    await form.user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
    expect(Object.entries(sessionStorage).join()).not.toContain('mara')
  })

  it('in the middle of the send comes to the code, for the mail may have left', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const first = renderForm(api, { defaultEmail: mara })
    await first.solve()
    await first.user.click(first.send)
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    first.unmount()
    const form = renderForm(api, { defaultEmail: mara })
    expect(form.form).toHaveAttribute('data-state', 'code')
    expect(form.part('email-code', 'sent-text')).toHaveTextContent('A code may be on its way to m•••@example.com')
    release()
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(1)
    })
    await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
  })

  it('comes to it just so when the button was pressed twice, of which the second press sent nothing', async () => {
    const api = createJsdomApi()
    api.holdNext(paths.sendEmail)
    const first = renderForm(api, { defaultEmail: mara })
    await first.solve()
    act(() => {
      first.send.click()
      first.send.click()
    })
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    first.unmount()
    expect(renderForm(api, { defaultEmail: mara }).form).toHaveAttribute('data-state', 'code')
  })

  it('after a send that was refused begins anew', async () => {
    const api = createJsdomApi()
    const first = renderForm(api, { defaultEmail: mara })
    await first.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0006')
    await first.user.click(first.send)
    await screen.findByText(messages.errorSendFailed)
    first.unmount()
    expect(renderForm(api, { defaultEmail: mara }).form).toHaveAttribute('data-state', 'email')
    expect(sessionStorage).toHaveLength(0)
  })

  it('loses nothing but itself where the storage is blocked', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
    expect(form.onVerified).toHaveBeenCalledOnce()
  })
})

describe('which mail is the right one', () => {
  it('is said with the time of the send, and after a resend with its number', async () => {
    useTurnableClock()
    vi.setSystemTime(new Date(2026, 10, 25, 14, 32))
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    expect(detail()).toHaveTextContent(/^Sent at 2:32.PM\.$/)
    await turnClock(61)
    await form.solve()
    await form.user.click(screen.getByRole('button', { name: messages.resendCode }))
    await waitFor(() => {
      expect(detail()).toHaveTextContent(/^Code 2 of 2, sent at 2:33.PM\. Only the newest one works\.$/)
    })
  })

  it('counts from one again for another address', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    await form.user.clear(form.email)
    await form.user.type(form.email, 'kim@example.com')
    await form.sendCode()
    expect(detail()).toHaveTextContent(/^Sent at/)
  })
})

describe('the mailbox of a large provider', () => {
  it('is one link away, in a tab of its own', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: 'mara@gmail.com' })
    await form.sendCode()
    const link = screen.getByRole('link', { name: messages.openMailbox })
    expect(link).toHaveAttribute('href', 'https://mail.google.com')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noreferrer')
  })

  it('is not guessed for anybody else', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
  })
})

describe('a slip in the address', () => {
  it('is asked about once the field is left, and mended by one press, with focus back in the field', async () => {
    const onEmailChange = vi.fn<(email: string) => void>()
    const form = renderForm(createJsdomApi(), { onEmailChange })
    await form.user.type(form.email, 'Mara.K@gmial.com')
    expect(suggested()).not.toBeInTheDocument()
    await form.user.tab()
    await form.user.click(suggested()!)
    expect(form.email).toHaveValue('Mara.K@gmail.com')
    expect(form.email).toHaveFocus()
    expect(onEmailChange).toHaveBeenLastCalledWith('Mara.K@gmail.com')
    expect(suggested()).not.toBeInTheDocument()
  })

  it('is never corrected by itself: the address may be right', async () => {
    const api = createJsdomApi()
    const form = renderForm(api)
    await form.user.type(form.email, 'mara@gmial.com')
    await form.sendCode()
    expect(api.sends()).toEqual([expect.objectContaining({ email: 'mara@gmial.com' })])
  })

  it('is not asked about while another address is typed, nor where it cannot be changed', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: 'mara@gmial.com', readOnlyEmail: true })
    act(() => {
      form.email.focus()
      form.email.blur()
    })
    expect(suggested()).not.toBeInTheDocument()
    form.unmount()
    const other = renderForm(createJsdomApi(), { defaultEmail: 'mara@gmial.com' })
    act(() => {
      other.email.focus()
      other.email.blur()
    })
    expect(suggested()).toBeInTheDocument()
    await other.user.type(other.email, 'x')
    expect(suggested()).not.toBeInTheDocument()
  })
})

describe('the code', () => {
  it('is tidied up as soon as it is complete, without anything having been cut', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    expect(form.code).not.toHaveAttribute('maxlength')
    await form.user.paste('Your code is 123-456 (valid 10 minutes)')
    expect(form.code).toHaveValue('123456')
  })

  it('is left alone while an input method is at it, and read all the same', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    fireEvent.input(form.code, { target: { value: '１２３４５６' }, isComposing: true })
    expect(form.code).toHaveValue('１２３４５６')
    fireEvent.submit(form.form)
    await waitFor(() => {
      expect(form.verifyCode).toHaveBeenCalledWith(expect.objectContaining({ code: '123456' }))
    })
  })

  it('checks itself, too, where an input method has completed it and no more input follows', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, autoSubmit: true })
    await form.sendCode()
    fireEvent.input(form.code, { target: { value: '１２３４５６' }, isComposing: true })
    expect(form.verifyCode).not.toHaveBeenCalled()
    fireEvent.compositionEnd(form.code)
    expect(form.code).toHaveValue('123456')
    // Other browsers send it after that.
    fireEvent.input(form.code, { target: { value: '１２３４５６' } })
    await screen.findByText(messages.errorWrongCode)
    expect(form.verifyCode).toHaveBeenCalledTimes(1)
    // An input method that was opened and changed nothing takes nothing back.
    fireEvent.compositionStart(form.code)
    fireEvent.compositionEnd(form.code)
    expect(screen.getByText(messages.errorWrongCode)).toBeInTheDocument()
  })

  it('checks itself when it is complete, where the application wants it, and never the same one twice', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara, autoSubmit: true })
    await form.sendCode()
    await form.user.keyboard('12345')
    expect(form.verifyCode).not.toHaveBeenCalled()
    await form.user.keyboard('6')
    expect(form.verifyCode).toHaveBeenCalledTimes(1)
    await screen.findByText(messages.errorWrongCode)
    // The same digits once more, as autofill likes to do: nobody asked for that.
    await form.user.clear(form.code)
    await form.user.paste('123456')
    await form.user.keyboard('{Backspace}6')
    expect(form.verifyCode).toHaveBeenCalledTimes(1)
    // And what was said of it still holds.
    expect(form.code).toHaveAccessibleDescription(messages.errorWrongCode)
    // A press is another matter.
    await form.user.keyboard('{Enter}')
    expect(form.verifyCode).toHaveBeenCalledTimes(2)
    await waitFor(() => {
      expect(form.part('email-code', 'verify')).not.toHaveAttribute('aria-disabled')
    })
    await form.user.clear(form.code)
    await form.user.paste(api.codeFor(mara))
    await form.stepIs('verified')
    expect(form.verifyCode).toHaveBeenCalledTimes(3)
  })

  it('that is completed while another one is being checked is checked after it', async () => {
    const rejects: (() => void)[] = []
    const verifyCode = vi.fn<VerifyCode>(
      () =>
        new Promise((_resolve, reject) => {
          rejects.push(() => {
            reject(new CodeRejectedError('wrong'))
          })
        }),
    )
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, autoSubmit: true, verifyCode })
    await form.sendCode()
    await form.user.keyboard('111111')
    await form.user.clear(form.code)
    await form.user.keyboard('222222')
    expect(verifyCode).toHaveBeenCalledTimes(1)
    await act(async () => {
      rejects[0]?.()
    })
    expect(verifyCode).toHaveBeenCalledTimes(2)
    expect(verifyCode.mock.calls[1]![0]).toMatchObject({ code: '222222' })
    expect(form.code).not.toHaveAttribute('aria-invalid')
    await act(async () => {
      rejects[1]?.()
    })
    expect(form.code).toHaveAccessibleDescription(messages.errorWrongCode)
    expect(verifyCode).toHaveBeenCalledTimes(2)
  })

  it('does not check itself where the application did not ask for that', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    await form.user.keyboard('123456')
    expect(form.verifyCode).not.toHaveBeenCalled()
  })

  it('that was wrong five times leads to a new one: the field is empty and focus on what asks for it', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    for (let tries = 1; tries <= 4; tries += 1) {
      await form.user.keyboard('000000{Enter}')
      await screen.findByText(messages.errorWrongCode)
      expect(form.code).toHaveFocus()
    }
    await form.user.keyboard('000000{Enter}')
    expect(await screen.findByText(messages.errorLockedCode)).toHaveRole('alert')
    expect(form.code).toHaveValue('')
    expect(form.send).toHaveFocus()
  })

  it('that has expired leads to the next puzzle, where that is there already', async () => {
    useTurnableClock()
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, verifyCode: saysExpired })
    await form.sendCode()
    await turnClock(61)
    await form.puzzleIs('ready')
    await form.user.type(form.code, '123456{Enter}')
    expect(await screen.findByText(messages.errorExpiredCode)).toHaveRole('alert')
    expect(form.slider).toHaveFocus()
  })

  it('that could not be checked stays as it is, for one more press', async () => {
    const verifyCode = vi.fn<VerifyCode>().mockRejectedValueOnce(new NetworkError()).mockResolvedValueOnce({})
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, verifyCode })
    await form.sendCode()
    await form.user.keyboard('123456{Enter}')
    await screen.findByText(messages.errorNetwork)
    expect(form.code).toHaveFocus()
    expect(form.code).toHaveValue('123456')
    expect(form.code.selectionStart).toBe(form.code.selectionEnd)
    await form.user.keyboard('{Enter}')
    await form.stepIs('verified')
  })

  it('of an address that was given up meanwhile is not checked to the end', async () => {
    let settle!: (result: object) => void
    const signals: AbortSignal[] = []
    const verifyCode: VerifyCode = ({ signal }) => {
      signals.push(signal)
      return new Promise((resolve) => (settle = resolve))
    }
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, verifyCode })
    await form.sendCode()
    await form.user.keyboard('123456{Enter}')
    await waitFor(() => {
      expect(signals).toHaveLength(1)
    })
    await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
    expect(signals[0]?.aborted).toBe(true)
    await act(async () => {
      settle({})
    })
    expect(form.form).toHaveAttribute('data-state', 'email')
    expect(form.onVerified).not.toHaveBeenCalled()
  })

  it('of another length than 4 to 8 is a mistake that the developer is told of', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderForm(createJsdomApi(), { codeLength: 3 })).toThrow('email-code-kit: codeLength is 3')
  })
})
