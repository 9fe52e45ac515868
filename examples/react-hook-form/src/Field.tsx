import { useId, type ComponentProps } from 'react'
import type { FieldError } from 'react-hook-form'

/** A labelled input, and what is wrong with it. */
export function Field({
  label,
  error,
  ...input
}: ComponentProps<'input'> & { label: string; error: FieldError | undefined }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-invalid={error !== undefined} aria-describedby={`${id}error`} {...input} />
      <p id={`${id}error`} role="alert">
        {error?.message}
      </p>
    </div>
  )
}
