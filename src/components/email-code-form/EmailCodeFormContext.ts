'use client'
import { createContext, useContext } from 'react'
import type { useEmailCodeForm } from './useEmailCodeForm.ts'

export type EmailCodeFormFlow = ReturnType<typeof useEmailCodeForm>

export const EmailCodeFormContext = createContext<EmailCodeFormFlow | undefined>(undefined)

/** @internal */
export function useEmailCodeFormContext(): EmailCodeFormFlow {
  const flow = useContext(EmailCodeFormContext)
  if (flow) return flow
  throw new Error(
    'email-code-kit: a part of EmailCodeForm stands outside <EmailCodeForm.Root>, so it belongs to no form. ' +
      'Put it inside one.',
  )
}
