import { checkTogether } from './checkTogether.ts'
import type { Config } from './Config.ts'
import { createReader } from './createReader.ts'
import { isLoopback } from './isLoopback.ts'
import { readHost, readIp, readOrigin, readPort, readRedisUrl, readSmtpUrl } from './networkValues.ts'
import * as plain from './plainValues.ts'
import { quote } from './quote.ts'
import { readFlags } from './readFlags.ts'
import { readVariables } from './readVariables.ts'
import { redactUrl } from './redactUrl.ts'
import { warn } from './warn.ts'

/** Either what to start with, and what to be told before; or everything that is wrong. */
export type Reading = { config: Config; warnings: string[] } | { problems: string[] }

type Environment = Readonly<Record<string, string | undefined>>

const showUrl = (text: string) => quote(redactUrl(text))
const showLength = (text: string) => `${text.length} characters long`

/**
 * Reads the command line and the environment; a flag beats its variable. Pure.
 *
 * @param argv what follows the name of the program
 * @param options.isTerminal whether people read the output; it decides the default of `--log`
 * @returns the configuration, or every problem at once: what was given, why it cannot be, what to write instead
 */
export function readConfig(argv: readonly string[], env: Environment, options: { isTerminal?: boolean } = {}): Reading {
  const [flags, variables] = [readFlags(argv), readVariables(env)]
  const given = new Map([...variables.given, ...flags.given])
  const problems = [...flags.problems, ...variables.problems]
  const { all, one } = createReader({ given, problems })

  const clients = all('client', plain.readClient)
  const host = one('host', readHost) ?? '127.0.0.1'
  const showCodesToTheNetwork = one('show-codes-to-the-network', plain.readSwitch) ?? false
  const config: Config = {
    port: one('port', readPort) ?? 8787,
    host,
    clients: clients.length > 0 ? clients : ['demo-client'],
    redis: one('redis', readRedisUrl, showUrl),
    smtp: one('smtp', readSmtpUrl, showUrl),
    from: one('from', plain.readFrom),
    secrets: all('secret', plain.readSecret, showLength),
    origins: all('origin', readOrigin),
    trustedProxies: all('trust-proxy', readIp),
    language: one('language', plain.readLanguage) ?? 'zh',
    dialect: one('dialect', plain.readDialect) ?? 'ciam',
    codeTtl: one('code-ttl', plain.readCodeTtl),
    log: one('log', plain.readLogFormat) ?? (options.isTerminal ? 'pretty' : 'json'),
    showCodesToTheNetwork,
    sandbox: !given.has('redis') && !given.has('smtp'),
    mailbox: !given.has('smtp') && (isLoopback(host) || showCodesToTheNetwork),
  }
  problems.push(...checkTogether(config, given))
  return problems.length > 0 ? { problems } : { config, warnings: warn(config, given) }
}
