import type { Scenario } from '../protocol/scenarios.ts'

/**
 * What happened, for logs and counters. Addresses and IPs stand in it as hashes only (the first 16 hexadecimal digits
 * of an HMAC under `secret`: the same one each time, and worth nothing without the secret); codes and tokens never.
 */
export type ServerEvent =
  | {
      event: 'request'
      method: string
      /** The path of an endpoint; `''` for anything else, which a caller could have filled with anything. */
      path: string
      status: number
      /** Code of a refusal without a dialect's prefix, such as `CAPTCHA.0003`. */
      code?: string
      /** Milliseconds until the answer was ready. */
      ms: number
      /** Hash of the IP, where it is known. */
      ip?: string
    }
  | {
      event: 'mail'
      /** `withheld`: `isKnown` said no, so none was written. */
      outcome: 'delivered' | 'failed' | 'withheld'
      scenario: Scenario
      /** BCP 47 tag. */
      language: string
      /** Hash of the address. */
      email: string
      /** Milliseconds until the mailer had accepted or refused it. */
      ms: number
    }
