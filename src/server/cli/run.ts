import { readConfig } from './config/readConfig.ts'
import { readFlags } from './config/readFlags.ts'
import { describeConfig } from './describeConfig.ts'
import { describeHelp } from './describeHelp.ts'
import { describeProblems } from './describeProblems.ts'
import { describeStart, summarizeStart } from './describeStart.ts'
import { exit, fail } from './exit.ts'
import { createLog } from './log/createLog.ts'
import { startServer } from './start/startServer.ts'
import { stopOnce } from './start/stopOnce.ts'

const { stdout, stderr, env } = process

/**
 * The program behind `npx email-code-kit`: reads its command line and environment, and starts the server. Exit codes: 0
 * after all went well, 1 when it cannot start or had to break something off, 2 for a wrong command line or environment.
 */
export async function run(version: string): Promise<void> {
  const print = (text: string) => void stdout.write(text)
  const argv = process.argv.slice(2)
  const isTerminal = stdout.isTTY
  const hasColors = isTerminal && !env['NO_COLOR']
  const asked = readFlags(argv).given
  if (asked.has('help')) return print(describeHelp(hasColors))
  if (asked.has('version')) return print(`${version}\n`)

  const reading = readConfig(argv, env, { isTerminal })
  if ('problems' in reading) {
    stderr.write(describeProblems(reading.problems))
    process.exitCode = 2
    return undefined
  }
  const { config, warnings } = reading
  if (asked.has('print-config')) return print(`${JSON.stringify(describeConfig(config), null, 2)}\n`)

  const isJson = config.log === 'json'
  const log = createLog({ format: config.log, write: print, now: Date.now, hasColors })
  // Whoever read the log has gone away: no reason to stop.
  stdout.on('error', () => undefined)
  process.on('uncaughtException', (error) => {
    fail(error, log, isJson)
  })
  try {
    const server = await startServer(config, log)
    const started = { config, url: server.url, version, warnings }
    const stop = stopOnce(server, { log, exit, now: () => performance.now() })
    process.on('SIGTERM', stop).on('SIGINT', stop)
    if (config.log === 'pretty') print(describeStart(started, hasColors))
    if (isJson) for (const entry of summarizeStart(started)) log(entry)
  } catch (error) {
    fail(error, log, isJson)
  }
}
