import { render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EmailCodeForm } from '../../src/index.ts'
import { FingerprintProvider, useFingerprint } from '../../src/hooks.ts'
import { headerNames } from '../../src/protocol/headers.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'
import { en } from '../../src/locales/en.ts'

const { messages } = en

const inProvider =
  (source: () => string | Promise<string>, deadline?: number) =>
  ({ children }: { children: ReactNode }) => (
    <FingerprintProvider source={source} {...(deadline === undefined ? {} : { deadline })}>
      {children}
    </FingerprintProvider>
  )
const never = () => new Promise<string>(() => {})

describe('useFingerprint', () => {
  it('brings the value of the source, and asks it once under StrictMode too', async () => {
    const source = vi.fn<() => Promise<string>>(async () => 'own-fingerprint')
    const { result } = renderHook(useFingerprint, { wrapper: inProvider(source), reactStrictMode: true })
    await waitFor(() => {
      expect(result.current.value).toBe('own-fingerprint')
    })
    expect(await result.current.get()).toBe('own-fingerprint')
    expect(source).toHaveBeenCalledOnce()
  })

  it('waits for a hanging source no longer than the deadline', async () => {
    useTurnableClock()
    const { result } = renderHook(useFingerprint, { wrapper: inProvider(never, 300) })
    await turnClock(0.25)
    expect(result.current.value).toBeUndefined()
    await turnClock(0.1)
    expect(result.current.value).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('blocked by an extension'))],
    [
      'throws',
      () => {
        throw new Error('blocked by an extension')
      },
    ],
    ['says nothing', () => ''],
  ])('makes up a value where the source %s', async (_name, source) => {
    const { result } = renderHook(useFingerprint, { wrapper: inProvider(source) })
    await waitFor(() => {
      expect(result.current.value).toMatch(/^[0-9a-f]{32}$/)
    })
  })

  it('keeps the first value for the next visit, where nothing waits for the source any more', async () => {
    const first = renderHook(useFingerprint, { wrapper: inProvider(() => 'value-of-the-first-visit') })
    await waitFor(() => {
      expect(first.result.current.value).toBe('value-of-the-first-visit')
    })
    const second = renderHook(useFingerprint, { wrapper: inProvider(never, 60_000) })
    await waitFor(() => {
      expect(second.result.current.value).toBe('value-of-the-first-visit')
    })
  })

  it('says how to fix it where there is no provider', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(useFingerprint)).toThrow(/<FingerprintProvider>.*Wrap it in <EmailCodeProvider>/)
  })
})

const fingerprints = (api: ReturnType<typeof createJsdomApi>) =>
  api.requests.map(({ path, headers }) => [path, headers.get(headerNames.fingerprint)])

describe('the fingerprint header', () => {
  it("is the source's in every request of the flow, also in the application's own login call", async () => {
    const api = createJsdomApi()
    const user = userEvent.setup()
    const onVerified = vi.fn<(session: { status: string }) => void>()
    render(
      <TestKit api={api} fingerprint={() => 'from-the-application'}>
        <EmailCodeForm
          scenario="LOGIN_EMS"
          defaultEmail={mara}
          verifyCode={({ email, code, signal }) => api.client.loginWithEmailCode({ email, code }, { signal })}
          onVerified={onVerified}
        />
      </TestKit>,
    )
    const slider = screen.getByRole('slider')
    await waitFor(() => {
      expect(slider).not.toHaveAttribute('aria-disabled')
    })
    slider.focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    const send = screen.getByRole('button', { name: messages.sendCode })
    await waitFor(() => {
      expect(send).toHaveFocus()
    })
    await user.keyboard('{Enter}')
    await user.type(await screen.findByLabelText(messages.codeLabel), `${api.codeFor(mara)}{Enter}`)
    await waitFor(() => {
      expect(onVerified).toHaveBeenCalledOnce()
    })
    expect(fingerprints(api)).toEqual(
      [paths.captcha, paths.verifyCaptcha, paths.sendEmail, paths.loginWithEmailCode].map((path) => [
        path,
        'from-the-application',
      ]),
    )
  })

  it('of a hanging source delays a send by at most the deadline', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const pass = await api.getPass(mara)
    // The client keeps the first value it is given; this one has been given none by the application.
    const fresh = createJsdomApi()
    fresh.answerNext(paths.sendEmail, () => new Response(null, { status: 200 }))
    const view = renderSend(fresh, { kit: { fingerprint: never } })
    view.token.grant(pass)
    await waitFor(() => {
      expect(view.send.canSend).toBe(true)
    })
    view.press()
    expect(fresh.sends()).toHaveLength(0)
    await turnClock(0.9)
    await view.settled()
    expect(view.send.isSuccess).toBe(true)
    expect(fresh.last(paths.sendEmail)?.headers.get(headerNames.fingerprint)).toMatch(/^[0-9a-f]{32}$/)
  })

  it('of a FingerprintProvider around the EmailCodeProvider is used', async () => {
    const api = createJsdomApi()
    render(
      <FingerprintProvider source={() => 'from-around'}>
        <TestKit api={api} {...({ fingerprint: undefined } as object)}>
          <EmailCodeForm scenario="LOGIN_EMS" defaultEmail={mara} verifyCode={async () => {}} />
        </TestKit>
      </FingerprintProvider>,
    )
    await waitFor(() => {
      expect(fingerprints(api)).toEqual([[paths.captcha, 'from-around']])
    })
  })
})
