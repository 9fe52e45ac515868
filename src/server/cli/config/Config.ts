import type { Dialect } from '../../../protocol/dialects.ts'
import type { LogFormat } from './plainValues.ts'

/** What the command line and the environment come to: all that the server is started with. */
export interface Config {
  port: number
  host: string
  clients: string[]
  redis: string | undefined
  smtp: string | undefined
  from: string | undefined
  /** The current one and the one before it; without any a random one is made. */
  secrets: string[]
  origins: string[]
  /** IPs of the proxies whose `X-Forwarded-For` is believed; none: those on this machine. */
  trustedProxies: string[]
  language: string
  dialect: Dialect
  /** Seconds; the server's own defaults where it is absent. */
  codeTtl: number | undefined
  log: LogFormat
  showCodesToTheNetwork: boolean
  /** Neither Redis nor SMTP: nothing outlives the process, and nothing leaves the machine. */
  sandbox: boolean
  /** Whether the mailbox, which shows every code, exists. */
  mailbox: boolean
}
