import { scrub } from './scrub.ts'

/** What a log says of an error. */
export interface DescribedError {
  name: string
  code?: string | number
  /** What an SMTP server answered, such as 550. */
  responseCode?: number
  message: string
  /** Name and code of the error behind it. */
  cause?: string
  /** Where it was thrown, for faults: the innermost places in the code. */
  at?: string
}

/** Describes anything that was thrown, without what it must not tell. */
export function describeError(thrown: unknown): DescribedError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: scrub(nameThrown(thrown)) }
  const error: Error & { code?: unknown; responseCode?: unknown } = thrown
  const { code, responseCode, cause } = error
  const name = scrub(error.name)
  return {
    name,
    ...(isCode(code) ? { code: clean(code) } : {}),
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    message: scrub(error.message),
    ...(cause instanceof Error ? { cause: nameOf(cause) } : {}),
    // An error with a code comes from outside, and is no fault of the program.
    ...(isCode(code) ? {} : placesOf(error)),
  }
}

function nameThrown(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null ? 'no error, but an object' : String(thrown)
}

const isCode = (code: unknown): code is string | number => typeof code === 'string' || typeof code === 'number'

const clean = (code: string | number) => (typeof code === 'string' ? scrub(code) : code)

function nameOf(error: Error): string {
  const { code } = error as { code?: unknown }
  return isCode(code) ? `${scrub(error.name)} ${clean(code)}` : scrub(error.name)
}

/** File, line and column only: folders may be named after people. */
function placesOf({ stack = '', message }: Error): { at?: string } {
  const places = [...stack.replace(message, '').matchAll(/^ +at .*?([\w.-]+\.[cm]?[jt]s):(\d+):(\d+)\)?$/gm)]
  if (places.length === 0) return {}
  return {
    at: scrub(
      places
        .slice(0, 3)
        .map(([, file, line, column]) => `${file} ${line}.${column}`)
        .join(', '),
    ),
  }
}
