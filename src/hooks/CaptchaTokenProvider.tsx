'use client'
import { createContext, useContext, useState, type ReactNode } from 'react'
import { createCaptchaTokenStore, type CaptchaTokenStore } from './captchaTokenStore.ts'

interface CaptchaTokenScope {
  tokens: CaptchaTokenStore
  /** The application asked for this scope; forms inside share it instead of bringing their own. */
  explicit: boolean
}

const CaptchaTokenContext = createContext<CaptchaTokenScope | undefined>(undefined)

/** What `CaptchaTokenProvider` takes. */
export interface CaptchaTokenProviderProps {
  /** The captcha, and the sends that share its pass. */
  children?: ReactNode
}

/** A scope of its own for passes: what a captcha in it grants, a send in it takes. */
export function CaptchaTokenProvider({ children }: CaptchaTokenProviderProps) {
  const [scope] = useState(() => ({ tokens: createCaptchaTokenStore(), explicit: true }))
  return <CaptchaTokenContext.Provider value={scope}>{children}</CaptchaTokenContext.Provider>
}

/** @internal A scope that gives way to an explicit one around it. */
export function ImplicitCaptchaTokenProvider({ children }: CaptchaTokenProviderProps) {
  const outer = useContext(CaptchaTokenContext)
  const [own] = useState(() => ({ tokens: createCaptchaTokenStore(), explicit: false }))
  return <CaptchaTokenContext.Provider value={outer?.explicit ? outer : own}>{children}</CaptchaTokenContext.Provider>
}

/** @internal */
export function useCaptchaTokenStore(): CaptchaTokenStore {
  const scope = useContext(CaptchaTokenContext)
  if (scope) return scope.tokens
  throw new Error(
    'email-code-kit: there is no <EmailCodeProvider> or <CaptchaTokenProvider> around this component, so there is no ' +
      'place for a captcha pass. Wrap it in one.',
  )
}
