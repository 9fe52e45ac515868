import type { ReadField } from '../http/readFields.ts'
import type { Settings } from '../resolveSettings.ts'

/** What the host knows about a request besides the request itself. */
export interface RequestContext {
  /** The client's IP; without it the limits by IP do not apply. Never take it from a header that anyone can send. */
  ip?: string
  /** Keeps a worker alive until a queued e-mail is delivered (`delivery: 'queued'`). */
  waitUntil?: (promise: Promise<unknown>) => void
}

/** A request that came through the checks all endpoints share. */
export interface Call {
  settings: Settings
  context: RequestContext
  /** The request's own. */
  headers: Headers
  clientId: string
  field: ReadField
}

/** One endpoint. It answers, or throws a `Refusal`. */
export interface Route {
  method: 'GET' | 'POST'
  handle(call: Call): Promise<Response>
}
