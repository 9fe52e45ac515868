import { flushSync } from 'react-dom'
import type { UseFormReturn } from 'react-hook-form'
import { hasFocusWithin } from './hasFocusWithin.ts'
import type { EmailCodeFields } from './useEmailCodeForm.ts'

/** @internal The type of an error that focus reads out with its field. Any other is said when it appears. */
export const READ_BY_FOCUS = 'read-by-focus'

interface Failure {
  name: keyof EmailCodeFields
  message: string
  /** The field, where focus goes to it; its text is selected where it is to be replaced. */
  focus?: HTMLInputElement | null | undefined
  selects?: boolean
  /** The field is not there yet: it gets focus when it is. */
  isAhead?: boolean
}

/**
 * @internal Puts an error at a field, so that it is heard once: with the field, where focus moves to it; else, where focus
 * is there already or goes elsewhere, as an alert.
 */
export function failField(form: UseFormReturn<EmailCodeFields>, failure: Failure) {
  const { name, message, focus, selects = false, isAhead = false } = failure
  const moves = isAhead || (focus != null && !hasFocusWithin(focus))
  // At once: who comes to the field has to find the message there.
  flushSync(() => {
    form.setError(name, { message, type: moves ? READ_BY_FOCUS : 'said' })
  })
  focus?.focus()
  if (selects) focus?.select()
}
