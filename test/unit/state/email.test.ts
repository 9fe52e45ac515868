import { describe, expect, test } from 'vitest'
import { isEmail, trimEmail } from '../../../src/state/email.ts'

const local = (length: number) => 'm'.repeat(length)

/** An address of so many characters, with a local part of 64. */
const long = (length: number) => {
  const end = '.example.com'
  return `${local(64)}@${'d'.repeat(length - 65 - end.length)}${end}`
}

describe('an address as it is sent', () => {
  test.each([
    ['mara@example.com', 'mara@example.com'],
    ['  mara@example.com ', 'mara@example.com'],
    ['\tmara@example.com\r\n', 'mara@example.com'],
    ['\u00A0mara@example.com\u3000', 'mara@example.com'],
    ['\uFEFFmara@example.com', 'mara@example.com'],
    ['   ', ''],
  ])('%j is trimmed to %j', (typed, email) => {
    expect(trimEmail(typed)).toBe(email)
  })

  test.each(['Mara@Example.COM', 'ma ra@example.com', 'mara+news@example.com', 'jo\u0308rg@example.com'])(
    '%j is otherwise left as it was typed, for the pass is bound to these very characters',
    (email) => {
      expect(trimEmail(email)).toBe(email)
    },
  )
})

describe('an address worth asking the server about', () => {
  test.each([
    'mara@example.com',
    'MARA@EXAMPLE.COM',
    'm@e.co',
    'mara.lind@sub.example.co.uk',
    'mara+news@example.com',
    "mara.o'hara@example.ie",
    'mara_lind-1@example-mail.com',
    "!#$%&'*+-/=?^_`{|}~@example.com",
    '138000000@qq.com',
    'mara@163.com',
    'mara@1.2.example',
    'jörg@müller.de',
    'jo\u0308rg@example.com',
    '用户@例子.公司',
    'почта@пример.рф',
    'παράδειγμα@δοκιμή.ελ',
    'मारा@उदाहरण.भारत',
    'mara@xn--fsqu00a.xn--55qx5d',
    '😀@example.com',
    `${local(64)}@example.com`,
    long(254),
  ])('%s is one', (email) => {
    expect(isEmail(email)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['no @', 'mara'],
    ['no @ but a domain', 'mara.example.com'],
    ['only @', '@'],
    ['no domain yet', 'mara@'],
    ['no local part', '@example.com'],
    ['no dot in the domain yet', 'mara@example'],
    ['a dot but no end yet', 'mara@example.'],
    ['an end of one letter, still being typed', 'mara@example.c'],
    ['a dot too many at the end', 'mara@example.com.'],
    ['two dots', 'mara@example..com'],
    ['a domain that begins with a dot', 'mara@.example.com'],
    ['two @', 'mara@@example.com'],
    ['two @ apart', 'mara@kim@example.com'],
    ['a comma for a dot', 'mara@example,com'],
    ['a comma in the domain', 'mara@exa,mple.com'],
    ['a semicolon', 'mara;lind@example.com'],
    ['a blank in the middle', 'mara lind@example.com'],
    ['a blank in the domain', 'mara@exam ple.com'],
    ['blanks around it', ' mara@example.com'],
    ['two addresses', 'mara@example.com,kim@example.com'],
    ['a name before it', 'Mara <mara@example.com>'],
    ['a bracket that was copied along', 'mara@example.com>'],
    ['a bracket before it', '<mara@example.com'],
    ['a parenthesis that was copied along', 'mara@example.com)'],
    ['a quote that was copied along', 'mara@example.com"'],
    ['a link that was copied', 'mailto:mara@example.com'],
    ['a port', 'mara@example.com:25'],
    ['quoting', '"mara lind"@example.com'],
    ['an IPv4 address', 'mara@192.168.0.1'],
    ['an IPv4 literal', 'mara@[192.168.0.1]'],
    ['an IPv6 literal', 'mara@[IPv6:2001:db8::1]'],
    ['a backslash', 'mara\\lind@example.com'],
    ['a second header', 'mara@example.com\r\nBcc: kim@example.com'],
    ['a line break at the end', 'mara@example.com\n'],
    ['a NUL', 'mara\0@example.com'],
    ['a zero-width space that was copied along', 'mara@example.com\u200B'],
    ['a right-to-left mark', '\u200Fmara@example.com'],
    ['a full-width @', 'mara＠example.com'],
    ['a full-width dot', 'mara@example。com'],
    ['a local part of 65 characters', `${local(65)}@example.com`],
    ['255 characters', long(255)],
  ])('%s: no', (_what, email) => {
    expect(isEmail(email)).toBe(false)
  })

  test('the two long ones are exactly as long as they say', () => {
    expect([long(254).length, long(255).length]).toEqual([254, 255])
  })
})

const fill = (start: string, pattern: string, length: number) => start + pattern.repeat(length / pattern.length)

describe('hostile text', () => {
  const patterns = ['a', '.', '@', 'a@', 'a.', '@a.', 'a@a.', '.a', ' ', '\u{1F600}', '\uD83D']

  test('of 100 kB is refused by its length, without being read', () => {
    const unread = {
      length: 100_000,
      [Symbol.toPrimitive]() {
        throw new Error('the text was read')
      },
    }
    expect(isEmail(unread as unknown as string)).toBe(false)
    expect(() => isEmail({ ...unread, length: 20 } as unknown as string)).toThrow('the text was read')
  })

  test.each(patterns)('of 100 kB of %j is no address', (pattern) => {
    for (const start of ['', 'a@', 'a@a.']) expect(isEmail(fill(start, pattern, 100_000))).toBe(false)
  })

  // The longest that is read at all. A pattern that tries exponentially many ways would never come back here.
  test.each(patterns)('of 254 characters of %j with a wrong end is no address', (pattern) => {
    for (const start of ['', 'a@', 'a@a.']) expect(isEmail(`${fill(start, pattern, 240).slice(0, 253)}@`)).toBe(false)
  })
})
