'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { CaptchaTokenState, CaptchaTokenStatus, ClearReason, Pass } from '../state/captchaToken.ts'
import { trimEmail } from '../state/email.ts'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'

/** Life of a pass where the captcha does not say: the API's 180 s less a margin, in milliseconds. */
const defaultLifetime = 170_000

export interface CaptchaTokenResult {
  status: CaptchaTokenStatus
  /** The address the pass is, or was, bound to. */
  email: string | undefined
  /** Milliseconds since the epoch. */
  expiresAt: number | undefined
  /** Fills the scope: a captcha was solved for this address. `expiresAt` defaults to 170 s from now. */
  grant: (pass: { captchaToken: string; email: string; expiresAt?: number }) => void
  /** Removes and returns the live pass for exactly this address; `undefined` where there is none. */
  take: (email: string) => Pass | undefined
  /** Puts a taken pass back, if nothing newer is there: only for a send that never reached the check of the pass. */
  giveBack: (pass: Pass) => void
  /** Throws the pass away. */
  clear: (reason: ClearReason) => void
}

/** The pass of this scope. Any captcha can fill it, not only the kit's own. */
export function useCaptchaToken(): CaptchaTokenResult {
  const store = useCaptchaTokenStore()
  const state = useCaptchaTokenState()
  return useMemo(() => {
    const pass = state.status === 'none' ? undefined : state.pass
    return {
      status: state.status,
      email: pass?.email,
      expiresAt: pass?.expiresAt,
      grant({ captchaToken, email, expiresAt = Date.now() + defaultLifetime }) {
        store.grant({ captchaToken, email: trimEmail(email), expiresAt })
      },
      take: (email) => store.take(trimEmail(email)),
      giveBack: store.giveBack,
      clear: store.clear,
    }
  }, [store, state])
}

/** @internal */
export function useCaptchaTokenState(): CaptchaTokenState {
  const store = useCaptchaTokenStore()
  return useSyncExternalStore(store.subscribe, store.getState, store.getState)
}
