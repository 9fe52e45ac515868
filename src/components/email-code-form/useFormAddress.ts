'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isEmail, trimEmail } from '../../state/email.ts'
import type { EmailCodeFields } from './useEmailCodeForm.ts'

/** The address in the field, or nothing while it is none: then nothing but the field renders while somebody types. */
export function useFormAddress(form: UseFormReturn<EmailCodeFields>): string {
  const subscribe = useCallback(
    (notify: () => void) => {
      const subscription = form.watch(notify)
      return () => {
        subscription.unsubscribe()
      }
    },
    [form],
  )
  const read = () => {
    const email = trimEmail(form.getValues('email'))
    return isEmail(email) ? email : ''
  }
  return useSyncExternalStore(subscribe, read, read)
}
