import { createTestClient } from './createTestClient.ts'

type Options = NonNullable<Parameters<typeof createTestClient>[0]>

/** Client and server with limits that are soon reached, and a mailer that can be made to fail. */
export function createRefusingKit({ serverOptions, ...options }: Options = {}) {
  const state = { mailerFails: false }
  const kit = createTestClient({
    ...options,
    serverOptions: {
      limits: { sendsPerMinute: 2, perAddressHour: 10 },
      mailer: {
        async send() {
          if (state.mailerFails) throw new Error('connection refused')
        },
      },
      ...serverOptions,
    },
  })
  return {
    ...kit,
    state,
    /** What becomes of a pass that is sent once more: `sent`, or the code of the refusal. */
    sendAgain: async (captchaToken: string) =>
      kit.sendByClient(captchaToken).then(
        () => 'sent',
        (error: { code: string }) => error.code,
      ),
  }
}

export type RefusingKit = ReturnType<typeof createRefusingKit>
