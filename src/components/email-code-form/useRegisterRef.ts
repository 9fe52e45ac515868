'use client'
import { useCallback } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { EmailCodeFields } from './useEmailCodeForm.ts'

/** The ref of `form.register`, which is a new one at each render, as one that stays: no field is attached anew. */
export function useRegisterRef(form: UseFormReturn<EmailCodeFields>, name: keyof EmailCodeFields) {
  return useCallback(
    (element: HTMLInputElement | null) => {
      form.register(name).ref(element)
    },
    [form, name],
  )
}
