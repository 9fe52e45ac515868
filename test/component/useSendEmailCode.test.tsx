import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { SendBlockedError, useCaptchaToken, useSendEmailCode } from '../../src/hooks.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createJsdomApi, goOffline, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

describe('useSendEmailCode', () => {
  it('returns the TanStack mutation result with its additions', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    expect(view.send).toMatchObject({ status: 'idle', isIdle: true, isPending: false, data: undefined, error: null })
    expect(view.send).toMatchObject({ canSend: false, blockedBy: 'captcha', errorMessage: undefined })
    expect(view.send.cooldown).toMatchObject({ running: false, until: undefined, remaining: 0 })

    const { captchaToken } = await view.solve()
    expect(view.send).toMatchObject({ canSend: true, blockedBy: undefined })
    view.press()
    await view.settled()
    expect(view.send).toMatchObject({ status: 'success', isSuccess: true })
    expect(view.send.variables).toEqual({ email: mara, scenario: 'LOGIN_EMS', captchaToken })
    expect(view.send.reset).toBeTypeOf('function')
    expect(api.server.outbox.mails).toHaveLength(1)
  })

  it('says that a send is under way while it is', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const view = renderSend(api)
    await view.solve()
    view.press()
    await waitFor(() => {
      expect(view.send.blockedBy).toBe('sending')
    })
    expect(view.send).toMatchObject({ canSend: false, isPending: true })
    release()
    await view.settled()
    expect(view.send.blockedBy).toBe('cooldown')
  })

  it('sends once for two calls in one tick, and the second one rejects', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    const results = await act(async () => Promise.allSettled([view.send.mutateAsync(), view.send.mutateAsync()]))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(api.sends()).toHaveLength(1)
  })

  it('sends once for two mutate() in one tick', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    act(() => {
      view.send.mutate()
      view.send.mutate()
    })
    await view.settled()
    expect(api.sends()).toHaveLength(1)
    expect(view.send.isSuccess).toBe(true)
  })

  it('sends once under StrictMode and under a double click', async () => {
    const api = createJsdomApi()
    const view = renderSend(api, { reactStrictMode: true })
    await view.solve()
    render(
      <button type="button" onClick={() => view.send.mutate()}>
        Send
      </button>,
    )
    const button = screen.getByRole('button')
    fireEvent.click(button)
    fireEvent.click(button)
    await view.settled()
    expect(api.sends()).toHaveLength(1)
    expect(api.server.outbox.mails).toHaveLength(1)
  })

  it('sends once where two hooks of one scope are pressed in one tick', async () => {
    const api = createJsdomApi()
    function Two() {
      const [first, second] = [
        useSendEmailCode({ scenario: 'LOGIN_EMS', email: mara }),
        useSendEmailCode({ scenario: 'REGISTER_EMS', email: mara }),
      ]
      const { grant } = useCaptchaToken()
      return (
        <>
          <button type="button" onClick={() => void api.getPass(mara).then(grant)}>
            Solve
          </button>
          <button
            type="button"
            disabled={!first.canSend}
            onClick={() => {
              first.mutate()
              second.mutate()
            }}
          >
            Send
          </button>
          {first.isSuccess && 'sent'}
        </>
      )
    }
    render(<Two />, { wrapper: ({ children }) => <TestKit api={api}>{children}</TestKit> })
    fireEvent.click(screen.getByText('Solve'))
    await waitFor(() => {
      expect(screen.getByText('Send')).toBeEnabled()
    })
    fireEvent.click(screen.getByText('Send'))
    await screen.findByText('sent')
    expect(api.sends()).toEqual([expect.objectContaining({ type: 'LOGIN_EMS' })])
  })

  it('rejects with SendBlockedError while the gate is closed, and sends nothing', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    const refusal = await view.send.mutateAsync().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(SendBlockedError)
    expect(refusal).toMatchObject({ blockedBy: 'captcha', message: expect.stringContaining('canSend') })
    expect(api.sends()).toEqual([])
    expect(view.send.isIdle).toBe(true)
  })

  it('is off and rejects the same way in every state, the first reason first', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const view = renderSend(api, { email: 'mara@' })
    const reasonOfPress = async () =>
      view.send.mutateAsync().then(
        () => 'sent',
        (error: SendBlockedError) => error.blockedBy,
      )
    expect(view.send.blockedBy).toBe('email')
    expect(await reasonOfPress()).toBe('email')

    view.rerender({ email: mara })
    expect(view.send.blockedBy).toBe('captcha')

    await view.solve()
    await act(async () => view.send.mutateAsync())
    await view.solve()
    expect(view.send.blockedBy).toBe('cooldown')
    expect(await reasonOfPress()).toBe('cooldown')

    act(() => {
      goOffline()
    })
    expect(view.send.blockedBy).toBe('offline')
    expect(await reasonOfPress()).toBe('offline')

    await turnClock(61)
    expect(view.send.blockedBy).toBe('offline')
    expect(view.token.status).toBe('granted')
    act(() => {
      goOffline(true)
    })
    expect(view.send).toMatchObject({ canSend: true, blockedBy: undefined })
    expect(api.sends()).toHaveLength(1)
  })

  it('asks the connection again on press, whatever was rendered', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(view.send.canSend).toBe(true)
    await expect(view.send.mutateAsync()).rejects.toMatchObject({ blockedBy: 'offline' })
    expect(view.token.status).toBe('granted')
  })

  it('trims the address once and sends it as the pass was got for it', async () => {
    const api = createJsdomApi()
    const view = renderSend(api, { email: `  ${mara} ` })
    await view.solve(mara)
    await act(async () => view.send.mutateAsync())
    expect(api.sends()).toEqual([expect.objectContaining({ email: mara })])
  })

  it('calls the callbacks of the hook and of the call, each once', async () => {
    const api = createJsdomApi()
    const [onSuccess, onSettled, onCallSuccess] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
    const view = renderSend(api, { onSuccess, onSettled })
    await view.solve()
    act(() => {
      view.send.mutate({ onSuccess: onCallSuccess })
    })
    await view.settled()
    await waitFor(() => {
      expect(onCallSuccess).toHaveBeenCalledOnce()
    })
    expect(onSuccess).toHaveBeenCalledOnce()
    expect(onSettled).toHaveBeenCalledOnce()
  })
})

