import type { ClientOptions } from './ClientOptions.ts'
import { NetworkError, TimeoutError } from './errors.ts'
import { isTimeoutError, named } from './guards.ts'
import { toError } from './toError.ts'

/**
 * The one way a request leaves: bounded in time, and every failure is one of the kit's errors. An abort stays an abort.
 * It settles even where `fetch` ignores its signal, so that no promise of the kit waits for ever.
 *
 * @param init as for `fetch`; its `signal` is the caller's
 * @returns the parsed JSON; `undefined` for an empty body
 * @throws ApiError, NetworkError, TimeoutError, InvalidResponseError, or the signal's own reason
 */
export async function request(
  url: string,
  init: RequestInit,
  // `fetch` is looked up at each call, so that what replaces it later, a mock say, is used.
  { fetch = globalThis.fetch, timeout = 10_000 }: Pick<ClientOptions, 'fetch' | 'timeout'>,
): Promise<unknown> {
  const { signal } = init
  signal?.throwIfAborted()
  // Not AbortSignal.any: it is younger than the browsers the kit supports.
  const controller = new AbortController()
  const stop = controller.signal
  // Listens before `fetch` does, so that the reason wins over what `fetch` makes of it.
  const stopped = new Promise<never>((_resolve, reject) => {
    stop.addEventListener('abort', () => {
      reject(stop.reason)
    })
  })
  const abort = () => {
    controller.abort(signal?.reason)
  }
  signal?.addEventListener('abort', abort)
  const timer = setTimeout(
    () => {
      controller.abort(new TimeoutError(`email-code-kit: no answer within ${timeout} ms`))
    },
    // The most a timer can hold; with more it would fire at once.
    Math.min(timeout, 2 ** 31 - 1),
  )
  try {
    return await Promise.race([stopped, exchange(fetch, url, { ...init, signal: stop })])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

async function exchange(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (cause) {
    // A fetch of the application may give up by itself; unlike a lost connection that says nothing of what arrived.
    if (isTimeoutError(cause) || named(cause, 'AbortError')) throw cause
    throw new NetworkError(`email-code-kit: could not reach ${url}`, { cause })
  }
  // No JSON, or broken off: no answer. An empty body: an answer that holds `undefined`.
  const answer = await response
    .text()
    .then((text): [json: unknown] => [text.trim() ? JSON.parse(text) : undefined])
    .catch(() => undefined)
  if (response.ok && answer) return answer[0]
  throw toError(response, answer?.[0])
}
