import { isEmail } from './email.ts'

/** The web mailboxes of the large providers, without `https://`, and the domains each is for. */
const mailboxes = [
  ['mail.google.com', 'gmail.com googlemail.com'],
  ['outlook.live.com/mail/', 'outlook.com outlook.de outlook.es outlook.fr outlook.it outlook.jp msn.com'],
  ['outlook.live.com/mail/', 'hotmail.com hotmail.co.uk hotmail.de hotmail.es hotmail.fr hotmail.it'],
  ['outlook.live.com/mail/', 'live.com live.cn live.co.uk live.fr live.it live.nl'],
  ['mail.yahoo.com', 'yahoo.com yahoo.ca yahoo.co.in yahoo.co.uk yahoo.com.br yahoo.com.mx yahoo.de yahoo.es'],
  ['mail.yahoo.com', 'yahoo.fr yahoo.in yahoo.it ymail.com rocketmail.com'],
  ['mail.yahoo.co.jp', 'yahoo.co.jp'],
  ['www.icloud.com/mail', 'icloud.com me.com mac.com'],
  ['mail.aol.com', 'aol.com'],
  ['mail.proton.me', 'proton.me protonmail.com pm.me'],
  ['mail.zoho.com', 'zoho.com zohomail.com'],
  ['www.mail.com', 'mail.com'],
  ['www.gmx.com', 'gmx.com'],
  ['www.gmx.net', 'gmx.net gmx.de gmx.at gmx.ch'],
  ['web.de', 'web.de'],
  ['email.t-online.de', 't-online.de'],
  ['mail.qq.com', 'qq.com foxmail.com'],
  ['mail.163.com', '163.com'],
  ['mail.126.com', '126.com'],
  ['mail.10086.cn', '139.com'],
  ['mail.sina.com.cn', 'sina.com sina.cn'],
  ['mail.naver.com', 'naver.com'],
  ['mail.daum.net', 'daum.net hanmail.net'],
  ['e.mail.ru', 'mail.ru bk.ru inbox.ru list.ru'],
  ['mail.yandex.com', 'yandex.com'],
  ['mail.yandex.ru', 'yandex.ru ya.ru'],
  ['messagerie.orange.fr', 'orange.fr wanadoo.fr'],
  ['login.libero.it', 'libero.it'],
  ['poczta.wp.pl', 'wp.pl'],
  ['email.seznam.cz', 'seznam.cz'],
] as const

/** Names that are no words, so that hardly anybody else has a name one slip away. */
const coined = ['gmail', 'googlemail', 'hotmail', 'outlook', 'yahoo', 'icloud', 'protonmail', 'foxmail', 'yandex']

/** Those who have: companies and other providers. */
const neighbours = /^(gail|grail|gomail|faxmail|foxtail|hostmail|incloud|prontomail)$/

/** Where the address's mail can be read in the browser, if its provider is one of the large ones. */
export function mailboxUrl(email: string): string | undefined {
  if (!isEmail(email)) return undefined
  const domain = email.slice(email.indexOf('@') + 1).toLowerCase()
  const mailbox = mailboxes.find(([, domains]) => domains.split(' ').includes(domain))
  return mailbox && `https://${mailbox[0]}`
}

/**
 * What was most likely meant by an address whose domain is a slip away from a large provider's: `anna@gmial.con` gives
 * `anna@gmail.com`. Rather nothing than a wrong guess: the ending is mended only where `com` was meant, the name only
 * if it is a coined one. An own table, because the mailbox links need it anyhow, and the library for this, mailcheck, is
 * unmaintained, larger than all of this file, and suggests for every ending it does not know.
 *
 * @returns undefined for a provider's own domain and whatever is not near to one
 */
export function suggestEmail(email: string): string | undefined {
  if (!isEmail(email) || mailboxUrl(email)) return undefined
  const [local = '', domain = ''] = email.split('@')
  const [name = '', ...endings] = domain.toLowerCase().split('.')
  const ending = mendEnding(endings.join('.'), name)
  return [name, ...coined.filter((provider) => isSlip(name, provider))]
    .map((provider) => `${local}@${provider}.${ending}`)
    .find((suggestion) => mailboxUrl(suggestion))
}

/** `con`, `cmo`, `comm` … are `com`; so are the real `co`, `cm` and `om`, but not after a name short enough to exist. */
function mendEnding(ending: string, name: string): string {
  const real = name.length < 5 ? /^(bom|cam|mom|co|cm|om)$/ : /^(bom|cam|mom)$/
  return isWithin(ending, 'com', 1) && !real.test(ending) ? 'com' : ending
}

/** One slip, two in a long name or if no letter is wrong; and people seldom miss the first letter. */
function isSlip(typed: string, name: string): boolean {
  const isShuffled = sortLetters(typed) === sortLetters(name)
  if (typed[0] !== name[0]) return isShuffled && isWithin(typed, name, 1)
  return !neighbours.test(typed) && isWithin(typed, name, isShuffled || name.length > 7 ? 2 : 1)
}

function sortLetters(word: string): string {
  return Array.from(word).toSorted().join('')
}

/**
 * Do at most so many slips lead from one word to the other? A slip is a letter too many, too few or wrong, or two
 * neighbours swapped (optimal string alignment distance).
 */
function isWithin(a: string, b: string, slips: number): boolean {
  if (a === b) return true
  if (slips === 0) return false
  let start = 0
  while (a[start] === b[start]) start++
  const leadsOn = (skipA: number, skipB: number) => isWithin(a.slice(start + skipA), b.slice(start + skipB), slips - 1)
  const areSwapped = a[start] === b[start + 1] && a[start + 1] === b[start]
  return leadsOn(1, 1) || leadsOn(1, 0) || leadsOn(0, 1) || (areSwapped && leadsOn(2, 2))
}
