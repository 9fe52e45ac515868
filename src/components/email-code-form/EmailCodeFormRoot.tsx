'use client'
import { forwardRef, type ForwardedRef, type ReactElement, type RefAttributes } from 'react'
import { ImplicitCaptchaTokenProvider } from '../../hooks/CaptchaTokenProvider.tsx'
import { useTextLanguage } from '../../hooks/useTextLanguage.ts'
import { Part, type PartProps } from '../part/Part.tsx'
import { AnnounceProvider, Announcer } from '../announcer/Announcer.tsx'
import { EmailCodeFormContext } from './EmailCodeFormContext.ts'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'
import { useEmailCodeForm } from './useEmailCodeForm.ts'

/** What `EmailCodeForm.Root` takes: as `EmailCodeForm`, with the parts as its children. */
export type EmailCodeFormRootProps<Result = unknown> = Omit<PartProps<'form'>, 'onSubmit'> &
  EmailCodeFormOptions<Result>

/** The form and its flow, with a token scope of its own unless an explicit one is around it. Renders a `<form>`. */
export const EmailCodeFormRoot = forwardRef(function EmailCodeFormRoot(
  props: EmailCodeFormRootProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  return (
    <ImplicitCaptchaTokenProvider>
      <AnnounceProvider>
        <Form props={props} formRef={ref} />
      </AnnounceProvider>
    </ImplicitCaptchaTokenProvider>
  )
}) as <Result>(props: EmailCodeFormRootProps<Result> & RefAttributes<HTMLFormElement>) => ReactElement | null

function Form({ props, formRef }: { props: EmailCodeFormRootProps; formRef: ForwardedRef<HTMLFormElement> }) {
  const { scenario, cooldown, verifyCode, onVerified, onSent, captcha, alternative, ...more } = props
  const { email, defaultEmail, onEmailChange, readOnlyEmail, codeLength, autoSubmit, restoreStep, ...rest } = more
  const flow = useEmailCodeForm(props)
  const language = useTextLanguage()
  return (
    <EmailCodeFormContext.Provider value={flow}>
      <Part
        as="form"
        dataScope="email-code"
        dataPart="form"
        dataState={flow.step}
        own={{ noValidate: true, onSubmit: flow.submit, ...language }}
        {...rest}
        ref={formRef}
      >
        {rest.children}
        <Announcer />
      </Part>
    </EmailCodeFormContext.Provider>
  )
}
