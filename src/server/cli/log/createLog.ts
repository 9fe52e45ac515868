import { formatPretty } from './formatPretty.ts'
import type { LogFormat } from '../config/plainValues.ts'

/** One line of the log. Undefined fields are left out. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  /** What happened: `request`, `mail`, `error`, `start` … */
  event: string
  [field: string]: string | number | boolean | null | readonly string[] | undefined
}

export type Log = (entry: LogEntry) => void

/** Makes the log. What it is given must not hold addresses, codes, tokens or IPs in clear: errors by `describeError`. */
export function createLog({
  format,
  write,
  now,
  hasColors,
}: {
  format: LogFormat
  /** Gets each line with its line break. */
  write: (line: string) => void
  /** The clock, in milliseconds. */
  now: () => number
  hasColors: boolean
}): Log {
  if (format === 'none') return () => undefined
  if (format === 'pretty') return (entry) => write(`${formatPretty(entry, new Date(now()), hasColors)}\n`)
  return (entry) => write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...entry })}\n`)
}
