import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { render, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EmailCodeForm, SendCodeButton, SliderCaptcha } from '../../src/index.ts'
import { EmailCodeProvider, useCooldown, useEmailCode, useSendEmailCode, useSliderCaptcha } from '../../src/hooks.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'
import { headerNames } from '../../src/protocol/headers.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'
import { en } from '../../src/locales/en.ts'

const { messages } = en

const facts = { scenario: 'LOGIN_EMS', email: mara } as const

describe('EmailCodeProvider', () => {
  it("uses the application's QueryClient", () => {
    const queryClient = new QueryClient()
    const api = createJsdomApi()
    const { result } = renderHook(useQueryClient, {
      wrapper: ({ children }) => (
        <QueryClientProvider client={queryClient}>
          <EmailCodeProvider client={api.client}>{children}</EmailCodeProvider>
        </QueryClientProvider>
      ),
    })
    expect(result.current).toBe(queryClient)
  })

  it('brings one of its own only where there is none, and keeps it', () => {
    const api = createJsdomApi()
    const { result, rerender } = renderHook(useQueryClient, {
      wrapper: ({ children }) => <EmailCodeProvider client={api.client}>{children}</EmailCodeProvider>,
    })
    const own = result.current
    expect(own).toBeInstanceOf(QueryClient)
    rerender()
    expect(result.current).toBe(own)
  })

  it('speaks English unless told otherwise, in texts and in X-L', async () => {
    const api = createJsdomApi()
    render(<EmailCodeForm {...facts} verifyCode={async () => {}} />, {
      wrapper: ({ children }) => <TestKit api={api}>{children}</TestKit>,
    })
    expect(screen.getByLabelText(messages.emailLabel)).toBeInTheDocument()
    await waitFor(() => {
      expect(api.last(paths.captcha)?.headers.get(headerNames.language)).toBe('en')
    })
  })

  it('speaks Chinese with its locale, in texts and in X-L', async () => {
    const api = createJsdomApi()
    render(<EmailCodeForm {...facts} verifyCode={async () => {}} />, {
      wrapper: ({ children }) => (
        <TestKit api={api} locale={zhCN}>
          {children}
        </TestKit>
      ),
    })
    expect(screen.getByLabelText(zhCN.messages.emailLabel)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: zhCN.messages.sendCode })).toBeInTheDocument()
    await waitFor(() => {
      expect(api.last(paths.captcha)?.headers.get(headerNames.language)).toBe('zh')
    })
  })

  it('lets single texts be overridden, and leaves the others', () => {
    render(<EmailCodeForm {...facts} verifyCode={async () => {}} />, {
      wrapper: ({ children }) => (
        <TestKit api={createJsdomApi()} messages={{ emailLabel: 'Work e-mail' }}>
          {children}
        </TestKit>
      ),
    })
    expect(screen.getByLabelText('Work e-mail')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: messages.sendCode })).toBeInTheDocument()
  })

  it('widens X-L by the map of the application', () => {
    const { result } = renderHook(useEmailCode, {
      wrapper: ({ children }) => (
        <TestKit api={createJsdomApi()} locale={{ ...zhCN, tag: 'zh-Hant' }} languages={{ 'zh-Hant': 'zh-tw' }}>
          {children}
        </TestKit>
      ),
    })
    expect(result.current).toMatchObject({ tag: 'zh-Hant', language: 'zh-tw' })
  })

  it('is not asked twice for a puzzle under StrictMode', async () => {
    const api = createJsdomApi()
    render(<SliderCaptcha email={mara} />, {
      reactStrictMode: true,
      wrapper: ({ children }) => <TestKit api={api}>{children}</TestKit>,
    })
    await waitFor(() => {
      expect(screen.getByRole('slider')).not.toHaveAttribute('aria-disabled')
    })
    expect(api.count(paths.captcha)).toBe(1)
  })
})

describe('outside a provider', () => {
  const outside: [name: string, use: () => unknown][] = [
    ['useEmailCode', useEmailCode],
    ['useSendEmailCode', () => useSendEmailCode(facts)],
    ['useSliderCaptcha', () => useSliderCaptcha(facts)],
    ['useCooldown', () => useCooldown(facts)],
  ]
  it.each(outside)('%s throws an error that says how to fix it', (_name, use) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => renderHook(use)).toThrow(
      /^email-code-kit: there is no <EmailCodeProvider> around this component.*Wrap .* in <EmailCodeProvider client=/,
    )
  })

  const elements: [name: string, element: ReactNode][] = [
    ['EmailCodeForm', <EmailCodeForm key="form" {...facts} verifyCode={async () => {}} />],
    ['SendCodeButton', <SendCodeButton key="button" {...facts} />],
    ['SliderCaptcha', <SliderCaptcha key="slider" email={mara} />],
  ]
  it.each(elements)('<%s> does too', (_name, element) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(element)).toThrow('Wrap your application (or this form) in <EmailCodeProvider')
  })
})
