/** A text, or nothing where Redis has none. */
export function readText(answer: unknown): string | undefined {
  if (answer === null || answer === undefined) return undefined
  if (typeof answer === 'string') return answer
  throw unexpected('a text', answer)
}

/** A whole number; some clients are set to give numbers as texts or as bigints. */
export function readNumber(answer: unknown): number {
  const number = typeof answer === 'string' || typeof answer === 'bigint' ? Number(answer) : answer
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  throw unexpected('a whole number', answer)
}

/** What one of the kit's scripts answers: a pair whose second is a number. */
export function readPair(answer: unknown): [first: unknown, second: number] {
  if (Array.isArray(answer) && answer.length === 2) return [answer[0], readNumber(answer[1])]
  throw unexpected('a list of two', answer)
}

/** Without the answer itself, which may be anything. */
function unexpected(wanted: string, answer: unknown): Error {
  const type = answer instanceof Uint8Array ? 'bytes' : Array.isArray(answer) ? 'a list' : typeof answer
  return new Error(
    `email-code-kit: ${wanted} was expected from Redis, and ${type} came, so nothing can be decided by it. ` +
      'Let send return the answer as the client gives it, and the client give texts as strings.',
  )
}
