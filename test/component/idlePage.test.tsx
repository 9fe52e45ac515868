import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../src/locales/en.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'

const { messages } = en

beforeEach(() => {
  useTurnableClock()
})

/** Hides the page, or brings it back; `pageshow` is what the back/forward cache says. */
function show(state: DocumentVisibilityState, by: 'visibilitychange' | 'pageshow' = 'visibilitychange') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  act(() => {
    if (by === 'pageshow') globalThis.dispatchEvent(new Event('pageshow'))
    else document.dispatchEvent(new Event('visibilitychange'))
  })
}

const status = (form: ReturnType<typeof renderForm>) => form.part('slider-captcha', 'status')

describe('a page that is left alone', () => {
  it('asks for one puzzle and never for another, however long it stands', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.puzzleIs('ready')
    await turnClock(60 * 60)
    expect(api.requests).toHaveLength(1)
    await form.puzzleIs('ready')
  })

  it('has a new puzzle once when its pass runs out, with one polite sentence, and then stands still', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    await turnClock(171)
    await form.puzzleIs('ready')
    expect(status(form)).toHaveTextContent(messages.puzzleExpired)
    expect(status(form)).toHaveRole('status')
    expect(api.count(paths.captcha)).toBe(2)
    await turnClock(60 * 60)
    expect(api.count(paths.captcha)).toBe(2)
  })

  it('keeps a pass as long as the application says its tenant does', async () => {
    const api = createJsdomApi({ clientOptions: { passLifetime: 30_000 } })
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    await turnClock(29)
    await form.puzzleIs('passed')
    await turnClock(2)
    await form.puzzleIs('ready')
    expect(status(form)).toHaveTextContent(messages.puzzleExpired)
  })

  it('keeps the pass of another captcha for as long', async () => {
    const view = renderSend(createJsdomApi({ clientOptions: { passLifetime: 30_000 } }))
    act(() => {
      view.token.grant({ captchaToken: 'of-another-captcha', email: mara })
    })
    expect(view.token.expiresAt).toBe(Date.now() + 30_000)
  })
})

describe('a page that nobody sees', () => {
  it('asks for nothing, and for what it needs when somebody comes', async () => {
    show('hidden')
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await turnClock(10)
    expect(api.requests).toEqual([])
    show('visible')
    await form.puzzleIs('ready')
    expect(api.requests).toHaveLength(1)
  })

  it.each(['visibilitychange', 'pageshow'] as const)(
    'has a new puzzle for who comes back (%s) after the pass has run out',
    async (by) => {
      const api = createJsdomApi()
      const form = renderForm(api, { defaultEmail: mara })
      await form.solve()
      show('hidden')
      await turnClock(600)
      expect(api.count(paths.captcha)).toBe(1)
      show('visible', by)
      await form.puzzleIs('ready')
      expect(status(form)).toHaveTextContent(messages.puzzleExpired)
      expect(form.send).toHaveAccessibleDescription(new RegExp(messages.blockedByCaptcha))
    },
  )

  it('has the next puzzle for a resend only when somebody comes back', async () => {
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara })
    await form.sendCode()
    show('hidden')
    await turnClock(120)
    expect(api.count(paths.captcha)).toBe(1)
    show('visible')
    await form.puzzleIs('ready')
    expect(api.count(paths.captcha)).toBe(2)
  })

  it('knows at once that a pass of another captcha has run out, whatever its timer does', async () => {
    const view = renderSend(createJsdomApi())
    act(() => {
      view.token.grant({ captchaToken: 'of-another-captcha', email: mara })
    })
    expect(view.send.canSend).toBe(true)
    // The machine sleeps: the clock goes on, timers do not.
    vi.setSystemTime(Date.now() + 600_000)
    show('visible')
    expect(view.token.status).toBe('expired')
    expect(view.send.blockedBy).toBe('captcha')
  })
})

async function formWithPuzzle() {
  const api = createJsdomApi()
  const form = renderForm(api, { defaultEmail: mara })
  await form.puzzleIs('ready')
  await act(async () => {})
  form.slider.focus()
  return { api, form }
}

