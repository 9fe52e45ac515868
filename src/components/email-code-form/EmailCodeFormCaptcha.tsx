'use client'
import { forwardRef, useRef } from 'react'
import { useMergedRef } from '../part/useMergedRef.ts'
import { SliderCaptcha, type SliderCaptchaProps } from '../slider-captcha/SliderCaptcha.tsx'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

export type EmailCodeFormCaptchaProps = Omit<SliderCaptchaProps, 'email' | 'onPassed'>

/** The puzzle for the address in the field; once solved, focus goes on to the send button. */
export const EmailCodeFormCaptcha = forwardRef<HTMLDivElement, EmailCodeFormCaptchaProps>(
  function EmailCodeFormCaptcha(props, ref) {
    const { email, sendButton } = useEmailCodeFormContext()
    const root = useRef<HTMLDivElement>(null)

    function goOn() {
      // Somebody who has gone elsewhere meanwhile is not called back.
      if (root.current?.contains(document.activeElement)) sendButton.current?.focus()
    }
    return <SliderCaptcha email={email} onPassed={goOn} {...props} ref={useMergedRef(root, ref)} />
  },
)
