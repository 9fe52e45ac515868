import { headerNames } from '../../protocol/headers.ts'
import type { Scenario } from '../../protocol/scenarios.ts'
import { Refusal } from '../http/Refusal.ts'
import { composeMail } from '../mail/composeMail.ts'
import { matchMailLanguage } from '../mail/matchMailLanguage.ts'
import type { RequestContext } from '../routes/Route.ts'
import type { Settings } from '../resolveSettings.ts'
import { reportMail } from '../reportEvents.ts'
import { refuseAnswer } from './askApplication.ts'
import { assessSend } from './assessSend.ts'
import { issueCode } from './codes.ts'
import { checkForeignPass } from './checkForeignPass.ts'
import { chargeCaptcha, chargeSend } from './quotas.ts'

/** A send whose pass is good, as far as this server gives them. */
export interface Send {
  scenario: Scenario
  email: string
  /** The same, checked, for the mailer. */
  to: string
  clientId: string
  captchaToken: string
  /** The request's own. */
  headers: Headers
  context: RequestContext
}

/**
 * Counts a send, has it checked and assessed, and delivers its code; with `delivery: 'queued'` after the answer.
 *
 * @throws Refusal CAPTCHA.0003 for a pass of another captcha that is not good, CAPTCHA.0006 where it could not be delivered or was not let through, KIT.0429 and KIT.0503
 */
export async function sendCode(settings: Settings, send: Send): Promise<void> {
  const { email, scenario, clientId, captchaToken, headers, context } = send
  const attempt = { email, scenario, clientId, ip: context.ip, headers }
  // Nobody needs a pass to get this far, where another captcha gives them.
  if (settings.checkPass) await chargeCaptcha(settings, 'check', context.ip)
  const quota = await chargeSend(settings, email, context.ip)
  try {
    await checkForeignPass(settings, { ...attempt, captchaToken })
    await assessSend(settings, attempt)
  } catch (error) {
    await quota.refund()
    throw error
  }
  const deliver = async () => {
    // Who has no account has no e-mail that could fail: from here on a refund would tell who has one.
    let isSecret = false
    try {
      const known = await isKnown(settings, scenario, email)
      isSecret = settings.isKnown !== undefined
      await deliverCode(settings, send, known)
    } catch (error) {
      const refusal = toRefusal(settings, error)
      // Nothing was sent, so nothing is counted.
      if (!isSecret && !maybeSent(error)) await quota.refund()
      throw refusal
    }
  }
  if (settings.delivery === 'awaited') return deliver()
  const delivered = afterAnswer()
    .then(deliver)
    .catch(() => undefined)
  context.waitUntil?.(delivered)
}

/** @throws Refusal where the application gives no answer: a forgotten `return` must not open the door */
async function isKnown(settings: Settings, scenario: Scenario, email: string): Promise<boolean> {
  if (!settings.isKnown) return true
  const known: unknown = await settings.isKnown(email, scenario)
  if (typeof known === 'boolean') return known
  throw refuseAnswer(
    settings,
    `isKnown returned ${String(known)}, so nobody knows whether the address has an account, and no e-mail leaves. ` +
      'Return true or false.',
  )
}

async function deliverCode(settings: Settings, send: Send, known: boolean): Promise<void> {
  const { mailer, now, codeOrigin, mailTemplate } = settings
  const { scenario, email, to, headers } = send
  const startedAt = now()
  const language = matchMailLanguage(headers.get(headerNames.language), settings.language)
  const report = (outcome: 'delivered' | 'failed' | 'withheld') => {
    reportMail(settings, { outcome, scenario, language, email, ms: now() - startedAt })
  }
  try {
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
  return typeof retryAfter === 'number' && Number.isFinite(retryAfter)
    ? new Refusal('KIT.0503', { retryAfter })
    : new Refusal('CAPTCHA.0006')
}

/** Does the mailer say that the e-mail may arrive all the same? */
function maybeSent(error: unknown): boolean {
  return (error as { maybeSent?: unknown } | undefined)?.maybeSent === true
}

/** A task of its own: a promise alone would still run before the answer is written. */
async function afterAnswer(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
