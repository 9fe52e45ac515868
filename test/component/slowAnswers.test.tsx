import { act, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../src/locales/en.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'

const { messages } = en

beforeEach(() => {
  useTurnableClock()
})

const never = () => new Promise<Response>(() => {})

describe('an answer that takes longer than 400 ms', () => {
  it('to the send shows progress, and no sooner', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    await form.user.click(form.send)
    expect(form.send).toHaveTextContent(messages.sending)
    expect(form.send).not.toHaveAttribute('data-slow')
    await turnClock(0.4)
    expect(form.send).toHaveAttribute('data-slow')
    release()
    await form.stepIs('code')
    expect(form.send).not.toHaveAttribute('data-slow')
  })

  it('is told to those who draw their own button', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const view = renderSend(api)
    await view.solve()
    view.press()
    expect(view.send.isSlow).toBe(false)
    await turnClock(0.4)
    expect(view.send.isSlow).toBe(true)
    release()
    await view.settled()
    expect(view.send.isSlow).toBe(false)
  })

  it('with the puzzle, and with its check, shows progress at the slider', async () => {
    const api = createJsdomApi()
    const [releasePuzzle, releaseCheck] = [api.holdNext(paths.captcha), api.holdNext(paths.verifyCaptcha)]
    const form = renderForm(api, { defaultEmail: mara })
    const root = form.part('slider-captcha', 'root')
    await form.puzzleIs('loading')
    expect(root).not.toHaveAttribute('data-slow')
    await turnClock(0.4)
    expect(root).toHaveAttribute('data-slow')
    releasePuzzle()
    await form.puzzleIs('ready')
    expect(root).not.toHaveAttribute('data-slow')
    await act(async () => {})
    form.slider.focus()
    await form.user.keyboard('{PageUp>16/}{Enter}')
    await turnClock(0.4)
    expect(root).toHaveAttribute('data-slow')
    releaseCheck()
    await form.puzzleIs('passed')
    expect(root).not.toHaveAttribute('data-slow')
  })

  it('to the code shows progress at its button', async () => {
    let settle!: (result: object) => void
    const form = renderForm(createJsdomApi(), {
      defaultEmail: mara,
      verifyCode: () => new Promise((resolve) => (settle = resolve)),
    })
    await form.sendCode()
    await form.user.keyboard('123456{Enter}')
    await turnClock(0.4)
    expect(form.part('email-code', 'verify')).toHaveAttribute('data-slow')
    expect(form.part('email-code', 'verify')).toHaveTextContent(messages.verifyingCode)
    await act(async () => {
      settle({})
    })
    await form.stepIs('verified')
  })
})

describe('a server that never answers', () => {
  it('leaves no puzzle loading for ever: a sentence, and Reload', async () => {
    const api = createJsdomApi()
    api.answerNext(paths.captcha, never)
    const form = renderForm(api, { defaultEmail: mara })
    await form.puzzleIs('loading')
    await turnClock(10)
    await form.puzzleIs('error')
    expect(form.part('slider-captcha', 'status')).toHaveTextContent(messages.errorTimeout)
    await form.user.click(form.part('slider-captcha', 'reload'))
    await form.puzzleIs('ready')
  })

  it('leaves no check of a puzzle hanging: a sentence, and the next puzzle', async () => {
    const api = createJsdomApi()
    api.answerNext(paths.verifyCaptcha, never)
    const form = renderForm(api, { defaultEmail: mara })
    await form.puzzleIs('ready')
    await act(async () => {})
    form.slider.focus()
    await form.user.keyboard('{PageUp>16/}{Enter}')
    await turnClock(10)
    await form.puzzleIs('ready')
    expect(api.count(paths.captcha)).toBe(2)
    expect(form.part('slider-captcha', 'status')).toHaveTextContent(messages.errorTimeout)
  })

  it.each([
    ['had sent it', true],
    ['had not', false],
  ])('leaves a field for the code, and the next try works whichever way it went: it %s', async (_how, wasSent) => {
    const api = createJsdomApi()
    api.answerNext(paths.sendEmail, async (request) => {
      if (wasSent) await api.server.fetch(request)
      return never()
    })
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    await form.user.click(form.send)
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(wasSent ? 1 : 0)
      expect(api.sends()).toHaveLength(1)
    })
    await turnClock(10)
    await form.stepIs('code')
    expect(form.form).toHaveTextContent('A code may be on its way to m•••@example.com')
    expect(form.form).toHaveTextContent(messages.errorTimeout)
    expect(form.send).toHaveTextContent(/again in 0:(50|49)/)
    await turnClock(51)
    await form.solve()
    form.send.focus()
    await form.user.keyboard('{Enter}')
    await waitFor(() => {
      expect(form.form).toHaveTextContent('We sent a new code to m•••@example.com')
    })
    await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
  })
})

describe('an unmount', () => {
  it('ends what is being read and checked, and lets a send finish', async () => {
    const signals = new Map<string, AbortSignal | null | undefined>()
    const api = createJsdomApi()
    const watching: typeof fetch = (input, init) => {
      // The client asks by text.
      const url = input as string
      signals.set(url, init?.signal)
      return url === paths.captcha ? api.fetch(input, init) : never()
    }
    const watched = createJsdomApi({ clientOptions: { fetch: watching } })
    const form = renderForm(watched, { defaultEmail: mara })
    await form.puzzleIs('ready')
    await act(async () => {})
    form.slider.focus()
    await form.user.keyboard('{PageUp>16/}{Enter}')
    await waitFor(() => {
      expect(signals.get(paths.verifyCaptcha)?.aborted).toBe(false)
    })
    form.unmount()
    expect(signals.get(paths.verifyCaptcha)?.aborted).toBe(true)

    const view = renderSend(watched)
    act(() => {
      view.token.grant({ captchaToken: 'one', email: mara })
    })
    view.press()
    await waitFor(() => {
      expect(signals.has(paths.sendEmail)).toBe(true)
    })
    view.unmount()
    expect(signals.get(paths.sendEmail)?.aborted).toBe(false)
  })
})
