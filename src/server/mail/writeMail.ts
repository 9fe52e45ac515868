import { formatMessage } from '../../i18n/formatMessage.ts'
import { boundCode } from './boundCode.ts'
import type { MailTemplate } from './composeMail.ts'
import { findMailLocale } from './findMailLocale.ts'
import { formatLifetime } from './formatLifetime.ts'
import { htmlMail } from './htmlMail.ts'
import type { MailParts } from './MailParts.ts'
import { plainMail } from './plainMail.ts'

/**
 * The kit's own e-mail: what the code is for, the code, how long it works, and who should not be told. In one of 24
 * languages, English where `language` is none of them.
 */
export const writeMail: MailTemplate = async ({ code, scenario, language, codeTtl, origin }) => {
  const { tag, dir = 'ltr', subjects, intro, life, secret, ignore } = await findMailLocale(language).load()
  const subject = subjects[scenario]
  const bound = boundCode(code, origin)
  const parts: MailParts = {
    tag,
    dir,
    subject,
    intro: formatMessage(intro, { subject }, tag),
    code,
    life: formatMessage(life, { time: formatLifetime(codeTtl, tag) }, tag),
    notes: [secret, ignore],
    ...(bound === undefined ? {} : { bound }),
  }
  return { subject, text: plainMail(parts), html: htmlMail(parts) }
}
