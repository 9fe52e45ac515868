import { InvalidResponseError, NetworkError, TimeoutError } from './errors.ts'
import { toApiError } from './toApiError.ts'

export interface RequestOptions {
  fetch: typeof globalThis.fetch
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: object
  /** Milliseconds. */
  timeout: number
  signal: AbortSignal | undefined
}

/**
 * The one way a request leaves: bounded in time, and every failure is one of the kit's errors. An abort stays an abort.
 *
 * @returns the parsed JSON; `undefined` for an empty body
 * @throws ApiError, NetworkError, TimeoutError, InvalidResponseError, or the signal's own reason
 */
export async function request({
  fetch,
  url,
  method,
  headers,
  body,
  timeout,
  signal,
}: RequestOptions): Promise<unknown> {
  signal?.throwIfAborted()
  // Not AbortSignal.any: it is younger than the browsers the kit supports.
  const controller = new AbortController()
  const abort = () => {
    controller.abort(signal?.reason)
  }
  signal?.addEventListener('abort', abort)
  const timer = setTimeout(() => {
    controller.abort(new TimeoutError(`email-code-kit: no answer from ${url} within ${timeout} ms`))
  }, timeout)
  const exchange = async () => {
    const response = await fetch(url, {
      method,
      headers,
      cache: 'no-store',
      signal: controller.signal,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return readAnswer(response, url, await response.text())
  }
  try {
    return await Promise.race([exchange(), aborted(controller.signal)])
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason
    if (error instanceof TypeError) {
      throw new NetworkError(`email-code-kit: could not reach ${url}`, { cause: error })
    }
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

/** Settles the request even where a fetch ignores its signal, so that no promise of the kit waits for ever. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })
}

function readAnswer(response: Response, url: string, text: string): unknown {
  const body = text.trim() ? parse(text) : undefined
  if (response.ok && body !== notJson) return body
  const refusal = response.ok ? undefined : toApiError(response, body === notJson ? undefined : body, Date.now())
  throw (
    refusal ??
    new InvalidResponseError(
      `email-code-kit: ${url} answered HTTP ${response.status} with something that is not the API's JSON. ` +
        'Check baseUrl, and whether a proxy stands in between.',
    )
  )
}

const notJson = Symbol('not JSON')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return notJson
  }
}
