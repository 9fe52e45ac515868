import type { Scenario } from '../../protocol/scenarios.ts'
import { Refusal } from '../http/Refusal.ts'
import { composeMail } from '../mail/composeMail.ts'
import { matchMailLanguage } from '../mail/matchMailLanguage.ts'
import type { RequestContext } from '../routes/Route.ts'
import type { Settings } from '../resolveSettings.ts'
import { reportMail } from '../reportEvents.ts'
import { issueCode } from './codes.ts'
import { chargeSend } from './quotas.ts'

/** A send that all checks have let through. */
export interface Send {
  scenario: Scenario
  email: string
  /** The same, checked, for the mailer. */
  to: string
  /** `X-L` as it came. */
  language: string | null
  context: RequestContext
}

/**
 * Counts a send and delivers its code; with `delivery: 'queued'` after the answer.
 *
 * @throws Refusal CAPTCHA.0006 where it could not be delivered, KIT.0429 and KIT.0503
 */
export async function sendCode(settings: Settings, send: Send): Promise<void> {
  const quota = await chargeSend(settings, send.email, send.context.ip)
  const deliver = async () => {
    try {
      await deliverCode(settings, send)
    } catch (error) {
      const refusal = toRefusal(settings, error)
      // Nothing was sent, so nothing is counted.
      await quota.refund()
      throw refusal
    }
  }
  if (settings.delivery === 'awaited') return deliver()
  const delivered = afterAnswer()
    .then(deliver)
    .catch(() => undefined)
  send.context.waitUntil?.(delivered)
}

async function deliverCode(settings: Settings, { scenario, email, to, language: wanted }: Send): Promise<void> {
  const { mailer, now, codeOrigin, isKnown, mailTemplate } = settings
  const startedAt = now()
  const language = matchMailLanguage(wanted, settings.language)
  const report = (outcome: 'delivered' | 'failed' | 'withheld') => {
    reportMail(settings, { outcome, scenario, language, email, ms: now() - startedAt })
  }
  try {
    const known = (await isKnown?.(email, scenario)) ?? true
    const { code, codeTtl } = await issueCode(settings, scenario, email, known)
    if (!known) return report('withheld')
    const origin = codeOrigin === undefined ? {} : { origin: codeOrigin }
    await mailer.send(
      await composeMail({ to, code, scenario, language, codeTtl, ...origin, sentAt: now() }, mailTemplate),
    )
    report('delivered')
  } catch (error) {
    report('failed')
    throw error
  }
}

/** The error may quote the mail server: it is for the operator, not for the caller. */
function toRefusal({ onError }: Settings, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  onError(error)
  const retryAfter = (error as { retryAfter?: unknown } | undefined)?.retryAfter
  return typeof retryAfter === 'number' ? new Refusal('KIT.0503', { retryAfter }) : new Refusal('CAPTCHA.0006')
}

/** A task of its own: a promise alone would still run before the answer is written. */
async function afterAnswer(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
