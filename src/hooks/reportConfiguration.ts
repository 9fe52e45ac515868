import type { ApiError } from '../client/errors.ts'
import { isApiError } from '../client/guards.ts'

// As bundlers look for it: they know neither `process['env']` nor `globalThis.process`.
declare const process: { env: { NODE_ENV?: string } }

const reported = new Set<string>()

/**
 * Tells the developer, once for each code, which option an answer of the API finds wrong. In development builds only:
 * bundlers set `process.env.NODE_ENV`, and drop this and the texts from what people get.
 */
export function reportConfiguration(error: unknown): void {
  if (process.env.NODE_ENV === 'production') return
  if (!isApiError(error) || error.recovery !== 'configuration' || reported.has(error.code)) return
  reported.add(error.code)
  void explain(error)
}

async function explain(error: ApiError) {
  const { explainConfiguration } = await import('../protocol/explainConfiguration.ts')
  console.error(explainConfiguration(error))
}
