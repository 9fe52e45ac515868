import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailboxUrl, suggestEmail } from '../../../src/state/mailProviders.ts'

/** One domain of each large provider and where its mail is read. */
const mailboxes: [domain: string, url: string][] = [
  ['gmail.com', 'https://mail.google.com'],
  ['googlemail.com', 'https://mail.google.com'],
  ['outlook.com', 'https://outlook.live.com/mail/'],
  ['hotmail.com', 'https://outlook.live.com/mail/'],
  ['hotmail.co.uk', 'https://outlook.live.com/mail/'],
  ['live.com', 'https://outlook.live.com/mail/'],
  ['msn.com', 'https://outlook.live.com/mail/'],
  ['yahoo.com', 'https://mail.yahoo.com'],
  ['yahoo.fr', 'https://mail.yahoo.com'],
  ['ymail.com', 'https://mail.yahoo.com'],
  ['yahoo.co.jp', 'https://mail.yahoo.co.jp'],
  ['icloud.com', 'https://www.icloud.com/mail'],
  ['me.com', 'https://www.icloud.com/mail'],
  ['mac.com', 'https://www.icloud.com/mail'],
  ['aol.com', 'https://mail.aol.com'],
  ['proton.me', 'https://mail.proton.me'],
  ['protonmail.com', 'https://mail.proton.me'],
  ['zoho.com', 'https://mail.zoho.com'],
  ['mail.com', 'https://www.mail.com'],
  ['gmx.com', 'https://www.gmx.com'],
  ['gmx.de', 'https://www.gmx.net'],
  ['gmx.net', 'https://www.gmx.net'],
  ['web.de', 'https://web.de'],
  ['t-online.de', 'https://email.t-online.de'],
  ['qq.com', 'https://mail.qq.com'],
  ['foxmail.com', 'https://mail.qq.com'],
  ['163.com', 'https://mail.163.com'],
  ['126.com', 'https://mail.126.com'],
  ['139.com', 'https://mail.10086.cn'],
  ['sina.com', 'https://mail.sina.com.cn'],
  ['naver.com', 'https://mail.naver.com'],
  ['daum.net', 'https://mail.daum.net'],
  ['mail.ru', 'https://e.mail.ru'],
  ['yandex.com', 'https://mail.yandex.com'],
  ['yandex.ru', 'https://mail.yandex.ru'],
  ['orange.fr', 'https://messagerie.orange.fr'],
  ['libero.it', 'https://login.libero.it'],
  ['wp.pl', 'https://poczta.wp.pl'],
  ['seznam.cz', 'https://email.seznam.cz'],
]

describe('the mailbox', () => {
  test.each(mailboxes)('of an address at %s is %s', (domain, url) => {
    expect(mailboxUrl(`anna@${domain}`)).toBe(url)
    expect(mailboxUrl(`Anna.Lind+x@${domain.toUpperCase()}`)).toBe(url)
    expect(URL.canParse(url)).toBe(true)
  })

  test.each([
    'anna@example.com',
    'anna@mail.gmail.com',
    'anna@gmail.com.example',
    'anna@notgmail.com',
    'anna@gmial.com',
    'anna@mail.google.com',
    'anna@constructor',
    'anna@__proto__',
    'anna@constructor.com',
    'anna@__proto__.com',
    'anna@toString.length',
    'gmail.com',
    '@gmail.com',
    'anna@gmail',
    'anna@@gmail.com',
    'anna@kim@gmail.com',
    'anna lind@gmail.com',
    'anna@gmail.com googlemail.com',
    'anna@',
    '@',
    '',
  ])('of %j is nowhere that we know', (email) => {
    expect(mailboxUrl(email)).toBeUndefined()
  })
})

