'use client'
import { forwardRef } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { slow } from '../part/slow.ts'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

/** What `EmailCodeForm.Verify` takes: the props of its `<button>`. */
export type EmailCodeFormVerifyProps = PartProps<'button'>

/** Hands in the code. Renders a `<button type="submit">`. */
export const EmailCodeFormVerify: PartComponent<HTMLButtonElement, EmailCodeFormVerifyProps> = forwardRef<
  HTMLButtonElement,
  EmailCodeFormVerifyProps
>(function EmailCodeFormVerify(props, ref) {
  const { messages } = useEmailCode()
  const { isVerifying, isVerifyingSlowly } = useEmailCodeFormContext()
  return (
    <Part
      as="button"
      dataScope="email-code"
      dataPart="verify"
      dataState={isVerifying ? 'verifying' : 'ready'}
      own={{ type: 'submit', ...(isVerifying ? { 'aria-disabled': true } : {}), ...slow(isVerifyingSlowly) }}
      {...props}
      ref={ref}
    >
      {props.children ?? (isVerifying ? messages.verifyingCode : messages.verifyCode)}
    </Part>
  )
})
