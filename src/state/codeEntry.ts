import { readCode } from './readCode.ts'

/** After so many wrong codes a server has most likely stopped looking (NIST SP 800-63B wants a limit; ours is 5). */
export const CODE_TRIES = 5

/** How a code was refused; `other`: it was not looked at, for want of a connection say. */
export type CodeRejection = 'wrong' | 'expired' | 'locked' | 'other'

/** What helps: another try with other digits, a new code, or the same once more. */
export type CodeRemedy = 'correct' | 'new-code' | 'retry'

/**
 * A wrong code too many counts as locked, for the API says no more than "wrong".
 *
 * @param wrongTries wrong codes since the last one was sent, this one counted
 */
export function countRejection(rejection: CodeRejection, wrongTries: number): CodeRejection {
  return rejection === 'wrong' && wrongTries >= CODE_TRIES ? 'locked' : rejection
}

const remedies: Record<CodeRejection, CodeRemedy> = {
  wrong: 'correct',
  expired: 'new-code',
  locked: 'new-code',
  other: 'retry',
}

/** The way on after a refused code. */
export function codeRemedy(rejection: CodeRejection): CodeRemedy {
  return remedies[rejection]
}

/**
 * Reads the field as far as it has come.
 *
 * @returns the code once it is complete
 */
export function completeCode(text: string, length: number): string | undefined {
  const code = readCode(text, length)
  return code.length === length ? code : undefined
}

/** @throws RangeError for a length that no code of the API has (contract section 5: 4 and 6 are seen) */
export function checkCodeLength(length: number): void {
  if (Number.isInteger(length) && length >= 4 && length <= 8) return
  throw new RangeError(
    `email-code-kit: codeLength is ${length}, and a code has 4 to 8 digits; no code could ever be complete. ` +
      'Give the length your tenant sends, or leave it out for 6.',
  )
}
