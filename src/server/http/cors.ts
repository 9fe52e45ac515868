import { headerNames } from '../../protocol/headers.ts'

/** Seconds a browser may remember a preflight; Chromium's own limit. */
const maxAge = 7200

const allowed = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': ['Content-Type', ...Object.values(headerNames)].join(', '),
  'access-control-max-age': String(maxAge),
}

/** Answers a preflight (Fetch standard, "CORS-preflight request"); whether it allows anything says {@link allowOrigin}. */
export function answerPreflight(): Response {
  return new Response(null, { status: 204, headers: allowed })
}

/**
 * Lets the page of a listed origin read the answer, and from when it is and how long to wait with it. No cookies: the API
 * has none.
 */
export function allowOrigin({ headers }: Response, origin: string | null, origins: readonly string[]): void {
  if (origins.length === 0) return
  // Also where it is refused: a cache must not hand one origin the answer for another.
  headers.append('vary', 'Origin')
  if (!origin || !origins.includes(origin)) return
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-expose-headers', 'Retry-After, Date')
}
