'use client'
import { useContext, useMemo, useSyncExternalStore } from 'react'
import {
  PASS_LIFETIME,
  type CaptchaTokenState,
  type CaptchaTokenStatus,
  type ClearReason,
  type Pass,
} from '../state/captchaToken.ts'
import { trimEmail } from '../state/email.ts'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'
import { EmailCodeContext } from './EmailCodeContext.ts'

/** What `useCaptchaToken` gives: how the pass stands, and what can be done to it. */
export interface CaptchaTokenResult {
  /** `granted`: there is a live pass; `expired`: it has run out; `spent`: a send has it; `none`: there is none. */
  status: CaptchaTokenStatus
  /** The address the pass is, or was, bound to. */
  email: string | undefined
  /** Milliseconds since the epoch. */
  expiresAt: number | undefined
  /** Fills the scope: a captcha was solved for this address. `expiresAt` defaults to the client's `passLifetime` from now. */
  grant: (pass: { captchaToken: string; email: string; expiresAt?: number }) => void
  /**
   * Removes and returns the live pass for exactly this address, for a send of your own; `undefined` where there is none.
   * The next puzzle comes at once.
   */
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
  const { passLifetime = PASS_LIFETIME } = useContext(EmailCodeContext)?.client ?? {}
  return useMemo(() => {
    const pass = state.status === 'none' ? undefined : state.pass
    return {
      status: state.status,
      email: pass?.email,
      expiresAt: pass?.expiresAt,
      grant({ captchaToken, email, expiresAt }) {
        store.grant({ captchaToken, email: trimEmail(email), expiresAt: expiresAt ?? Date.now() + passLifetime })
      },
      take(email) {
        const taken = store.take(trimEmail(email))
        // Nobody will say how that send ends, and a puzzle that stays solved would be a dead end.
        if (taken) store.renew(taken, 0, false)
        return taken
      },
      giveBack: store.giveBack,
      clear: store.clear,
    }
  }, [store, state, passLifetime])
}

/** @internal */
export function useCaptchaTokenState(): CaptchaTokenState {
  const store = useCaptchaTokenStore()
  return useSyncExternalStore(store.subscribe, store.getState, store.getState)
}
