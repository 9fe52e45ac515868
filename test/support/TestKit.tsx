import { QueryClientContext, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmailCodeProvider, type EmailCodeProviderProps } from '../../src/hooks.ts'
import type { TestApi } from './createTestApi.ts'

export interface TestKitProps extends Omit<EmailCodeProviderProps, 'client'> {
  api: Pick<TestApi, 'client'>
  /** The application's own; without it the kit brings one. */
  queryClient?: QueryClient
  children?: ReactNode
}

export const testFingerprint = 'fingerprint-of-the-test'

/** The provider with a fingerprint that costs nothing. */
export function TestKit({ api, queryClient, ...props }: TestKitProps) {
  return (
    <QueryClientContext.Provider value={queryClient}>
      <EmailCodeProvider client={api.client} fingerprint={() => testFingerprint} {...props} />
    </QueryClientContext.Provider>
  )
}