describe('a slip in a large provider’s domain', () => {
  test.each([
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmali.com', 'gmail.com'],
    ['mgail.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmil.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['ggmail.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmaul.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.cmo', 'gmail.com'],
    ['gmail.ocm', 'gmail.com'],
    ['gmail.vom', 'gmail.com'],
    ['gmail.comm', 'gmail.com'],
    ['gmail.coom', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['gmail.om', 'gmail.com'],
    ['gmailc.om', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['GMIAL.COM', 'gmail.com'],
    ['goglemail.com', 'googlemail.com'],
    ['googelmal.com', 'googlemail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmali.con', 'hotmail.com'],
    ['htomial.com', 'hotmail.com'],
    ['homail.com', 'hotmail.com'],
    ['hotmil.co.uk', 'hotmail.co.uk'],
    ['hotmai.fr', 'hotmail.fr'],
    ['outlok.com', 'outlook.com'],
    ['outllook.com', 'outlook.com'],
    ['oultook.com', 'outlook.com'],
    ['outlook.cim', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.com', 'yahoo.com'],
    ['yhaoo.de', 'yahoo.de'],
    ['yahoo.xom', 'yahoo.com'],
    ['iclould.com', 'icloud.com'],
    ['icould.com', 'icloud.com'],
    ['iclod.com', 'icloud.com'],
    ['protonmial.com', 'protonmail.com'],
    ['foxmial.com', 'foxmail.com'],
    ['yadnex.ru', 'yandex.ru'],
    ['qq.con', 'qq.com'],
    ['qq.vom', 'qq.com'],
    ['163.con', '163.com'],
    ['126.cpm', '126.com'],
    ['live.con', 'live.com'],
    ['aol.ccom', 'aol.com'],
    ['naver.cmo', 'naver.com'],
  ])('%s: perhaps it is %s', (typed, domain) => {
    expect(suggestEmail(`Anna.Lind+x@${typed}`)).toBe(`Anna.Lind+x@${domain}`)
  })
})

/** Of companies, of other providers, in other countries: all exist, and are near to one in the table. */
const lookAlikes =
  'mail.com email.com ymail.com hmail.com gail.com grail.com gomail.com cloud.com incloud.com prontomail.com ' +
  'faxmail.com foxtail.com hostmail.com homemail.com hushmail.com fastmail.com fastmail.fm onlook.com outloud.com ' +
  'gmx.at gmx.ch gmx.fr gmx.us web.com web.dev mail.de email.de online.de tz-online.de proton.com photon.me pm.com ' +
  'yahoo.de yahoo.fr yahoo.co.uk yahoo.co.jp yahoo.com.tw yahoo.se yahoo.no yahoo.cn hotmail.fr hotmail.de hotmail.se ' +
  'hotmail.nl hotmail.co.uk outlook.de outlook.fr outlook.at outlook.com.br live.nl live.cn live.se live.dk live.co ' +
  'me.com mac.com amc.com mca.com me.co mac.co msn.co aol.de aol.co.uk aol.co ilve.com olive.com alive.com ' +
  'icloud.com.cn qq.com vip.qq.com qq.cm 163.com 126.com 136.com 139.com 162.com 188.com 263.net vip.163.com 163.net ' +
  'yeah.net sina.com sina.cn sian.com never.com navel.com nave.com daum.com hanmail.net mail.ru mali.ru email.ru ' +
  'yandex.com yandex.kz yandex.by ya.ru libero.it libera.it liberi.it libero.com orange.fr orage.fr orange.com ' +
  'wp.pl wp.com o2.pl seznam.cz seznamka.cz seznam.sk zoho.com zoho.eu zoho.in hey.com fake.com example.com ' +
  'gmail.bom gmail.cam gmail.mom gmail.cn gmail.de gmail.net gmail.org gmail.io gmail.example.com ' +
  'constructor.con __proto__.com google.com microsoft.com yale.edu bbc.co.uk bbc.co ibm.co'

describe('a domain of its own', () => {
  test.each(lookAlikes.split(' '))('%s is not taken for a slip', (domain) => {
    expect(suggestEmail(`anna@${domain}`)).toBeUndefined()
  })

  test.each(mailboxes)('%s is not either, in small letters or capitals', (domain) => {
    expect(suggestEmail(`anna@${domain}`)).toBeUndefined()
    expect(suggestEmail(`anna@${domain.toUpperCase()}`)).toBeUndefined()
  })
})

test.each([
  '',
  'anna',
  'anna@',
  '@gmial.com',
  'anna@gmail',
  'anna@gmial.c',
  'a b@gmial.com',
  'a@b@gmial.com',
  'a@gmial.com@b',
])('nothing is suggested for %j, which is no address yet', (text) => {
  expect(suggestEmail(text)).toBeUndefined()
})

const local = fc.stringMatching(/^[A-Za-z0-9._+-]{1,20}$/)
const domains = fc.constantFrom(...mailboxes.map(([domain]) => domain))
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789.-'.split(''))

/** A domain of the table with up to two letters dropped, added, replaced or doubled. */
const slipped = fc
  .tuple(domains, fc.array(fc.record({ at: fc.nat(10), drop: fc.nat(2), letter }), { minLength: 1, maxLength: 2 }))
  .map(([domain, slips]) =>
    slips.reduce((text, slip) => text.slice(0, slip.at) + slip.letter + text.slice(slip.at + slip.drop), domain),
  )
const nearly = fc.tuple(local, slipped).map(([name, domain]) => `${name}@${domain}`)

describe('whatever was typed', () => {
  test('nothing is thrown', () => {
    const units = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.oneof(units, fc.string(), nearly), (text) => {
        for (const typed of [text, `anna@${text}`, `anna@${text}.com`]) {
          expect(() => [mailboxUrl(typed), suggestEmail(typed)]).not.toThrow()
        }
      }),
    )
  })

  test('a suggestion is the same person at a provider of the table, and nothing else is suggested for it', () => {
    fc.assert(
      fc.property(nearly, (email) => {
        for (const suggestion of [suggestEmail(email)].filter((text) => text !== undefined)) {
          expect(suggestion.split('@')[0]).toBe(email.split('@')[0])
          expect(mailboxUrl(suggestion)).toMatch(/^https:/)
          expect(suggestEmail(suggestion)).toBeUndefined()
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('there is a mailbox or a suggestion, never both', () => {
    fc.assert(
      fc.property(nearly, (email) => {
        expect([mailboxUrl(email), suggestEmail(email)]).toContain(undefined)
      }),
    )
  })

  test('capitals change nothing', () => {
    fc.assert(
      fc.property(local, slipped, (name, domain) => {
        expect(suggestEmail(`${name}@${domain.toUpperCase()}`)).toBe(suggestEmail(`${name}@${domain}`))
      }),
    )
  })

  test('two letters swapped in a name give the provider back', () => {
    const names = fc.constantFrom('gmail', 'hotmail', 'outlook', 'yahoo', 'icloud')
    fc.assert(
      fc.property(local, names, fc.nat(), (person, name, random) => {
        const at = random % (name.length - 1)
        const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
        fc.pre(swapped !== name)
        expect(suggestEmail(`${person}@${swapped}.com`)).toBe(`${person}@${name}.com`)
      }),
    )
  })
})
