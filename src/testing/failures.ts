import { documentedErrors, type DocumentedError, type DocumentedErrorCode } from '../protocol/documentedErrors.ts'

/**
 * What goes wrong:
 * - a code of `documentedErrors`, as it is spelled on the wire: refused with it, in the caller's language;
 * - `'network'`: no connection; the request never arrives;
 * - `'hang'`: no answer, until the caller gives up;
 * - `'html'`: a page instead of an answer, as a proxy on the way sends it (502);
 * - an answer of your own. `retryAfter` is in seconds.
 */
export type SandboxFailure =
  | DocumentedErrorCode
  | 'network'
  | 'hang'
  | 'html'
  | { status: number; code?: string; message?: string; retryAfter?: number }

/** How a failure happens. */
export interface FailureOptions {
  /** How many requests fail; `Infinity` for all. @default 1 */
  times?: number
  /** How many are answered as ever before that. @default 0 */
  skip?: number
  /** The server carries the request out first, and only its answer is lost: the e-mail is sent. @default false */
  after?: boolean
}

/** @throws Error for a code that no vendor documents */
export function checkFailure(failure: SandboxFailure): void {
  if (typeof failure === 'object' || failure === 'network' || failure === 'hang' || failure === 'html') return
  if (Object.hasOwn(documentedErrors, failure)) return
  throw new Error(
    `email-code-kit: the sandbox cannot fail with '${failure}', which no vendor documents. Use a key of ` +
      "documentedErrors such as 'IDAAS.SDK.CAPTCHA.0003', 'network', 'hang', 'html', or { status, code }.",
  )
}

/** Answers with a failure. @param headers of the request */
export async function answerFailure(failure: SandboxFailure, headers: Headers): Promise<Response> {
  if (failure === 'network') throw new TypeError('Failed to fetch')
  if (failure === 'hang') return new Promise<never>(() => {})
  if (failure === 'html') {
    return new Response('<!doctype html><title>Bad Gateway</title>', {
      status: 502,
      headers: { 'content-type': 'text/html' },
    })
  }
  if (typeof failure === 'object') {
    const { status, code = `KIT.0${status}`, message = '', retryAfter } = failure
    const wait: HeadersInit = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
    return Response.json({ error_code: code, error_msg: message }, { status, headers: wait })
  }
  const { status, en, zh = en }: DocumentedError = documentedErrors[failure]
  const error_msg = /^zh\b/i.test(headers.get('X-L') ?? '') ? zh : en
  return Response.json({ error_code: failure, error_msg }, { status })
}
