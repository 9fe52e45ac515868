import { apiPath } from '../../protocol/paths.ts'
import type { Config } from './config/Config.ts'
import { redactUrl } from './config/redactUrl.ts'
import type { LogEntry } from './log/createLog.ts'
import { createPaint } from './log/createPaint.ts'

interface Started {
  config: Config
  /** Where it listens. */
  url: string
  version: string
  warnings: readonly string[]
}

/** What people are told when it has started: where everything is, what is on, and how to use it. */
export function describeStart({ config, url, version, warnings }: Started, hasColors: boolean): string {
  const paint = createPaint(hasColors)
  const base = reachable(url)
  const row = (name: string, ...values: string[]) => `  ${paint('dim', name.padEnd(9))} ${values.join('  ')}`
  const link = (path: string) => paint('cyan', base + path)
  const { clients, redis, smtp, from, mailbox, origins, dialect, sandbox } = config
  const lines = [
    '',
    `  ${paint('bold', 'email-code-kit')} ${version}${sandbox ? paint('dim', '  sandbox') : ''}`,
    '',
    row('API', link('')),
    ...(mailbox ? [row('Mailbox', link('/mailbox'), paint('dim', 'every e-mail, with its code'))] : []),
    row('Health', link('/readyz')),
    row('Clients', clients.join(', ')),
    '',
    row('Store', redis === undefined ? 'memory, forgotten when it stops' : redactUrl(redis)),
    row('Mail', mailOf(smtp, from, mailbox)),
    row('CORS', origins.length > 0 ? origins.join(', ') : 'off; --origin allows a page from elsewhere'),
    row('Dialect', dialect),
    '',
    row('In code', `createClient({ baseUrl: '${origins.length > 0 ? base : ''}', clientId: '${clients[0]}' })`),
    ...(origins.length > 0
      ? []
      : [row('Proxy', `'${apiPath}': '${base}'`, paint('dim', 'of your development server'))]),
    '',
    ...warnings.map((warning) => `  ${paint('yellow', `! ${warning}`)}`),
    ...(warnings.length > 0 ? [''] : []),
  ]
  return `${lines.join('\n')}\n`
}

function mailOf(smtp: string | undefined, from: string | undefined, mailbox: boolean): string {
  if (smtp !== undefined) return `${redactUrl(smtp)}, from ${from}`
  return mailbox ? 'the mailbox only, nothing is sent' : 'nowhere'
}

/** An address that a browser on this machine can open: nobody is at 0.0.0.0. */
function reachable(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')
}

/** The same for programs: one line of the log, and one for each warning. */
export function summarizeStart({ config, url, version, warnings }: Started): LogEntry[] {
  const { redis, smtp, mailbox, clients, origins, dialect, language, sandbox } = config
  const store = redis === undefined ? 'memory' : 'redis'
  const mail = smtp === undefined ? (mailbox ? 'mailbox' : 'nowhere') : 'smtp'
  const start: LogEntry = {
    level: 'info',
    event: 'start',
    version,
    url,
    mailbox: mailbox ? `${reachable(url)}/mailbox` : null,
    clients,
    store,
    mail,
    origins,
    dialect,
    language,
    sandbox,
  }
  return [start, ...warnings.map((message): LogEntry => ({ level: 'warn', event: 'warning', message }))]
}