describe('a puzzle that ran out of time', () => {
  it('is replaced for who comes back to the page', async () => {
    const { api, form } = await formWithPuzzle()
    await turnClock(116)
    show('hidden')
    expect(api.count(paths.captcha)).toBe(1)
    show('visible')
    await waitFor(() => {
      expect(api.count(paths.captcha)).toBe(2)
    })
    await form.puzzleIs('ready')
    expect(status(form)).toHaveTextContent(messages.puzzleExpired)
  })

  it('is not replaced under a move that has not been handed in, by no key and no return', async () => {
    const { api, form } = await formWithPuzzle()
    await form.user.keyboard('{PageUp>5/}')
    await turnClock(116)
    await form.user.keyboard('{PageUp>5/}')
    show('hidden')
    show('visible')
    expect(form.slider).toHaveAttribute('aria-valuetext', '100 of 263')
    expect(api.count(paths.captcha)).toBe(1)
    // Handed in it would be wrong whatever it says: so it is replaced, and nothing is checked.
    await form.user.keyboard('{Enter}')
    await waitFor(() => {
      expect(status(form)).toHaveTextContent(messages.puzzleExpired)
    })
    await form.puzzleIs('ready')
    expect(api.count(paths.verifyCaptcha)).toBe(0)
    expect(form.slider).toHaveValue('0')
  })

  it('is replaced when a move is taken back to the start', async () => {
    const { api, form } = await formWithPuzzle()
    await form.user.keyboard('{PageUp}')
    await turnClock(116)
    await form.user.keyboard('{Home}')
    expect(api.count(paths.captcha)).toBe(1)
    await form.user.keyboard('{PageUp}')
    await waitFor(() => {
      expect(api.count(paths.captcha)).toBe(2)
    })
  })
})

describe('an answer that comes late', () => {
  it('for an address that was changed while the puzzle was checked gives no pass, and brings the next puzzle', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.verifyCaptcha)
    const form = renderForm(api, { defaultEmail: mara })
    await form.puzzleIs('ready')
    await act(async () => {})
    form.slider.focus()
    await form.user.keyboard('{PageUp>16/}{Enter}')
    await form.puzzleIs('verifying')
    await form.user.type(form.email, 'x')
    await form.puzzleIs('ready')
    expect(status(form)).toHaveTextContent(messages.puzzleEmailChanged)
    release()
    await turnClock(1)
    await form.puzzleIs('ready')
    await form.user.type(form.email, '{Backspace}')
    expect(form.email).toHaveValue(mara)
    expect(form.send).toHaveAttribute('aria-disabled', 'true')
    await form.sendCode()
  })

  it('for another scenario leads nobody to a field for its code', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const form = renderForm(api, { defaultEmail: mara, scenario: 'LOGIN_EMS' })
    await form.solve()
    await form.user.click(form.send)
    form.update({ scenario: 'FORGET_PWD_EMS' })
    release()
    await waitFor(() => {
      expect(form.onSent).toHaveBeenCalledOnce()
    })
    expect(form.form).toHaveAttribute('data-state', 'email')
    expect(form.send).not.toHaveTextContent(/again in/)
  })

  it('with a refusal says nothing about the address that is there now', async () => {
    const api = createJsdomApi()
    let refuse!: (response: Response) => void
    api.answerNext(paths.sendEmail, () => new Promise((resolve) => (refuse = resolve)))
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    await form.user.click(form.send)
    await form.user.type(form.email, 'x')
    await act(async () => {
      refuse(Response.json({ error_code: 'IDAAS.SDK.USER.0005', error_msg: '' }, { status: 400 }))
    })
    await form.puzzleIs('ready')
    expect(form.email).toHaveFocus()
    expect(screen.queryByText(messages.errorEmail)).not.toBeInTheDocument()
    expect(form.email).not.toHaveAttribute('aria-invalid')
  })
})
