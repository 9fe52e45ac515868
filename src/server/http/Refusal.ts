import type { RefusalCode } from './describeRefusal.ts'

/** Thrown anywhere inside a route to end the request with an error answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  /** Seconds until another try makes sense: 429 and 503. */
  readonly retryAfter: number | undefined
  /** The methods an endpoint has: 405. */
  readonly allow: string | undefined

  constructor(code: RefusalCode, details: { retryAfter?: number; allow?: string } = {}) {
    super(`email-code-kit: refused with ${code}`)
    this.code = code
    // Whole seconds, as the header wants them, and never none.
    this.retryAfter = details.retryAfter === undefined ? undefined : Math.max(1, Math.ceil(details.retryAfter))
    this.allow = details.allow
  }

  /** The caller did nothing wrong and may come back with the same pass. */
  get temporary(): boolean {
    return this.code === 'KIT.0429' || this.code === 'KIT.0503'
  }
}
