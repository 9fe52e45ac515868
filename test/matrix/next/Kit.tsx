'use client'
import { createClient, EmailCodeProvider } from 'email-code-kit'
import type { ReactNode } from 'react'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

export function Kit({ children }: { children: ReactNode }) {
  return <EmailCodeProvider client={client}>{children}</EmailCodeProvider>
}
