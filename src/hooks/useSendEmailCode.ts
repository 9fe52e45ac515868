'use client'
import { useMutation, type MutateOptions, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../client/guards.ts'
import { errorMessage } from '../i18n/errorMessage.ts'
import type { Messages } from '../i18n/Messages.ts'
import type { Scenario } from '../protocol/scenarios.ts'
import { holdsPass, type CaptchaTokenState } from '../state/captchaToken.ts'
import { DEFAULT_COOLDOWN } from '../state/cooldown.ts'
import { isEmail, trimEmail } from '../state/email.ts'
import { NEXT_PUZZLE_LEAD } from '../state/puzzleNeed.ts'
import { sendGate, type Blocker } from '../state/sendGate.ts'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'
import { useEmailCode } from './EmailCodeContext.ts'
import { useStartedFingerprint } from './FingerprintProvider.tsx'
import { reportConfiguration } from './reportConfiguration.ts'
import { isSendBlockedError, SendBlockedError } from './SendBlockedError.ts'
import { sendEmailCodeOptions, type SendEmailCodeVariables } from './sendEmailCodeOptions.ts'
import { sendFailure } from './sendFailure.ts'
import { beginSend, type Send } from './sendOnce.ts'
import { useCaptchaTokenState } from './useCaptchaToken.ts'
import { useCommitEffect } from './useCommitEffect.ts'
import { useCooldown, type CooldownResult } from './useCooldown.ts'
import { isOnline, useOnline } from './useOnline.ts'
import { useSlow } from './useSlow.ts'
import { useVoidForeignPass } from './useVoidForeignPass.ts'

type Options = UseMutationOptions<void, Error, SendEmailCodeVariables>
type CallbackOptions = MutateOptions<void, Error, SendEmailCodeVariables>
type Override<Type, By> = Type extends unknown ? Omit<Type, keyof By> & By : never

/** What `useSendEmailCode` takes. The callbacks are those of TanStack's `useMutation`. */
export interface UseSendEmailCodeOptions extends Pick<Options, 'onSuccess' | 'onError' | 'onSettled' | 'meta'> {
  /** What the code is for. */
  scenario: Scenario
  /** The address in the field, as typed; surrounding blanks do not count. */
  email: string
  /** Seconds until the next send to this address, where the server says nothing else. @default 60 */
  cooldown?: number
}

interface Additions {
  /** Is there a live pass for exactly this address, and nothing in the way? */
  canSend: boolean
  /** A send has been under way for longer than 400 ms: time for a sign of progress. */
  isSlow: boolean
  /** Why not; the first that applies. */
  blockedBy: Blocker | undefined
  /** The wait until the next send to this address. */
  cooldown: CooldownResult
  /** The last failure as a sentence in the language in use; gone once it no longer applies. */
  errorMessage: string | undefined
  /** Sends the code. Does nothing where `canSend` is false, and never spends a pass twice. */
  mutate: (options?: CallbackOptions) => void
  /** The same as a promise. Rejects with `SendBlockedError` where sending is not allowed. */
  mutateAsync: (options?: CallbackOptions) => Promise<void>
}

/** What `useSendEmailCode` gives: the whole result of the mutation, with the kit's own `mutate` and `mutateAsync`. */
export type UseSendEmailCodeResult = Override<UseMutationResult<void, Error, SendEmailCodeVariables>, Additions>

/** Sends the code to `email`: a TanStack mutation behind the one gate (a live pass for this very address). */
export function useSendEmailCode(options: UseSendEmailCodeOptions): UseSendEmailCodeResult {
  const { scenario, email: typed, cooldown: seconds = DEFAULT_COOLDOWN, ...callbacks } = options
  const email = trimEmail(typed)
  const { client, cooldowns, language, messages } = useEmailCode()
  const tokens = useCaptchaTokenStore()
  const token = useCaptchaTokenState()
  const fingerprint = useStartedFingerprint()
  const cooldown = useCooldown({ scenario, email })
  const online = useOnline()
  const [sends] = useState(() => new WeakMap<SendEmailCodeVariables, Send>())

  const { mutationFn, ...fixed } = sendEmailCodeOptions(client, async () => ({
    language,
    fingerprint: await fingerprint.get(),
  }))
  const mutation = useMutation<void, Error, SendEmailCodeVariables>({
    ...callbacks,
    ...fixed,
    mutationFn: async (variables) => settleBy(sends.get(variables), async () => mutationFn(variables)),
  })
  const isSlow = useSlow(mutation.isPending)

  const parts = [client.baseUrl, client.clientId, scenario, email]
  const emailValid = isEmail(email)
  const gate = sendGate({
    sending: mutation.isPending,
    online,
    coolingDown: cooldown.running,
    emailValid,
    hasPass: holdsPass(token, email),
  })

  useVoidForeignPass(email)
  // In the commit, so that a captcha which mounts with it knows before it asks for a puzzle.
  const { until } = cooldown
  useCommitEffect(() => {
    tokens.rest(email, until === undefined ? undefined : until - NEXT_PUZZLE_LEAD)
  }, [tokens, email, until])

  async function mutateAsync(callOptions?: CallbackOptions): Promise<void> {
    // Asked again, from the sources: what was rendered may be a moment old.
    const now = sendGate({
      sending: mutation.isPending,
      online: isOnline(),
      coolingDown: cooldowns.get(parts) !== undefined,
      emailValid,
      hasPass: tokens.holds(email),
    })
    if (!now.allowed) throw new SendBlockedError(now.blockedBy)
    const send = beginSend(tokens, cooldowns, parts, email, seconds)
    if (!send) throw new SendBlockedError('captcha')
    const variables = { email, scenario, captchaToken: send.pass.captchaToken }
    sends.set(variables, send)
    await mutation.mutateAsync(variables, callOptions).finally(() => {
      // No effect after mutationFn ran; where it never did (an application's onMutate threw), nothing was sent.
      send.settle({ kind: 'not-sent' })
    })
  }

  return {
    ...mutation,
    mutateAsync,
    mutate(callOptions) {
      mutateAsync(callOptions).catch(() => {})
    },
    canSend: gate.allowed,
    isSlow,
    blockedBy: gate.allowed ? undefined : gate.blockedBy,
    cooldown,
    errorMessage:
      mutation.error &&
      applies(mutation.variables, { email, scenario }, token) &&
      !isOver(mutation.error, cooldown, seconds)
        ? sendErrorMessage(mutation.error, messages)
        : undefined,
  }
}

/** Settled here and not in a callback: those are not called after an unmount, and may wait for the application. */
async function settleBy(send: Send | undefined, leave: () => Promise<void>): Promise<void> {
  try {
    await send?.start()
    await leave()
    send?.settle(undefined)
  } catch (error) {
    send?.settle(sendFailure(error))
    reportConfiguration(error)
    throw error
  }
}

/** A send that is told "wrong code" has met something strange; there is no code to look at. */
function sendErrorMessage(error: Error, messages: Messages): string {
  return isApiError(error) && error.recovery === 'fix-code' ? messages.errorUnknown : errorMessage(error, messages)
}

/** "Wait a moment" has been done once the wait is over, if there was one; what another tab was sending its countdown tells. */
function isOver(error: Error, { running }: CooldownResult, seconds: number): boolean {
  if (isSendBlockedError(error)) return true
  return isApiError(error) && error.recovery === 'wait' && !running && (error.retryAfter ?? seconds) > 0
}

/** A failure no longer matters once the address or the scenario is another, or a new puzzle has been solved. */
function applies(
  variables: SendEmailCodeVariables | undefined,
  { email, scenario }: Pick<SendEmailCodeVariables, 'email' | 'scenario'>,
  token: CaptchaTokenState,
): boolean {
  const renewed = token.status === 'granted' && token.pass.captchaToken !== variables?.captchaToken
  return variables?.email === email && variables.scenario === scenario && !renewed
}
