'use client'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { codeRejection } from '../../hooks/codeRejection.ts'
import { reportConfiguration } from '../../hooks/reportConfiguration.ts'
import { SHORT_GC_TIME } from '../../hooks/sendEmailCodeOptions.ts'
import { useSlow } from '../../hooks/useSlow.ts'
import { countRejection, type CodeRejection } from '../../state/codeEntry.ts'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'
import { tell } from './tell.ts'

interface Check {
  email: string
  code: string
  controller: AbortController
}

interface VerifyCodeCallbacks {
  onVerified: () => void
  onRejected: (error: Error, rejection: CodeRejection, code: string) => void
}

/**
 * Checks codes: one at a time, never retried, never queued. Aborted when the form goes or the person turns to another
 * address. What comes after that is ignored, but for a code that was right when the form went: it is used up.
 */
export function useVerifyCode<Result>(
  { verifyCode, onVerified }: EmailCodeFormOptions<Result>,
  { onVerified: verified, onRejected }: VerifyCodeCallbacks,
) {
  // Beside `isPending`, which only the next render knows: a second submit may come before.
  const running = useRef<AbortController>(undefined)
  const wrongTries = useRef(0)
  const lastAutomatic = useRef<string>(undefined)

  const { isPending, mutate, reset } = useMutation<Result, Error, Check>({
    mutationFn: ({ email, code, controller }) => verifyCode({ email, code, signal: controller.signal }),
    onSuccess: (result, { email, code, controller }) => {
      if (running.current !== controller) return
      verified()
      tell(() => onVerified?.(result, { email, code }))
    },
    onError: (error, { code, controller }) => {
      if (running.current !== controller || controller.signal.aborted) return
      running.current = undefined
      const rejection = codeRejection(error)
      if (rejection === 'wrong') wrongTries.current += 1
      reportConfiguration(error)
      onRejected(error, countRejection(rejection, wrongTries.current), code)
    },
    onSettled: (_result, _error, { controller }) => {
      if (running.current === controller) running.current = undefined
    },
    networkMode: 'always',
    retry: false,
    gcTime: SHORT_GC_TIME,
    throwOnError: false,
    // As in sendEmailCodeOptions: an application's default scope must not hold it back.
    scope: undefined as never,
  })

  function check(email: string, code: string) {
    if (running.current) return
    running.current = new AbortController()
    mutate({ email, code, controller: running.current })
  }
  function forgetTries() {
    wrongTries.current = 0
    lastAutomatic.current = undefined
  }
  useEffect(
    () => () => {
      running.current?.abort()
    },
    [],
  )

  return {
    isPending,
    isSlow: useSlow(isPending),
    check,
    /**
     * Checks a code that nobody asked to check, and never the same one twice: that would use up the tries.
     *
     * @returns false where it was checked before
     */
    checkOnce(email: string, code: string): boolean {
      if (lastAutomatic.current === code) return false
      if (running.current) return true
      lastAutomatic.current = code
      check(email, code)
      return true
    },
    /** A new code was sent: the tries of the one before count no more. */
    forgetTries,
    /** The person turned to another address. */
    abandon() {
      running.current?.abort()
      running.current = undefined
      reset()
      forgetTries()
    },
  }
}
