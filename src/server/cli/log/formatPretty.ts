import type { LogEntry } from './createLog.ts'
import { createPaint, type Style } from './createPaint.ts'

const styles: Record<LogEntry['level'], Style> = { info: 'green', warn: 'yellow', error: 'red' }

/** One line for people: time, what, how it went, how long; the rest behind it. */
export function formatPretty({ level, ...entry }: LogEntry, time: Date, hasColors: boolean): string {
  const paint = createPaint(hasColors)
  const { event, message, ms, status, method, path, outcome, scenario, ...rest } = entry
  const isTable = event === 'request' || event === 'mail'
  const details = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${show(value)}`],
  )
  const columns = [
    paint('dim', time.toTimeString().slice(0, 8)),
    (event === 'request' ? show(method) : event).padEnd(7),
    isTable ? (event === 'request' ? shorten(show(path)) : show(scenario)).padEnd(28) : '',
    paint(styles[level], show(status ?? outcome).padEnd(isTable ? 9 : 0)),
    isTable ? paint('dim', `${Math.round(Number(ms))} ms`.padStart(8)) : show(message),
    paint('dim', details.join(' ')),
  ]
  return columns.filter((column) => column !== '').join('  ')
}

function show(value: LogEntry[string]): string {
  return value === undefined ? '' : String(value)
}

/** The part of a path that differs. */
function shorten(path: string): string {
  return path === '' ? '(no endpoint)' : path.replace('/api/v2/sdk/', '')
}
