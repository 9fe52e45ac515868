'use client'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useCaptchaTokenStore } from '../../hooks/CaptchaTokenProvider.tsx'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { focusAfterRefusal } from '../../hooks/focusAfterRefusal.ts'
import { useSendEmailCode } from '../../hooks/useSendEmailCode.ts'
import { errorMessage } from '../../i18n/errorMessage.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { trimEmail } from '../../state/email.ts'
import { readCode } from '../../state/readCode.ts'
import type { Blocker } from '../../state/sendGate.ts'
import { reportBlocked } from '../send-code-button/SendCodeButtonView.tsx'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'

export interface EmailCodeFields {
  email: string
  code: string
}

/** The last code that was asked for. */
export interface SentCode {
  email: string
  /** False where no answer came: it may have been sent. */
  isCertain: boolean
  /** Not the first to this address. */
  isAgain: boolean
}

export type EmailCodeStep = 'email' | 'code' | 'verified'

/** @internal The form's flow: one address, one send, one check of the code, and where focus goes after each. */
export function useEmailCodeForm<Result>(options: EmailCodeFormOptions<Result>) {
  const { scenario, cooldown, codeLength = 6, onSent } = options
  const { messages } = useEmailCode()
  const tokens = useCaptchaTokenStore()
  const form = useForm<EmailCodeFields>({
    defaultValues: { email: options.email ?? options.defaultEmail ?? '', code: '' },
  })
  const email = trimEmail(useWatch({ control: form.control, name: 'email' }))
  const sendButton = useRef<HTMLButtonElement>(null)
  const [step, setStep] = useState<EmailCodeStep>('email')
  const [sent, setSent] = useState<SentCode>()

  useFocusOfStep(form, step, sent)
  useEffect(() => {
    if (options.email !== undefined) form.setValue('email', options.email)
  }, [form, options.email])

  const send = useSendEmailCode({
    scenario,
    email,
    ...(cooldown === undefined ? {} : { cooldown }),
    onSuccess: (_data, variables) => {
      goToCode(variables.email, true)
      onSent?.(variables.email)
    },
    onError: (error, variables) => {
      const goTo = focusAfterRefusal(error)
      if (goTo === 'email') showEmailError(errorMessage(error, messages))
      else if (goTo === 'captcha') tokens.focusCaptcha()
      else if (goTo === 'code') goToCode(variables.email, false)
    },
  })

  /** The code went, or may have gone, to this address, whatever has been typed since. */
  function goToCode(sentTo: string, isCertain: boolean) {
    setSent((before) => ({ email: sentTo, isCertain, isAgain: before?.email === sentTo }))
    // Not back from the end: the code before may have been right meanwhile.
    setStep((now) => (now === 'verified' ? now : 'code'))
    if (trimEmail(form.getValues('email')) === sentTo) return
    form.setValue('email', sentTo)
    options.onEmailChange?.(sentTo)
  }

  function showEmailError(message: string) {
    setStep('email')
    form.setError('email', { message }, { shouldFocus: true })
  }

  const verify = useVerifyCode(options, sent?.email ?? email, {
    onVerified: () => {
      setStep('verified')
    },
    onRejected: (error) => {
      form.setError('code', { message: errorMessage(error, messages) })
      form.setFocus('code', { shouldSelect: true })
    },
  })

  function blocked(blockedBy: Blocker) {
    reportBlocked(blockedBy, tokens.focusCaptcha, undefined)
    if (blockedBy === 'email') showEmailError(messages.emailNeeded)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (step === 'email') {
      form.clearErrors('email')
      // Back at the address by mistake: its code is still good.
      if (send.blockedBy === 'cooldown' && sent?.email === email) setStep('code')
      else if (send.blockedBy) blocked(send.blockedBy)
      else send.mutate()
    } else if (step === 'code') {
      const code = readCode(form.getValues('code'), codeLength)
      if (code.length === codeLength) verify.check(code)
      else {
        const message = formatMessage(messages.codeNeeded, { length: codeLength })
        form.setError('code', { message }, { shouldFocus: true })
      }
    }
  }

  return {
    ...options,
    codeLength,
    form,
    email,
    step,
    send,
    sendButton,
    sent,
    isVerifying: verify.isPending,
    submit,
    blocked,
    /** Back to the address; the cooldown of the old one goes on. */
    changeEmail() {
      // Not `reset`: it forgets the elements of the fields, and those that stay would not be registered anew.
      form.setValue('code', '')
      form.clearErrors()
      setStep('email')
    },
  }
}

/** After every step focus is where the person goes next; not at the start, where it is the page's. */
function useFocusOfStep(form: UseFormReturn<EmailCodeFields>, step: EmailCodeStep, sent: SentCode | undefined) {
  const before = useRef({ step, sent })
  useEffect(() => {
    const moved = before.current.step !== step || before.current.sent !== sent
    before.current = { step, sent }
    if (moved && step !== 'verified') form.setFocus(step)
  }, [form, step, sent])
}

/** Checks the code: one at a time, never retried, never queued, aborted when the form goes. */
function useVerifyCode<Result>(
  { verifyCode, onVerified }: EmailCodeFormOptions<Result>,
  email: string,
  on: { onVerified: () => void; onRejected: (error: unknown) => void },
) {
  const controller = useRef<AbortController>(undefined)
  useEffect(
    () => () => {
      controller.current?.abort()
    },
    [],
  )
  // Beside `isPending`, which only the next render knows: a second submit may come before.
  const isChecking = useRef(false)
  const { isPending, mutate } = useMutation<Result, Error, string>({
    mutationFn: (code) => {
      controller.current = new AbortController()
      return verifyCode({ email, code, signal: controller.current.signal })
    },
    onSuccess: (result, code) => {
      on.onVerified()
      onVerified?.(result, { email, code })
    },
    onError: (error) => {
      if (!controller.current?.signal.aborted) on.onRejected(error)
    },
    onSettled: () => {
      isChecking.current = false
    },
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    throwOnError: false,
    // As in sendEmailCodeOptions: an application's default scope must not hold it back.
    scope: undefined as never,
  })
  return {
    isPending,
    check(code: string) {
      if (isChecking.current) return
      isChecking.current = true
      mutate(code)
    },
  }
}
