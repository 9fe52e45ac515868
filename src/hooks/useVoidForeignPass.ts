'use client'
import { useEffect, useRef } from 'react'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'
import { useCaptchaTokenState } from './useCaptchaToken.ts'

/**
 * Throws a pass away as soon as its address is changed: typing the old one again does not bring it back. Only who held
 * that address can change it: another form in the same scope, with another address, voids nothing.
 */
export function useVoidForeignPass(email: string): void {
  const tokens = useCaptchaTokenStore()
  const token = useCaptchaTokenState()
  const before = useRef(email)
  useEffect(() => {
    const isOurs = token.status === 'granted' && token.pass.email === before.current
    if (isOurs && before.current !== email) tokens.clear('email-changed')
    before.current = email
  }, [tokens, token, email])
}
