/**
 * Makes a `Request` of what `fetch` takes. Its signal is raced instead of handed over: the one of jsdom is not the one
 * that Node's `Request` wants.
 */
export async function withoutSignal(
  answer: (request: Request) => Promise<Response>,
  input: RequestInfo | URL,
  { signal, ...init }: RequestInit,
): Promise<Response> {
  signal?.throwIfAborted()
  const isRequest = typeof input === 'object' && 'url' in input
  const request = isRequest ? input : new Request(new URL(input, 'http://sandbox.localhost'), init)
  if (!signal) return answer(request)
  let abort!: () => void
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
  try {
    return await Promise.race([answer(request), aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
