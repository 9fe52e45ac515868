'use client'
import { forwardRef, useCallback, useEffect, useRef, useState } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { isEmail, trimEmail } from '../../state/email.ts'
import type { PartComponent, PartProps } from '../part/Part.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'
import { EmailCodeFormField } from './EmailCodeFormField.tsx'
import { EmailCodeFormSuggestion } from './EmailCodeFormSuggestion.tsx'
import { useRegisterRef } from './useRegisterRef.ts'

/** What `EmailCodeForm.Email` takes: the props of its `<input>`. */
export type EmailCodeFormEmailProps = PartProps<'input'>

/** The address field with its label and error. Renders an `<input type="email">` inside a `<div>`. */
export const EmailCodeFormEmail: PartComponent<HTMLInputElement, EmailCodeFormEmailProps> = forwardRef<
  HTMLInputElement,
  EmailCodeFormEmailProps
>(function EmailCodeFormEmail(props, ref) {
  const { messages } = useEmailCode()
  const { form, readOnlyEmail, onEmailChange } = useEmailCodeFormContext()
  const [left, setLeft] = useState('')
  const { ref: _changing, ...field } = form.register('email', {
    onChange: (event: { target: { value: string } }) => {
      onEmailChange?.(event.target.value)
      // Where there is none it would tell the whole form all the same.
      if (form.getFieldState('email').error) form.clearErrors('email')
    },
    onBlur: (event: { target: { value: string } }) => {
      const typed = trimEmail(event.target.value)
      setLeft(typed)
      if (typed && !isEmail(typed)) form.setError('email', { message: messages.emailNeeded })
    },
  })

  // What was typed, filled in or restored before this page came alive stands in the field and nowhere else; registering
  // would overwrite it with the default.
  const early = useRef<string>(undefined)
  const looked = useRef(false)
  const keepEarly = useCallback((element: HTMLInputElement | null) => {
    // Once: what stands there when a ref comes back, as after a Suspense, was typed into the living field.
    if (!element || looked.current) return
    looked.current = true
    if (element.value !== element.defaultValue) early.current = element.value
  }, [])
  const mergedRef = useMergedRef(keepEarly, useRegisterRef('email'), ref)
  useEffect(() => {
    if (early.current === undefined) return
    // By way of another value: react-hook-form may have taken this one over in silence, and tells only of changes.
    form.setValue('email', '')
    form.setValue('email', early.current)
    onEmailChange?.(early.current)
    early.current = undefined
  }, [form, onEmailChange])

  return (
    <EmailCodeFormField
      dataPart="email"
      label={messages.emailLabel}
      error={form.formState.errors.email}
      type="email"
      autoComplete="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      placeholder={messages.emailPlaceholder}
      defaultValue={form.formState.defaultValues?.email}
      readOnly={readOnlyEmail}
      aria-required
      own={field}
      aside={<EmailCodeFormSuggestion typed={left} />}
      {...props}
      ref={mergedRef}
    />
  )
})
