import type { UseMutationOptions } from '@tanstack/react-query'
import type { CallOptions, Client } from '../client/Client.ts'
import type { Scenario } from '../protocol/scenarios.ts'

/**
 * Milliseconds. Not 0: a mutation that is under way when its component goes would look for its end with a timer of 0,
 * over and over, until the answer is there.
 */
export const SHORT_GC_TIME = 1000

/** What one send needs. */
export interface SendEmailCodeVariables {
  /** The very string that the pass was got for. */
  email: string
  /** What the code is for. */
  scenario: Scenario
  /** The pass. */
  captchaToken: string
}

/**
 * The send as mutation options, for those who compose their own mutation. `networkMode: 'always'`, `retry: false` and no
 * `scope` stand here so that an application's defaults cannot turn it into a queued or repeated send; `gcTime`, so that no
 * pass stays in the cache.
 *
 * @param callOptions asked at each send: language and fingerprint
 */
export function sendEmailCodeOptions(client: Client, callOptions?: () => CallOptions | Promise<CallOptions>) {
  return {
    mutationKey: ['email-code-kit', 'send-email-code'],
    mutationFn: async (variables: SendEmailCodeVariables) => client.sendEmailCode(variables, await callOptions?.()),
    networkMode: 'always',
    retry: false,
    gcTime: SHORT_GC_TIME,
    throwOnError: false,
    // Said outright, or the application's default holds; `never`, for the type knows no way to say "none".
    scope: undefined as never,
  } satisfies UseMutationOptions<void, Error, SendEmailCodeVariables>
}
