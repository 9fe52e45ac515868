import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { CodeRejectedError } from '../../src/client.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, goOffline } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { en } from '../../src/locales/en.ts'

const { messages } = en

const nils = 'nils@example.com'

describe('EmailCodeForm', () => {
  it('is the whole flow by keyboard alone, and focus is always where one goes next', async () => {
    const api = createJsdomApi()
    const form = renderForm(api)
    const { user } = form
    expect(form.part('slider-captcha', 'status')).toHaveTextContent(messages.puzzleWaitsForEmail)
    expect(api.requests).toEqual([])

    await user.tab()
    expect(form.email).toHaveFocus()
    await user.keyboard(mara)
    await form.puzzleIs('ready')
    // Enter in the address asks for the send; what is missing is the puzzle.
    await user.keyboard('{Enter}')
    expect(form.slider).toHaveFocus()

    await user.keyboard('{PageUp>15/}{ArrowRight>11/}{ArrowLeft}')
    expect(form.slider).toHaveAttribute('aria-valuetext', '160 of 263')
    await user.keyboard('{Enter}')
    await form.puzzleIs('passed')
    expect(api.sends()).toEqual([])
    await waitFor(() => {
      expect(form.send).toHaveFocus()
    })

    await user.keyboard('{Enter}')
    await form.stepIs('code')
    await waitFor(() => {
      expect(form.code).toHaveFocus()
    })
    expect(form.onSent).toHaveBeenCalledExactlyOnceWith(mara)
    expect(form.code).toHaveAccessibleDescription(messages.codeSent.replace('{email}', 'm•••@example.com'))

    await user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
    expect(screen.getByText(messages.codeVerified)).toHaveFocus()
    expect(form.onVerified).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'SUCCESS' }), {
      email: mara,
      code: api.codeFor(mara),
    })
    expect(api.requests.map(({ path }) => path)).toEqual(Object.values(paths))
  })

  it('keeps the puzzle away from the form: Enter and Space in it never submit', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.puzzleIs('ready')
    form.slider.focus()
    await form.user.keyboard('{Enter} ')
    expect(form.slider).toHaveFocus()
    expect(api.count(paths.verifyCaptcha)).toBe(0)
    await form.user.keyboard('{PageUp>16/} ')
    await form.puzzleIs('passed')
    expect(api.sends()).toEqual([])
  })

  it('leads to the address where that is missing, and says what one looks like', async () => {
    const api = createJsdomApi()
    const form = renderForm(api)
    await form.user.click(form.send)
    expect(form.email).toHaveFocus()
    expect(form.email).toHaveAttribute('aria-invalid', 'true')
    expect(form.email).toHaveAccessibleDescription(messages.emailNeeded)
    await form.user.keyboard('m')
    expect(form.email).not.toHaveAttribute('aria-invalid')
    await form.user.tab()
    expect(form.email).toHaveAttribute('aria-invalid', 'true')
    expect(api.requests).toEqual([])
  })

  it('shows another puzzle in one step after a wrong one, and says so', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.puzzleIs('ready')
    form.slider.focus()
    await form.user.keyboard('{PageUp>3/}{Enter}')
    await waitFor(() => {
      expect(form.part('slider-captcha', 'status')).toHaveTextContent(messages.puzzleWrong)
    })
    await form.puzzleIs('ready')
    expect(api.count(paths.captcha)).toBe(2)
    expect(form.slider).toHaveFocus()
    expect(form.slider).toHaveValue('0')
  })

  it('goes back to the puzzle after a send that used the pass up, with the next puzzle already there', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0003')
    form.send.focus()
    await form.user.keyboard('{Enter}')
    expect(await screen.findByText(messages.errorSolveAgain)).toHaveRole('alert')
    await form.puzzleIs('ready')
    expect(form.slider).toHaveFocus()
    await form.sendCode()
    expect(api.sends()).toHaveLength(2)
    expect(new Set(api.sends().map(({ captcha_token }) => captcha_token)).size).toBe(2)
  })

  it('says at the address what the server says about the address', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.USER.0005')
    form.send.focus()
    await form.user.keyboard('{Enter}')
    await waitFor(() => {
      expect(form.email).toHaveAccessibleDescription(messages.errorEmail)
    })
    expect(form.email).toHaveFocus()
  })

  it('does not call somebody back who has gone elsewhere while the puzzle was checked', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    const release = api.holdNext(paths.verifyCaptcha)
    await form.puzzleIs('ready')
    form.slider.focus()
    await form.user.keyboard('{PageUp>16/}{Enter}')
    form.email.focus()
    release()
    await form.puzzleIs('passed')
    expect(form.email).toHaveFocus()
  })

  it('stays on the address step while the browser is offline, and keeps the pass', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    act(() => {
      goOffline()
    })
    await form.user.click(form.send)
    expect(form.send).toHaveAccessibleDescription(new RegExp(messages.blockedByOffline))
    expect(api.sends()).toEqual([])
    act(() => {
      goOffline(true)
    })
    await form.user.click(form.send)
    await form.stepIs('code')
  })

  it('leaves somebody who typed another address meanwhile alone, and finds the code of the first again', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    const release = api.holdNext(paths.sendEmail)
    await form.solve()
    form.send.focus()
    await form.user.keyboard('{Enter}')
    await form.user.clear(form.email)
    await form.user.type(form.email, nils)
    release()
    await waitFor(() => {
      expect(form.onSent).toHaveBeenCalledExactlyOnceWith(mara)
    })
    await form.stepIs('email')
    expect(form.email).toHaveFocus()
    expect(form.email).toHaveValue(nils)
    expect(form.send).toHaveTextContent(messages.sendCode)

    await form.user.clear(form.email)
    await form.user.type(form.email, `${mara}{Enter}`)
    await form.stepIs('code')
    expect(form.part('email-code', 'sent-text')).toHaveTextContent('We sent a code to m•••@example.com')
    await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
    expect(api.sends()).toHaveLength(1)
  })
})

