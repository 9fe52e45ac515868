/** How a send failed, as far as the flow's rules care. */
export type SendFailure =
  /** The kit never called fetch. */
  | { kind: 'not-sent' }
  | { kind: 'network' }
  | { kind: 'timeout' }
  | { kind: 'invalid-response' }
  /** `waits`: the answer says "not so fast" (429 and 503). `retryAfter` in seconds. */
  | { kind: 'refused'; keepsPass: boolean; waits: boolean; retryAfter: number | undefined }

export interface Settlement {
  /** Can the same pass be sent again? */
  pass: 'give-back' | 'spent'
  /** What becomes of the cooldown that began at the click; or the server's own wait in seconds. */
  cooldown: 'keep' | 'roll-back' | number
  /** Is the next puzzle wanted now, or in time for the end of the cooldown? */
  nextPuzzle: 'now' | 'later'
}

/**
 * What a send leaves behind. Given back: what surely or most likely never reached the check of the pass. Kept: the
 * cooldown after an outcome that may have sent a mail.
 */
export function settleSend(failure: SendFailure | undefined): Settlement {
  switch (failure?.kind) {
    case undefined:
    case 'timeout':
    case 'invalid-response':
      return { pass: 'spent', cooldown: 'keep', nextPuzzle: 'later' }
    case 'not-sent':
    case 'network':
      return { pass: 'give-back', cooldown: 'roll-back', nextPuzzle: 'later' }
    case 'refused': {
      const wait = failure.waits ? 'keep' : 'roll-back'
      return {
        pass: failure.keepsPass ? 'give-back' : 'spent',
        cooldown: failure.retryAfter ?? wait,
        nextPuzzle: failure.retryAfter === undefined ? 'now' : 'later',
      }
    }
  }
}
