'use client'
import { forwardRef, useRef, type CompositionEvent } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import type { PartComponent, PartProps } from '../part/Part.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'
import { EmailCodeFormField } from './EmailCodeFormField.tsx'
import { useRegisterRef } from './useRegisterRef.ts'

/** What `EmailCodeForm.Code` takes: the props of its `<input>`. */
export type EmailCodeFormCodeProps = PartProps<'input'>

/** The code field: one real input, so that paste, autofill and dictation work. Renders an `<input>` inside a `<div>`. */
export const EmailCodeFormCode: PartComponent<HTMLInputElement, EmailCodeFormCodeProps> = forwardRef<
  HTMLInputElement,
  EmailCodeFormCodeProps
>(function EmailCodeFormCode(props, ref) {
  const { messages } = useEmailCode()
  const { form, sentId, codeTyped } = useEmailCodeFormContext()
  const { ref: _changing, ...field } = form.register('code', {
    onChange: (event: { target: { value: string }; nativeEvent?: Partial<InputEvent> }) => {
      codeTyped(event.target.value, event.nativeEvent?.isComposing === true)
    },
  })
  // Not every browser sends one more input event when an input method is done.
  const composed = useRef('')
  const onCompositionStart = ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
    composed.current = currentTarget.value
  }
  const onCompositionEnd = ({ currentTarget: { value } }: CompositionEvent<HTMLInputElement>) => {
    if (value !== composed.current) codeTyped(value, false)
  }
  const mergedRef = useMergedRef(useRegisterRef('code'), ref)
  return (
    <EmailCodeFormField
      dataPart="code"
      label={messages.codeLabel}
      error={form.formState.errors.code}
      usualError={messages.errorWrongCode}
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      dir="ltr"
      aria-required
      own={{ ...field, onCompositionStart, onCompositionEnd, 'aria-describedby': sentId }}
      {...props}
      ref={mergedRef}
    />
  )
})