describe('the code', () => {
  it('that is wrong is said to be, with focus and selection on it', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.keyboard('000000{Enter}')
    await waitFor(() => {
      expect(form.code).toHaveAccessibleDescription(messages.errorWrongCode)
    })
    expect(form.code).toHaveFocus()
    expect([form.code.selectionStart, form.code.selectionEnd]).toEqual([0, 6])
    // The next digits replace the wrong ones.
    await form.user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
  })

  it.each([
    ['wrong', messages.errorWrongCode],
    ['expired', messages.errorExpiredCode],
    ['locked', messages.errorLockedCode],
  ] as const)("that the application's verifyCode rejects as %s is said to be", async (reason, sentence) => {
    const form = renderForm(createJsdomApi(), {
      defaultEmail: mara,
      verifyCode: () => Promise.reject(new CodeRejectedError(reason)),
    })
    await form.sendCode()
    await form.user.keyboard('123456{Enter}')
    expect(await screen.findByText(sentence)).toHaveRole('alert')
    // Only a wrong code can be put right; else the way on is a new one, and its button says when.
    expect(reason === 'wrong' ? form.code : form.send).toHaveFocus()
    expect(form.code).toHaveValue(reason === 'wrong' ? '123456' : '')
    expect(form.onVerified).not.toHaveBeenCalled()
  })

  it('may be typed with blanks and dashes', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    const code = api.codeFor(mara)
    await form.user.paste(` ${code.slice(0, 3)} - ${code.slice(3)} `)
    await form.user.keyboard('{Enter}')
    await form.stepIs('verified')
    expect(form.onVerified).toHaveBeenCalledOnce()
  })

  it('may be typed in full-width digits, as Chinese and Japanese input methods write them', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    const fullWidth = api.codeFor(mara).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    await form.user.keyboard(`${fullWidth}{Enter}`)
    await form.stepIs('verified')
    expect(form.verifyCode.mock.calls[0]![0]).toMatchObject({ code: api.codeFor(mara) })
  })

  it('may be pasted with the sentence around it', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.paste(`${api.codeFor(mara)}, valid 10 minutes`)
    await form.user.keyboard('{Enter}')
    await form.stepIs('verified')
    expect(form.verifyCode.mock.calls[0]![0]).toMatchObject({ code: api.codeFor(mara) })
  })

  it('that is too short is asked for again, without a request', async () => {
    const form = renderForm(createJsdomApi(), { defaultEmail: mara })
    await form.sendCode()
    await form.user.keyboard('12345{Enter}')
    expect(form.code).toHaveAccessibleDescription(messages.codeNeeded.replace('{length}', '6'))
    expect(form.verifyCode).not.toHaveBeenCalled()
  })

  it('is checked once for two submits in one go', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    await form.user.keyboard(api.codeFor(mara))
    fireEvent.submit(form.form)
    fireEvent.submit(form.form)
    await form.stepIs('verified')
    expect(form.verifyCode).toHaveBeenCalledOnce()
  })

  it('is no longer checked when the form goes', async () => {
    let signal!: AbortSignal
    const verifyCode = vi.fn<(input: { signal: AbortSignal }) => Promise<void>>((input) => {
      signal = input.signal
      return new Promise(() => {})
    })
    const form = renderForm(createJsdomApi(), { defaultEmail: mara, verifyCode })
    await form.sendCode()
    await form.user.keyboard('123456{Enter}')
    await waitFor(() => {
      expect(verifyCode).toHaveBeenCalledOnce()
    })
    expect(signal.aborted).toBe(false)
    form.unmount()
    expect(signal.aborted).toBe(true)
  })
})