describe("an application's QueryClient defaults", () => {
  it('do not repeat a failed send: `retry: 3`', async () => {
    const api = createJsdomApi()
    const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: 3, retryDelay: 0 } } })
    const view = renderSend(api, { kit: { queryClient } })
    await view.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0006')
    view.press()
    await view.settled()
    expect(view.send.failureCount).toBe(1)
    expect(api.sends()).toHaveLength(1)
  })

  it("do not queue a send that the query library would pause: `networkMode: 'online'`", async () => {
    const { onlineManager } = await import('@tanstack/react-query')
    const api = createJsdomApi()
    const queryClient = new QueryClient({ defaultOptions: { mutations: { networkMode: 'online' } } })
    onlineManager.setOnline(false)
    try {
      const view = renderSend(api, { kit: { queryClient } })
      await view.solve()
      view.press()
      await view.settled()
      expect(view.send).toMatchObject({ isPaused: false, isSuccess: true })
    } finally {
      onlineManager.setOnline(true)
    }
    await queryClient.resumePausedMutations()
    expect(api.sends()).toHaveLength(1)
  })

  it('do not queue a send behind another mutation: `scope`', async () => {
    const api = createJsdomApi()
    const queryClient = new QueryClient({ defaultOptions: { mutations: { scope: { id: 'one at a time' } } } })
    const other = queryClient.getMutationCache().build(queryClient, { mutationFn: () => new Promise(() => {}) })
    void other.execute(undefined)
    const view = renderSend(api, { kit: { queryClient } })
    await view.solve()
    view.press()
    await view.settled()
    expect(view.send.isSuccess).toBe(true)
  })

  it('do not lose the pass or start a wait where they throw before anything is sent: `onMutate`', async () => {
    const api = createJsdomApi()
    const onMutate = vi.fn<() => void>(() => {
      throw new Error('from the application')
    })
    const queryClient = new QueryClient({ defaultOptions: { mutations: { onMutate } } })
    const view = renderSend(api, { kit: { queryClient } })
    await view.solve()
    view.press()
    await view.settled()
    expect(onMutate).toHaveBeenCalledOnce()
    expect(api.sends()).toEqual([])
    expect(view.token.status).toBe('granted')
    expect(view.send).toMatchObject({ canSend: true, blockedBy: undefined })
  })

  it('do not take the page down: `throwOnError`', async () => {
    const api = createJsdomApi()
    const queryClient = new QueryClient({ defaultOptions: { mutations: { throwOnError: true } } })
    const view = renderSend(api, { kit: { queryClient, children: undefined } })
    await view.solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0006')
    view.press()
    await view.settled()
    expect(view.send.errorMessage).toContain('could not be sent')
  })

  it('do not change the outcome where an `onSuccess` of the cache throws', async () => {
    const { MutationCache } = await import('@tanstack/react-query')
    const api = createJsdomApi()
    const mutationCache = new MutationCache({
      onSuccess: () => {
        throw new Error('from the application')
      },
    })
    const view = renderSend(api, { kit: { queryClient: new QueryClient({ mutationCache }) } })
    await view.solve()
    view.press()
    await view.settled()
    expect(api.server.outbox.mails).toHaveLength(1)
    expect(view.token.status).toBe('spent')
    expect(view.send.blockedBy).toBe('cooldown')
  })
})

describe('the guard of these tests', () => {
  it('would see an error that a mutation throws into the render', async () => {
    // Else the test of `throwOnError` above could not fail.
    class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
      override state = { failed: false }
      static getDerivedStateFromError() {
        return { failed: true }
      }
      override render() {
        return this.state.failed ? 'broken' : this.props.children
      }
    }
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { useMutation } = await import('@tanstack/react-query')
    function Thrower() {
      const { mutate } = useMutation({ mutationFn: () => Promise.reject(new Error('no')) })
      return (
        <button type="button" onClick={() => mutate()}>
          Go
        </button>
      )
    }
    const queryClient = new QueryClient({ defaultOptions: { mutations: { throwOnError: true } } })
    render(
      <Boundary>
        <TestKit api={createJsdomApi()} queryClient={queryClient}>
          <Thrower />
        </TestKit>
      </Boundary>,
    )
    fireEvent.click(screen.getByText('Go'))
    expect(await screen.findByText('broken')).toBeInTheDocument()
  })
})
