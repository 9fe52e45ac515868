import type { ErrorBody } from '../../protocol/bodies.ts'
import type { Dialect } from '../../protocol/dialects.ts'
import { describeRefusal, type ServerLanguage } from './describeRefusal.ts'
import type { Refusal } from './Refusal.ts'

// Tokens and pictures are for one person once: no cache may keep them.
const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** 200 with a JSON body, or with none (`email/send`, contract section 4). */
export function answer(body?: object): Response {
  return body ? json(body, 200) : new Response(null, { headers: common })
}

/**
 * The error answer for a refusal: `{ error_code, error_msg }` in the spelling of the dialect (contract section 6). How
 * long to wait stands in the body, too, an extension of ours: browsers hide the header from other origins that do not
 * expose it.
 */
export function answerRefusal(
  { code, retryAfter, allow }: Refusal,
  language: ServerLanguage,
  dialect: Dialect,
): Response {
  const { status, ...body } = describeRefusal(code, language, dialect)
  const waits = retryAfter !== undefined
  return json({ ...(body satisfies ErrorBody), ...(waits ? { retry_after: retryAfter } : {}) }, status, {
    ...(waits ? { 'retry-after': String(retryAfter) } : {}),
    ...(allow === undefined ? {} : { allow }),
  })
}

function json(body: object, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...common, 'content-type': 'application/json;charset=utf-8', ...headers },
  })
}
