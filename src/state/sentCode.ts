import type { Scenario } from '../protocol/scenarios.ts'
import { isEmail } from './email.ts'

/** A code that was asked for. */
export interface SentCode {
  email: string
  scenario: Scenario
  /** Milliseconds since the epoch. */
  sentAt: number
  /** How many were asked for to this address in a row, this one counted: of late mails only the newest is right. */
  count: number
  /** False where no answer came: it may have been sent. */
  isCertain: boolean
}

/** A reload returns to the field for the code for this long, in milliseconds: no longer than any code is likely to live. */
export const SENT_CODE_LIFETIME = 15 * 60 * 1000

/** The code that was asked for now, after the one before it. */
export function nextSentCode(before: SentCode | undefined, now: Omit<SentCode, 'count'>): SentCode {
  const isSame = before?.email === now.email && before.scenario === now.scenario
  return { ...now, count: isSame ? before.count + 1 : 1 }
}

export function writeSentCode(sent: SentCode): string {
  return JSON.stringify(sent)
}

/** Reads what was stored; what is too old, of another scenario, from the future or no sent code at all is none. */
export function readSentCode(text: string | null, scenario: Scenario, now: number): SentCode | undefined {
  const stored = parse(text)
  if (!stored) return undefined
  const { email, sentAt, count, isCertain } = stored
  const isWhole =
    typeof email === 'string' &&
    isEmail(email) &&
    stored.scenario === scenario &&
    typeof sentAt === 'number' &&
    sentAt <= now &&
    now < sentAt + SENT_CODE_LIFETIME &&
    typeof count === 'number' &&
    Number.isSafeInteger(count) &&
    count > 0
  return isWhole ? { email, scenario, sentAt, count, isCertain: isCertain === true } : undefined
}

function parse(text: string | null): Record<keyof SentCode, unknown> | undefined {
  try {
    return (JSON.parse(text ?? 'null') as Record<keyof SentCode, unknown> | null) ?? undefined
  } catch {
    return undefined
  }
}
