import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { InvalidResponseError, TimeoutError } from '../client/errors.ts'
import type { ProofTaskBody, VerifyProofBody } from '../protocol/proofOfWork.ts'

/** The server forgets a task after 120 s, in milliseconds and less a margin. */
const patience = 110_000

/**
 * Works off a task. WebCrypto does the work on threads of its own, and after each try (a millisecond or two) the page
 * has its turn: no worker is needed, which a strict Content-Security-Policy would not let start.
 *
 * Only ever imported by `import()`, so that neither this nor the library weighs on who can see the puzzle.
 *
 * @param body the answer of `GET captcha/proof-of-work`, unchecked
 * @throws InvalidResponseError for a task that is none, TimeoutError for a device that is too slow for it, and the
 *   reason of the controller's signal
 */
export async function solveProof(body: unknown, controller: AbortController): Promise<Omit<VerifyProofBody, 'sender'>> {
  const { token, parameters } = (body ?? {}) as Partial<ProofTaskBody>
  let found: { derivedKey: string } | null
  try {
    if (!token || typeof token !== 'string' || !parameters) throw new TypeError('a field is missing')
    found = await solveChallenge({ challenge: { parameters }, deriveKey, controller, timeout: patience })
  } catch (cause) {
    throw new InvalidResponseError('email-code-kit: the answer has no usable proof-of-work task', { cause })
  }
  controller.signal.throwIfAborted()
  if (!found) throw new TimeoutError(`email-code-kit: the proof of work was not done within ${patience} ms`)
  return { token, solution: found.derivedKey }
}
