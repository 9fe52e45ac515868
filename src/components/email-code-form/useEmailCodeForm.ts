'use client'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useCaptchaTokenStore } from '../../hooks/CaptchaTokenProvider.tsx'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { placeAfterFailure } from '../../hooks/placeAfterFailure.ts'
import type { SendEmailCodeVariables } from '../../hooks/sendEmailCodeOptions.ts'
import { isSendBlockedError } from '../../hooks/SendBlockedError.ts'
import { useCommitEffect } from '../../hooks/useCommitEffect.ts'
import { useSendEmailCode } from '../../hooks/useSendEmailCode.ts'
import { errorMessage } from '../../i18n/errorMessage.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { checkCodeLength, codeRemedy, completeCode } from '../../state/codeEntry.ts'
import { trimEmail } from '../../state/email.ts'
import type { Blocker } from '../../state/sendGate.ts'
import { reportBlocked } from '../send-code-button/SendCodeButtonView.tsx'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'
import { useSentCode } from './useSentCode.ts'
import { useVerifyCode } from './useVerifyCode.ts'

export interface EmailCodeFields {
  email: string
  code: string
}

export type EmailCodeStep = 'email' | 'code' | 'verified'

/** @internal The form's flow: one address, one send, one check of the code, and where focus goes after each. */
export function useEmailCodeForm<Result>(options: EmailCodeFormOptions<Result>) {
  const { scenario, cooldown, codeLength = 6, autoSubmit = false, restoreStep = true, onSent } = options
  checkCodeLength(codeLength)
  const { messages } = useEmailCode()
  const tokens = useCaptchaTokenStore()
  const form = useForm<EmailCodeFields>({
    defaultValues: { email: options.email ?? options.defaultEmail ?? '', code: '' },
  })
  const email = trimEmail(useWatch({ control: form.control, name: 'email' }))
  const sendButton = useRef<HTMLButtonElement>(null)
  const [reached, setStep] = useState<EmailCodeStep>('email')
  const restored = useRef(false)
  const refused = useRef<{ code: string; message: string }>(undefined)
  const { sent, remember, expectCode, expectNone } = useSentCode({
    scenario,
    defaultEmail: options.defaultEmail ?? '',
    restores: restoreStep,
    isOpen: reached === 'code',
    onRestored: (code) => {
      // An address that the application fixes is the one that counts.
      const isFixed = options.email !== undefined || options.readOnlyEmail === true
      if (isFixed && trimEmail(form.getValues('email')) !== code.email) return false
      form.setValue('email', code.email)
      restored.current = true
      setStep('code')
      return true
    },
  })
  // Another scenario begins anew: its code has not been sent.
  const step = reached === 'code' && !sent ? 'email' : reached

  // After every step focus is where the person goes next; not at the start or after a reload, where it is the page's.
  const before = useRef({ step, sent })
  useCommitEffect(() => {
    const moved = before.current.step !== step || (step === 'code' && before.current.sent !== sent)
    before.current = { step, sent }
    if (!moved) return
    if (!restored.current && step !== 'verified') form.setFocus(step)
    restored.current = false
  }, [form, step, sent])
  useEffect(() => {
    if (options.email !== undefined) form.setValue('email', options.email)
  }, [form, options.email])
  const send = useSendEmailCode({
    scenario,
    email,
    ...(cooldown === undefined ? {} : { cooldown }),
    onSuccess: (_data, variables) => {
      goToCode(variables, true)
      onSent?.(variables.email)
    },
    onError: (error, variables) => {
      const goTo = placeAfterFailure(error)
      if (goTo === 'code') {
        goToCode(variables, false)
        return
      }
      expectNone()
      if (!isCurrent(variables)) return
      if (goTo === 'email') showEmailError(errorMessage(error, messages))
      else if (goTo === 'captcha') tokens.focusCaptcha()
    },
  })

  /** An answer for an address that has been changed meanwhile moves nobody. */
  function isCurrent(variables: SendEmailCodeVariables) {
    return trimEmail(form.getValues('email')) === variables.email && variables.scenario === scenario
  }

  /** The code went, or may have gone, to this address. */
  function goToCode(variables: SendEmailCodeVariables, isCertain: boolean) {
    if (variables.scenario !== scenario) return
    remember(variables.email, isCertain)
    verify.forgetTries()
    // Not back from the end: the code before may have been right meanwhile.
    if (isCurrent(variables)) setStep((now) => (now === 'verified' ? now : 'code'))
    else expectNone()
  }

  function showEmailError(message: string) {
    setStep('email')
    form.setError('email', { message }, { shouldFocus: true })
  }

  const verify = useVerifyCode(options, {
    onVerified: () => {
      setStep('verified')
    },
    onRejected: (error, rejection, code) => {
      // Another one was completed while this one was checked.
      const typed = completeCode(form.getValues('code'), codeLength)
      if (autoSubmit && sent && typed && typed !== code && verify.checkOnce(sent.email, typed)) return
      const message = rejection === 'locked' ? messages.errorLockedCode : errorMessage(error, messages)
      refused.current = { code, message }
      form.setError('code', { message })
      const remedy = codeRemedy(rejection)
      if (remedy !== 'new-code') {
        // Wrong digits are replaced by the next keystroke; those that were not looked at stay.
        form.setFocus('code', { shouldSelect: remedy === 'correct' })
        return
      }
      form.setValue('code', '')
      if (send.blockedBy === 'captcha') tokens.focusCaptcha()
      else sendButton.current?.focus()
    },
  })

  function blocked(blockedBy: Blocker) {
    reportBlocked(blockedBy, tokens.focusCaptcha, undefined)
    if (blockedBy === 'email') showEmailError(messages.emailNeeded)
  }

  function submitEmail() {
    form.clearErrors('email')
    // Back at the address by mistake: its code is still good.
    if (send.blockedBy === 'cooldown' && sent?.email === email) setStep('code')
    else if (send.blockedBy) blocked(send.blockedBy)
    else {
      // A reload in the middle of the send must not leave somebody with a code and no field for it.
      expectCode(email)
      send.mutateAsync().catch((error: unknown) => {
        if (isSendBlockedError(error)) expectNone()
      })
    }
  }

  function submitCode(sentTo: string) {
    const code = completeCode(form.getValues('code'), codeLength)
    if (code) verify.check(sentTo, code)
    else {
      const message = formatMessage(messages.codeNeeded, { length: codeLength })
      form.setError('code', { message }, { shouldFocus: true })
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
    isVerifyingSlowly: verify.isSlow,
    blocked,
    submit(event: FormEvent) {
      event.preventDefault()
      event.stopPropagation()
      if (step === 'email') submitEmail()
      else if (step === 'code' && sent) submitCode(sent.email)
    },
    setEmail(next: string) {
      form.setValue('email', next)
      options.onEmailChange?.(next)
      form.setFocus('email')
    },
    /** `isComposing`: an input method is still at it, and must not be disturbed. */
    codeTyped(text: string, isComposing: boolean) {
      form.clearErrors('code')
      const code = completeCode(text, codeLength)
      if (!code || isComposing) return
      if (code !== text) form.setValue('code', code)
      if (!autoSubmit || !sent || verify.checkOnce(sent.email, code)) return
      // Typed once more, and not checked once more: what was said of it still holds.
      if (refused.current?.code === code) form.setError('code', { message: refused.current.message })
    },
    /** Back to the address; the cooldown of the old one goes on. */
    changeEmail() {
      verify.abandon()
      // Not `reset`: it forgets the elements of the fields, and those that stay would not be registered anew.
      form.setValue('code', '')
      form.clearErrors()
      setStep('email')
    },
  }
}
