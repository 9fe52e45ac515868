import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { useCaptchaToken, useSendEmailCode, type UseSendEmailCodeOptions } from '../../src/hooks.ts'
import type { TestApi } from './createTestApi.ts'
import { TestKit, type TestKitProps } from './TestKit.tsx'

export const mara = 'mara@example.com'

interface RenderSendOptions extends Partial<UseSendEmailCodeOptions> {
  kit?: Partial<TestKitProps>
  reactStrictMode?: boolean
}

/** `useSendEmailCode` as an application without the kit's markup has it, with a way to hand it a real pass. */
export function renderSend(api: TestApi, { kit, reactStrictMode = false, ...options }: RenderSendOptions = {}) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestKit api={api} {...kit}>
      {children}
    </TestKit>
  )
  const rendered = renderHook(
    ({ email }: { email: string }) => ({
      send: useSendEmailCode({ scenario: 'LOGIN_EMS', ...options, email }),
      token: useCaptchaToken(),
    }),
    { wrapper, reactStrictMode, initialProps: { email: options.email ?? mara } },
  )
  const { result } = rendered
  return {
    ...rendered,
    get send() {
      return result.current.send
    },
    get token() {
      return result.current.token
    },
    async solve(email = mara) {
      const pass = await api.getPass(email)
      act(() => {
        result.current.token.grant(pass)
      })
      return pass
    },
    press() {
      act(() => {
        result.current.send.mutate()
      })
    },
    async settled() {
      await waitFor(() => {
        expect(result.current.send.isPending).toBe(false)
        expect(result.current.send.submittedAt).toBeGreaterThan(0)
      })
    },
  }
}
