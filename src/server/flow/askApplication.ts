import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'

/** Seconds to wait when the application could not say. */
const retryAfter = 5

/**
 * Asks a function of the application's own, on whose answer a send depends.
 *
 * @returns what it says; the caller has to look whether that makes sense
 * @throws Refusal KIT.0503 if it fails: then nothing is sent
 */
export async function askApplication({ onError }: Settings, ask: () => unknown): Promise<unknown> {
  try {
    return await ask()
  } catch (error) {
    onError(error)
    throw new Refusal('KIT.0503', { retryAfter })
  }
}

/** For an answer that makes no sense: a forgotten `return` must not open the door. */
export function refuseAnswer({ onError }: Settings, sentence: string): Refusal {
  onError(new Error(`email-code-kit: ${sentence}`))
  return new Refusal('KIT.0503', { retryAfter })
}
