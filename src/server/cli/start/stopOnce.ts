import type { Log } from '../log/createLog.ts'
import type { RunningServer } from './startServer.ts'

/**
 * A second signal this soon is the first one again: on Ctrl+C the terminal tells everyone, and npm hands it on to its
 * child once more.
 */
const echo = 300

/**
 * Makes what a signal does: the first one stops the server, a later one ends the process at once.
 *
 * @param options.now a clock in milliseconds that only goes forward
 * @param options.exit ends the process; `0` where everything finished, else `1`
 */
export function stopOnce(
  { stop }: Pick<RunningServer, 'stop'>,
  { log, now, exit }: { log: Log; now: () => number; exit: (code: number) => void },
): (signal: string) => void {
  let since: number | undefined

  const finish = async () => {
    const finished = await stop()
    log({ level: finished ? 'info' : 'warn', event: 'stopped', ...(finished ? {} : { brokenOff: true }) })
    exit(finished ? 0 : 1)
  }
  return (signal) => {
    if (since === undefined) {
      since = now()
      log({ level: 'info', event: 'stopping', signal })
      void finish()
    } else if (now() - since > echo) {
      log({ level: 'warn', event: 'stopped', signal, brokenOff: true })
      exit(1)
    }
  }
}
