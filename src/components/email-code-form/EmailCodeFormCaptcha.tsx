'use client'
import { forwardRef, useRef } from 'react'
import { useMergedRef } from '../part/useMergedRef.ts'
import { SliderCaptcha, type SliderCaptchaProps } from '../slider-captcha/SliderCaptcha.tsx'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'
import { EmailCodeFormDialog } from './EmailCodeFormDialog.tsx'
import { hasFocusWithin } from './hasFocusWithin.ts'
import type { PartComponent } from '../part/Part.tsx'

/** What `EmailCodeForm.Captcha` takes: as `SliderCaptcha`, but for the address, which is the form's. */
export type EmailCodeFormCaptchaProps = Omit<SliderCaptchaProps, 'email' | 'onPassed'>

/**
 * The puzzle for the address in the field; once solved, focus goes on to the send button. In the dialog order the dialog
 * that holds it, and once solved the code is sent.
 */
export const EmailCodeFormCaptcha: PartComponent<HTMLDivElement, EmailCodeFormCaptchaProps> = forwardRef<
  HTMLDivElement,
  EmailCodeFormCaptchaProps
>(function EmailCodeFormCaptcha(props, ref) {
  const { email, alternative, sendButton, dialog } = useEmailCodeFormContext()
  const root = useRef<HTMLDivElement>(null)
  const mergedRef = useMergedRef(root, ref)
  if (dialog.isUsed) return <EmailCodeFormDialog {...props} captchaRef={ref} />

  function goOn() {
    // Somebody who has gone elsewhere meanwhile is not called back.
    if (root.current && hasFocusWithin(root.current)) sendButton.current?.focus()
  }
  return <SliderCaptcha email={email} alternative={alternative} onPassed={goOn} {...props} ref={mergedRef} />
})
