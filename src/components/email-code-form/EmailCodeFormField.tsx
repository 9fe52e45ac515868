'use client'
import { forwardRef, useId, type ReactNode } from 'react'
import { Part, type PartProps } from '../part/Part.tsx'

export type EmailCodeFormFieldProps = PartProps<'input'> & {
  dataPart: string
  label: string
  error: string | undefined
  /** Beside the label. */
  aside?: ReactNode
}

/** @internal A labelled input with its error line, tied together for assistive technology. */
export const EmailCodeFormField = forwardRef<HTMLInputElement, EmailCodeFormFieldProps>(function EmailCodeFormField(
  { dataPart, label, error, aside, ...props },
  ref,
) {
  const id = useId()
  const errorId = `${id}error`
  return (
    <div data-scope="email-code" data-part="field">
      <div data-scope="email-code" data-part="label-line">
        <label data-scope="email-code" data-part="label" htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      <Part
        as="input"
        dataScope="email-code"
        dataPart={dataPart}
        own={{ id, ...(error ? { 'aria-invalid': true, 'aria-describedby': errorId } : {}) }}
        {...props}
        ref={ref}
      />
      <p data-scope="email-code" data-part="field-error" id={errorId} role="alert">
        {error}
      </p>
    </div>
  )
})
