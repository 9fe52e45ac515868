import { describeError } from './log/describeError.ts'
import type { Log } from './log/createLog.ts'

/** Ends the process as soon as what was written has left it. */
export function exit(code: number): void {
  process.stdout.write('', () => process.exit(code))
}

/** Ends the process for an error that it cannot go on with. The kit's own errors are written for people. */
export function fail(error: unknown, log: Log, isJson: boolean): void {
  const { message, ...rest } = describeError(error)
  const isOwn = error instanceof Error && error.message.startsWith('email-code-kit: ')
  const text = isOwn ? error.message : `email-code-kit: ${rest.name}: ${message}${rest.at ? ` (${rest.at})` : ''}`
  if (isJson) log({ level: 'error', event: 'failed', ...rest, message: text })
  else process.stderr.write(`${text}\n`)
  exit(1)
}
