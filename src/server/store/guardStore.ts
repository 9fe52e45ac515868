import { Refusal } from '../http/Refusal.ts'
import type { Store } from './Store.ts'

/** Seconds a client is asked to wait when the store does not answer. */
const retryAfter = 5

/**
 * Turns a failing store into a 503 with `Retry-After`, so that a client waits instead of throwing its pass away.
 *
 * @param onError hears of the failure itself
 */
export function guardStore(store: Store, onError: (error: unknown) => void): Store {
  const guard = async <Result>(result: () => Promise<Result>): Promise<Result> => {
    try {
      return await result()
    } catch (error) {
      onError(error)
      throw new Refusal('KIT.0503', { retryAfter })
    }
  }
  return {
    set: (key, value, ttlMs) => guard(() => store.set(key, value, ttlMs)),
    get: (key) => guard(() => store.get(key)),
    take: (key) => guard(() => store.take(key)),
    hit: (key, windowMs) => guard(() => store.hit(key, windowMs)),
    refund: (key) => guard(() => store.refund(key)),
  }
}
