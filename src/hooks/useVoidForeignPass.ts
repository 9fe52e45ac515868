'use client'
import { useEffect } from 'react'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'
import { useCaptchaTokenState } from './useCaptchaToken.ts'

/** Throws a pass away as soon as the address is another: typing the old address again does not bring it back. */
export function useVoidForeignPass(email: string): void {
  const tokens = useCaptchaTokenStore()
  const token = useCaptchaTokenState()
  useEffect(() => {
    if (token.status === 'granted' && token.pass.email !== email) tokens.clear('email-changed')
  }, [tokens, token, email])
}
