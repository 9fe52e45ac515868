'use client'
import { useCallback, useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useForm } from 'react-hook-form'
import { useCaptchaTokenStore } from '../../hooks/CaptchaTokenProvider.tsx'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { placeAfterFailure } from '../../hooks/placeAfterFailure.ts'
import type { SendEmailCodeVariables } from '../../hooks/sendEmailCodeOptions.ts'
import { isSendBlockedError } from '../../hooks/SendBlockedError.ts'
import { useSendEmailCode } from '../../hooks/useSendEmailCode.ts'
import { errorMessage } from '../../i18n/errorMessage.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import { checkCodeLength, codeRemedy, completeCode } from '../../state/codeEntry.ts'
import { trimEmail } from '../../state/email.ts'
import type { Blocker } from '../../state/sendGate.ts'
import { useAnnounce } from '../announcer/Announcer.tsx'
import { useLeadOn } from '../send-code-button/useLeadOn.ts'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'
import { failField } from './failField.ts'
import { tell } from './tell.ts'
import { useFormAddress } from './useFormAddress.ts'
import { usePuzzleDialog } from './usePuzzleDialog.ts'
import { useSentCode } from './useSentCode.ts'
import { useStepFocus } from './useStepFocus.ts'
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
  const { messages, tag } = useEmailCode()
  const tokens = useCaptchaTokenStore()
  const form = useForm<EmailCodeFields>({
    defaultValues: { email: options.email ?? options.defaultEmail ?? '', code: '' },
  })
  const email = useFormAddress(form)
  const sendsAsked = useRef(0)
  /** The send that was under way when somebody went back to the address. */
  const left = useRef<SendEmailCodeVariables>(undefined)
  const fields = useRef<Partial<Record<keyof EmailCodeFields, HTMLInputElement | null>>>({})
  const keepField = useCallback((name: keyof EmailCodeFields, element: HTMLInputElement | null) => {
    fields.current[name] = element
  }, [])
  const sendButton = useRef<HTMLButtonElement>(null)
  const dialog = usePuzzleDialog(options.captcha)
  const announce = useAnnounce()
  const leadOn = useLeadOn()
  const sentId = useId()
  const [reached, setStep] = useState<EmailCodeStep>('email')
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
      restoredStep()
      setStep('code')
      return true
    },
  })
  // Another scenario begins anew: its code has not been sent.
  const step = reached === 'code' && !sent ? 'email' : reached

  useEffect(() => {
    if (options.email !== undefined) form.setValue('email', options.email)
  }, [form, options.email])
  const send = useSendEmailCode({
    scenario,
    email,
    ...(cooldown === undefined ? {} : { cooldown }),
    onSuccess: (_data, variables) => {
      goToCode(variables, true)
      tell(() => onSent?.(variables.email))
    },
    onError: (error, variables) => {
      const goTo = placeAfterFailure(error)
      if (goTo === 'code') {
        goToCode(variables, false)
        return
      }
      expectNone()
      // Only a new puzzle keeps it open; and before anything else gets focus, for around it nothing can have it.
      if (goTo !== 'captcha') dialog.close()
      if (!isCurrent(variables)) return
      if (goTo === 'email') showEmailError(errorMessage(error, messages))
      else if (goTo === 'captcha') tokens.focusCaptcha()
    },
  })

  const restoredStep = useStepFocus({ step, sent, until: send.cooldown.until, fields })

  /** An answer for an address that has been changed meanwhile, or is about to be, moves nobody. */
  function isCurrent(variables: SendEmailCodeVariables) {
    return (
      left.current !== variables &&
      trimEmail(form.getValues('email')) === variables.email &&
      variables.scenario === scenario
    )
  }

  /** The code went, or may have gone, to this address. */
  function goToCode(variables: SendEmailCodeVariables, isCertain: boolean) {
    if (variables.scenario !== scenario) return
    remember(variables.email, isCertain)
    verify.forgetTries()
    // What was said of the code before.
    clearError('code')
    dialog.close()
    // Not back from the end: the code before may have been right meanwhile.
    if (isCurrent(variables)) setStep((now) => (now === 'verified' ? now : 'code'))
    else expectNone()
  }

  /** Where there is none it would tell the whole form all the same. */
  function clearError(name: keyof EmailCodeFields) {
    if (form.getFieldState(name).error) form.clearErrors(name)
  }

  function showEmailError(message: string) {
    setStep('email')
    failField(form, { name: 'email', message, focus: fields.current.email, isAhead: step !== 'email' })
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
      const remedy = codeRemedy(rejection)
      if (remedy !== 'new-code') {
        // Wrong digits are replaced by the next keystroke; those that were not looked at stay.
        failField(form, { name: 'code', message, focus: fields.current.code, selects: remedy === 'correct' })
        return
      }
      form.setValue('code', '')
      failField(form, { name: 'code', message })
      if (send.blockedBy === 'captcha' && !dialog.isUsed) tokens.focusCaptcha()
      else sendButton.current?.focus()
    },
  })

  const { isPending: isVerifying } = verify
  useEffect(() => {
    if (isVerifying) announce('verifyingCode')
  }, [isVerifying, announce])

  function blocked(blockedBy: Blocker) {
    if (blockedBy === 'email') showEmailError(messages.emailNeeded)
    else if (blockedBy === 'captcha' && dialog.isUsed) dialog.open()
    else leadOn(blockedBy)
  }

  function sendNow() {
    // A reload in the middle of the send must not leave somebody with a code and no field for it.
    if (step === 'email') expectCode(email)
    sendsAsked.current += 1
    send
      .mutateAsync()
      .catch((error: unknown) => {
        // The second press of a double click says nothing about the send of the first.
        if (!isSendBlockedError(error) || sendsAsked.current > 1) return
        expectNone()
        dialog.close()
      })
      .finally(() => {
        sendsAsked.current -= 1
      })
  }

  function submitEmail() {
    form.clearErrors('email')
    // Back at the address by mistake: its code is still good.
    if (send.blockedBy === 'cooldown' && sent?.email === email) setStep('code')
    else if (send.blockedBy) blocked(send.blockedBy)
    else sendNow()
  }

  function submitCode(sentTo: string) {
    const code = completeCode(form.getValues('code'), codeLength)
    if (code) verify.check(sentTo, code)
    else {
      const message = formatMessage(messages.codeNeeded, { length: codeLength }, tag)
      failField(form, { name: 'code', message, focus: fields.current.code })
    }
  }

  return {
    ...options,
    codeLength,
    form,
    keepField,
    email,
    step,
    send,
    sendButton,
    dialog,
    sendNow,
    sent,
    sentId,
    isVerifying,
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
      fields.current.email?.focus()
    },
    /** `isComposing`: an input method is still at it, and must not be disturbed. */
    codeTyped(text: string, isComposing: boolean) {
      clearError('code')
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
      left.current = send.variables
      // Not `reset`: it forgets the elements of the fields, and those that stay would not be registered anew.
      form.setValue('code', '')
      form.clearErrors()
      setStep('email')
    },
  }
}
