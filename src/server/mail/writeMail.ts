import { formatMessage } from '../../i18n/formatMessage.ts'
import { boundCode } from './boundCode.ts'
import type { MailDetails, MailTemplate } from './composeMail.ts'
import { findMailLocale } from './findMailLocale.ts'
import { formatLifetime } from './formatLifetime.ts'
import { htmlMail } from './htmlMail.ts'
import type { MailParts } from './MailParts.ts'
import type { MailTexts } from './MailTexts.ts'
import { plainMail } from './plainMail.ts'
import { remember } from './remember.ts'

/** Stands for a digit of the code; in no text. */
const blank = '\uFFFC'

/**
 * The kit's own e-mail: what the code is for, the code, how long it works, and who should not be told. In one of 24
 * languages, English where `language` is none of them.
 */
export const writeMail: MailTemplate = async (details) => {
  const { code, scenario, language, codeTtl, origin = '' } = details
  const texts = await findMailLocale(language).load()
  const blanks = blank.repeat(code.length)
  const key = [texts.tag, scenario, codeTtl, origin, code.length].join(' ')
  const { subject, text, html } = draftOf(key, texts, { ...details, code: blanks })
  return { subject, text: text.replaceAll(blanks, code), html: html.replaceAll(blanks, code) }
}

/** The e-mail but for its code: the same one thousands of times. */
const draftOf = remember((_key, texts: MailTexts, details: MailDetails) => {
  const parts = partsOf(texts, details)
  return { subject: parts.subject, text: plainMail(parts), html: htmlMail(parts) }
})

function partsOf(texts: MailTexts, { code, scenario, codeTtl, origin }: MailDetails): MailParts {
  const { tag, dir = 'ltr', subjects, intro, life, secret, ignore } = texts
  const subject = subjects[scenario]
  const bound = boundCode(code, origin)
  return {
    tag,
    dir,
    subject,
    intro: formatMessage(intro, { subject }, tag),
    code,
    life: formatMessage(life, { time: formatLifetime(codeTtl, tag) }, tag),
    notes: [secret, ignore],
    ...(bound === undefined ? {} : { bound }),
  }
}
