import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EmailCodeForm, SendCodeButton } from '../../src/index.ts'
import { CaptchaTokenProvider, useCaptchaToken } from '../../src/hooks.ts'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'
import { en } from '../../src/locales/en.ts'

const { messages } = en

const inScope = ({ children }: { children: ReactNode }) => <CaptchaTokenProvider>{children}</CaptchaTokenProvider>

describe('useCaptchaToken', () => {
  it('is filled by any captcha, and says what it holds', () => {
    const { result } = renderHook(useCaptchaToken, { wrapper: inScope })
    expect(result.current).toMatchObject({ status: 'none', email: undefined, expiresAt: undefined })
    const before = Date.now()
    act(() => {
      result.current.grant({ captchaToken: 'of-another-captcha', email: ` ${mara} ` })
    })
    expect(result.current).toMatchObject({ status: 'granted', email: mara })
    expect(result.current.expiresAt).toBeGreaterThanOrEqual(before + 170_000)
  })

  it('gives the pass once, and only for exactly its address', () => {
    const { result } = renderHook(useCaptchaToken, { wrapper: inScope })
    act(() => {
      result.current.grant({ captchaToken: 'one', email: mara })
    })
    expect(result.current.take('Mara@example.com')).toBeUndefined()
    let taken: unknown
    act(() => {
      taken = [result.current.take(mara), result.current.take(mara)]
    })
    expect(taken).toEqual([expect.objectContaining({ captchaToken: 'one', email: mara }), undefined])
    expect(result.current.status).toBe('spent')
  })

  it('takes a pass back only while nothing newer is there', () => {
    const { result } = renderHook(useCaptchaToken, { wrapper: inScope })
    const old = { captchaToken: 'old', email: mara, expiresAt: Date.now() + 1000 }
    act(() => {
      result.current.grant(old)
    })
    const taken = result.current.take(mara)!
    act(() => {
      result.current.giveBack(taken)
    })
    expect(result.current.status).toBe('granted')
    act(() => {
      result.current.take(mara)
      result.current.grant({ captchaToken: 'new', email: mara })
      result.current.giveBack(taken)
    })
    expect(result.current.take(mara)).toMatchObject({ captchaToken: 'new' })
  })

  it('forgets the pass by clear', () => {
    const { result } = renderHook(useCaptchaToken, { wrapper: inScope })
    act(() => {
      result.current.grant({ captchaToken: 'one', email: mara })
      result.current.clear('reset')
    })
    expect(result.current.status).toBe('none')
    expect(result.current.take(mara)).toBeUndefined()
  })

  it('says how to fix it where there is no scope', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(useCaptchaToken)).toThrow(/<EmailCodeProvider> or <CaptchaTokenProvider>.*Wrap it/)
  })
})

describe('a pass', () => {
  it('is void as soon as the address is another, and typing the old one again does not bring it back', async () => {
    const view = renderSend(createJsdomApi())
    await view.solve()
    expect(view.send.canSend).toBe(true)
    view.rerender({ email: 'mara@example.co' })
    expect(view.send).toMatchObject({ canSend: false, blockedBy: 'captcha' })
    view.rerender({ email: mara })
    expect(view.send).toMatchObject({ canSend: false, blockedBy: 'captcha' })
    expect(view.token.status).toBe('none')
  })

  it('flips to expired at its end, and the button goes off with it', async () => {
    useTurnableClock()
    const view = renderSend(createJsdomApi())
    act(() => {
      view.token.grant({ captchaToken: 'one', email: mara, expiresAt: Date.now() + 5000 })
    })
    await turnClock(4.9)
    expect(view.token.status).toBe('granted')
    expect(view.send.canSend).toBe(true)
    await turnClock(0.2)
    expect(view.token.status).toBe('expired')
    expect(view.send).toMatchObject({ canSend: false, blockedBy: 'captcha' })
    await expect(view.send.mutateAsync()).rejects.toMatchObject({ blockedBy: 'captcha' })
  })

  it('still flips to expired where the clock was set back meanwhile', async () => {
    useTurnableClock()
    const view = renderSend(createJsdomApi())
    act(() => {
      view.token.grant({ captchaToken: 'one', email: mara, expiresAt: Date.now() + 5000 })
    })
    vi.setSystemTime(Date.now() - 1000)
    await turnClock(5.2)
    expect(view.token.status).toBe('granted')
    await turnClock(1)
    expect(view.token.status).toBe('expired')
  })

  it('may live longer than the longest timer', async () => {
    useTurnableClock()
    const view = renderSend(createJsdomApi())
    const day = 24 * 60 * 60
    act(() => {
      view.token.grant({ captchaToken: 'one', email: mara, expiresAt: Date.now() + 30 * day * 1000 })
    })
    await turnClock(29 * day)
    expect(view.token.status).toBe('granted')
    await turnClock(1.1 * day)
    expect(view.token.status).toBe('expired')
  })

  it('leaves no timer behind when nobody watches any more', async () => {
    useTurnableClock()
    const view = renderSend(createJsdomApi())
    act(() => {
      view.token.grant({ captchaToken: 'one', email: mara })
    })
    await turnClock(1)
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    view.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})

const solveFirst = async () => {
  const user = userEvent.setup()
  const [slider] = screen.getAllByRole('slider')
  await waitFor(() => {
    expect(slider).not.toHaveAttribute('aria-disabled')
  })
  act(() => {
    slider!.focus()
  })
  await user.keyboard('{PageUp>16/}{Enter}')
}

const sendButtons = () => screen.getAllByRole('button', { name: messages.sendCode })

describe('two forms', () => {
  const form = <EmailCodeForm scenario="LOGIN_EMS" verifyCode={async () => {}} defaultEmail={mara} />

  it('under one provider do not share a pass', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        {form}
        {form}
      </TestKit>,
    )
    await solveFirst()
    await waitFor(() => {
      expect(sendButtons()[0]).not.toHaveAttribute('aria-disabled')
    })
    expect(sendButtons()[1]).toHaveAttribute('aria-disabled', 'true')
  })

  it('under an explicit CaptchaTokenProvider do', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        <CaptchaTokenProvider>
          {form}
          {form}
        </CaptchaTokenProvider>
      </TestKit>,
    )
    await solveFirst()
    await waitFor(() => {
      expect(sendButtons()[0]).not.toHaveAttribute('aria-disabled')
    })
    expect(sendButtons()[1]).not.toHaveAttribute('aria-disabled')
  })

  it('and a button beside them do not share either: it has the scope of the provider', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        {form}
        <SendCodeButton scenario="LOGIN_EMS" email={mara}>
          Alone
        </SendCodeButton>
      </TestKit>,
    )
    await solveFirst()
    await waitFor(() => {
      expect(sendButtons()[0]).not.toHaveAttribute('aria-disabled')
    })
    expect(screen.getByRole('button', { name: 'Alone' })).toHaveAttribute('aria-disabled', 'true')
  })
})
