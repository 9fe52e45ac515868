import type { Blocker } from '../state/sendGate.ts'

/**
 * `mutateAsync` was called while sending is not allowed, or another form or tab was sending to the same address at that
 * moment. Nothing was sent and nothing was spent.
 */
export class SendBlockedError extends Error {
  override readonly name = 'SendBlockedError'
  /** What was in the way. */
  readonly blockedBy: Blocker

  constructor(blockedBy: Blocker) {
    super(
      `email-code-kit: sending is not allowed now (${blockedBy}), so nothing was sent. ` +
        'Call mutate only while canSend is true, or show the reason in blockedBy.',
    )
    this.blockedBy = blockedBy
  }
}

/** @internal Was the send stopped by the kit itself? */
export const isSendBlockedError = (error: unknown): error is SendBlockedError =>
  error instanceof Error && error.name === 'SendBlockedError'
