import type { Config } from './config/Config.ts'
import { redactUrl } from './config/redactUrl.ts'

/** The configuration as `--print-config` shows it, by the names of the flags; secrets are `…`. */
export function describeConfig(config: Config): Record<string, unknown> {
  const { redis, smtp, secrets, codeTtl, mailbox, sandbox } = config
  return {
    port: config.port,
    host: config.host,
    client: config.clients,
    redis: redis === undefined ? null : redactUrl(redis),
    smtp: smtp === undefined ? null : redactUrl(smtp),
    from: config.from ?? null,
    secret: secrets.map(() => '…'),
    origin: config.origins,
    'trust-proxy': config.trustedProxies,
    language: config.language,
    dialect: config.dialect,
    'code-ttl': codeTtl ?? null,
    log: config.log,
    'show-codes-to-the-network': config.showCodesToTheNetwork,
    sandbox,
    mailbox,
  }
}
