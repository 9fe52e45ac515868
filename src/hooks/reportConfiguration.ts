import type { ApiError } from '../client/errors.ts'
import { isApiError, isInvalidResponseError, isNetworkError } from '../client/guards.ts'

// As bundlers look for it: they know neither `process['env']` nor `globalThis.process`.
declare const process: { env: { NODE_ENV?: string } }

const reported = new Set<string>()

/**
 * Tells the developer, once each, which option an answer of the API finds wrong, that nothing which speaks the API has
 * answered, and what the client cannot do on this page (encrypting on plain http). In development builds only:
 * bundlers set `process.env.NODE_ENV`, and drop this and the texts from what people get.
 */
export function reportConfiguration(error: unknown): void {
  if (process.env.NODE_ENV === 'production') return
  const isRefusal = isApiError(error) && error.recovery === 'configuration'
  const key = isRefusal ? error.code : isSilence(error) ? error.name : isComplaint(error) ? error.message : undefined
  if (key === undefined || reported.has(key)) return
  reported.add(key)
  if (isRefusal) void explain(error)
  else console.error(isSilence(error) ? `${error.message}. ${askWhere}` : key)
}

const askWhere =
  'If that is so each time: is the server behind `baseUrl` running, does your proxy lead to it, and does it allow ' +
  'pages of this origin?'

const isSilence = (error: unknown) => isNetworkError(error) || isInvalidResponseError(error)

/** What the client says of a page that it cannot work on; network and answers have classes of their own. */
function isComplaint(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Error' && error.message.startsWith('email-code-kit:')
}

async function explain(error: ApiError) {
  const { explainConfiguration } = await import('../protocol/explainConfiguration.ts')
  console.error(explainConfiguration(error))
}
