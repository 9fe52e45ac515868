'use client'
import { forwardRef, useId, type ReactNode } from 'react'
import type { FieldError } from 'react-hook-form'
import { Part, type PartProps } from '../part/Part.tsx'
import { READ_BY_FOCUS } from './failField.ts'

export type EmailCodeFormFieldProps = PartProps<'input'> & {
  dataPart: string
  label: string
  error: FieldError | undefined
  /** What the form wants of the input, under the user's props. */
  own?: object
  /** The error that may come while nobody is doing anything: room is kept for it. */
  usualError?: string
  /** Beside the label. */
  aside?: ReactNode
}

/** @internal A labelled input with its error line, tied together for assistive technology. */
export const EmailCodeFormField = forwardRef<HTMLInputElement, EmailCodeFormFieldProps>(function EmailCodeFormField(
  { dataPart, label, error, usualError, own, aside, ...props },
  ref,
) {
  const ownId = useId()
  const { id = ownId } = props
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
        dataState={error ? 'invalid' : 'valid'}
        own={{ id, ...own, ...(error ? { 'aria-invalid': true, 'aria-describedby': errorId } : {}) }}
        {...props}
        ref={ref}
      />
      <p
        data-scope="email-code"
        data-part="field-error"
        data-reserve={usualError}
        id={errorId}
        // What focus reads out with the field is not said once more.
        role={error?.type === READ_BY_FOCUS ? undefined : 'alert'}
      >
        {error?.message}
      </p>
    </div>
  )
})
