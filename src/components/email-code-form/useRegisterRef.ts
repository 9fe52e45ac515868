'use client'
import { useCallback } from 'react'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'
import type { EmailCodeFields } from './useEmailCodeForm.ts'

/** The ref of `form.register`, which is a new one at each render, as one that stays: no field is attached anew. */
export function useRegisterRef(name: keyof EmailCodeFields) {
  const { form, keepField } = useEmailCodeFormContext()
  return useCallback(
    (element: HTMLInputElement | null) => {
      form.register(name).ref(element)
      keepField(name, element)
    },
    [form, keepField, name],
  )
}
