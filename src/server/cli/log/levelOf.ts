import type { ServerEvent } from '../../ServerEvent.ts'
import type { LogEntry } from './createLog.ts'

/** How much an event matters to who runs the server; a refusal is everyday life. */
export function levelOf(event: ServerEvent): LogEntry['level'] {
  if (event.event === 'mail') return event.outcome === 'failed' ? 'error' : 'info'
  if (event.status === 503) return 'warn'
  return event.status >= 500 ? 'error' : 'info'
}
