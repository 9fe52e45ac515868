'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { NetworkError } from '../client/errors.ts'
import { isApiError } from '../client/guards.ts'
import { readCaptchaToken } from '../client/readBody.ts'
import { errorMessage } from '../i18n/errorMessage.ts'
import type { Messages } from '../i18n/Messages.ts'
import { proofOfWorkPaths, type VerifyProofBody } from '../protocol/proofOfWork.ts'
import { holdsPass, type Pass } from '../state/captchaToken.ts'
import { isEmail, trimEmail } from '../state/email.ts'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'
import { useEmailCode } from './EmailCodeContext.ts'
import { useStartedFingerprint } from './FingerprintProvider.tsx'
import { reportConfiguration } from './reportConfiguration.ts'
import { useCaptchaTokenState } from './useCaptchaToken.ts'
import { useTellOnce } from './useTellOnce.ts'
import { useVoidForeignPass } from './useVoidForeignPass.ts'

/** What `useProofOfWork` takes. */
export interface UseProofOfWorkOptions {
  /** The address the work is done for. */
  email: string
  /** Done: the pass is there. */
  onPassed?: (() => void) | undefined
}

/** How the proof of work stands. `unavailable`: the page has no `crypto.subtle`, as on plain http. */
export type ProofOfWorkStatus = 'idle' | 'working' | 'passed' | 'failed' | 'unavailable'

/** What `useProofOfWork` gives. */
export type UseProofOfWorkResult = ReturnType<typeof useProofOfWork>

type Run = { email: string } & (
  { status: 'working'; controller: AbortController } | { status: 'failed'; error: unknown } | { status: 'done' }
)

/**
 * The way in for who cannot see a puzzle (WCAG 2.2, 1.1.1 and 3.3.8), without markup: the device works for a second or
 * two, and a pass for `email` is granted to the scope, bound to the address like that of a puzzle. The work ends when
 * the address changes, when another captcha is quicker, and when the component unmounts.
 *
 * An extension of this kit: its own server has the endpoints (`createServer`, option `proofOfWork`), no vendor's tenant.
 *
 * @throws Error outside an `EmailCodeProvider`
 */
export function useProofOfWork(options: UseProofOfWorkOptions) {
  const email = trimEmail(options.email)
  const { messages } = useEmailCode()
  const attempt = useAttempt()
  const tokens = useCaptchaTokenStore()
  const hasPass = holdsPass(useCaptchaTokenState(), email)
  const isAvailable = useSyncExternalStore(subscribe, canDerive, assume)
  const [lastRun, setRun] = useState<Run>()
  const begun = useRef<AbortController>(undefined)
  useVoidForeignPass(email)

  const run = lastRun?.email === email ? lastRun : undefined
  const status = statusOf(isAvailable, hasPass, run)
  const canStart = isEmail(email) && (status === 'idle' || status === 'failed')

  // Gone with the address, with a pass from elsewhere, and with the component.
  const underWay = status === 'working' && run?.status === 'working' ? run.controller : undefined
  useEffect(
    () => () => {
      underWay?.abort()
    },
    [underWay],
  )
  // Begun and gone before it was ever rendered.
  useEffect(
    () => () => {
      begun.current?.abort()
    },
    [],
  )
  useTellOnce(run?.status === 'done' ? run : undefined, options.onPassed)

  async function workOff(controller: AbortController) {
    const working: Run = { email, status: 'working', controller }
    let ended: Run | undefined
    setRun(working)
    try {
      const pass = await attempt(email, controller)
      controller.signal.throwIfAborted()
      tokens.grant(pass)
      ended = { email, status: 'done' }
    } catch (error) {
      if (!controller.signal.aborted) {
        ended = { email, status: 'failed', error }
        reportConfiguration(error)
      }
    }
    if (begun.current === controller) begun.current = undefined
    setRun((now) => (now === working ? ended : now))
  }

  const error = status === 'failed' && run?.status === 'failed' ? run.error : undefined
  return {
    /** How it stands. */
    status,
    /** Why it failed. */
    error,
    /** The one sentence that says how it stands; empty where there is nothing to say. */
    message: messageOf(status, error, messages),
    /** There is an address, and neither a pass nor work under way. */
    canStart,
    /** Starts the work, if it can be started. */
    start() {
      // Pressed twice before the next render, it is begun once.
      if (!canStart || begun.current?.signal.aborted === false) return
      begun.current = new AbortController()
      void workOff(begun.current)
    },
  }
}

/** One proof of work, from the task to the pass. */
function useAttempt() {
  const { client, language } = useEmailCode()
  const fingerprint = useStartedFingerprint()
  return async (email: string, controller: AbortController): Promise<Pass> => {
    const { signal } = controller
    const call = async (path: string, body?: object) =>
      client.call(path, { signal, language, fingerprint: await fingerprint.get() }, body)
    const [{ solveProof }, task] = await Promise.all([loadSolver(), call(proofOfWorkPaths.proofOfWork)])
    const proof = await solveProof(task, controller)
    const expiresAt = Date.now() + client.passLifetime
    const answer = await call(proofOfWorkPaths.verifyProofOfWork, { ...proof, sender: email } satisfies VerifyProofBody)
    return { captchaToken: readCaptchaToken(answer), email, expiresAt }
  }
}

async function loadSolver() {
  try {
    return await import('./solveProof.ts')
  } catch (cause) {
    throw new NetworkError('email-code-kit: could not load the solver of the proof of work', { cause })
  }
}

function statusOf(isAvailable: boolean, hasPass: boolean, run: Run | undefined): ProofOfWorkStatus {
  if (!isAvailable) return 'unavailable'
  if (hasPass) return 'passed'
  // A pass that was spent since leaves nothing behind.
  return run && run.status !== 'done' ? run.status : 'idle'
}

function messageOf(status: ProofOfWorkStatus, error: unknown, messages: Messages): string {
  if (status === 'working') return messages.proofWorking
  if (status === 'passed') return messages.puzzlePassed
  if (status !== 'failed') return ''
  // Those sentences are about a puzzle; here it only came too late.
  return isApiError(error) && error.recovery === 'solve-again' ? messages.errorUnknown : errorMessage(error, messages)
}

const subscribe = () => () => {}
const canDerive = () => Boolean(crypto.subtle as SubtleCrypto | undefined)
/** On a server, and for the first render over its HTML: what nearly every page has. */
const assume = () => true
