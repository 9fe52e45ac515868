import { describe, expect, test } from 'vitest'
import { quotaAddress } from '../../../src/server/mail/quotaAddress.ts'
import { toMailAddress } from '../../../src/server/mail/toMailAddress.ts'

const label = 'd'.repeat(63)
const local = (length: number) => 'l'.repeat(length)

describe('an address for the mailer', () => {
  test.each([
    'a@b',
    'root@intranet',
    'mara.lindqvist+test@mail.example.com',
    "o'neil@example.com",
    '1@2x.example',
    'a_b-c=d~e{f}|g^h`i#j$k&l*m/n?o@example.com',
    'mara@ab--c.example',
    'mara@xn--fsqu00a.xn--fiqs8s',
    '李娜@example.com',
    'jörg.müller@example.com',
    'мара@example.com',
    'مارا@example.com',
    `${local(64)}@example.com`,
    `${'é'.repeat(32)}@example.com`,
    `mara@${label}.example`,
    // 254 octets.
    `${local(62)}@${label}.${label}.${label}`,
  ])('%s stays as it is', (address) => {
    expect(toMailAddress(address)).toBe(address)
  })

  test.each([
    ['Mara@Example.COM', 'Mara@example.com'],
    ['李娜@例子.中国', '李娜@xn--fsqu00a.xn--fiqs8s'],
    ['mara@例子。中国', 'mara@xn--fsqu00a.xn--fiqs8s'],
    ['mara@faß.example', 'mara@xn--fa-hia.example'],
    ['mara@ＥＸＡＭＰＬＥ.com', 'mara@example.com'],
    ['mara@müller.example', 'mara@xn--mller-kva.example'],
  ])('%s becomes %s', (text, address) => {
    expect(toMailAddress(text)).toBe(address)
  })

  test.each([
    ['nothing', ['', ' ', '@', 'a', 'a@', '@b']],
    ['two', ['a@b@c', 'a@b,c@d', 'a@b;c@d', 'a@b c@d', 'list:a@b;', 'a@b, c@d']],
    ['a name', ['Mara <a@b>', '<a@b>', 'a@b>', '"Mara" a@b', 'a@b (Mara)', '(Mara)a@b']],
    ['a quoted part', ['"a"@b', '"a b"@c', 'a\\@b@c', '"a@b"@c']],
    ['spaces', [' a@b', 'a@b ', 'a b@c', 'a@b c', 'a\u00A0b@c', 'a\u3000@b', 'a@\u2003b']],
    ['line breaks', ['a@b\n', 'a@b\r\nBcc: c@d', 'a\n@b', 'a@\rb', 'a\u2028@b', 'a@b\u2029', 'a\u0085@b']],
    ['control characters', ['a\u0000@b', 'a@b\u0000', 'a\t@b', 'a\u007F@b', 'a@\u001Bb']],
    ['what changes direction', ['a\u202E@b', 'a@b\u2066', 'a\u200F@b', 'a@\u061Cb']],
    [
      'what nobody sees',
      [
        'a\u200B@b',
        'a\u00AD@b',
        'a@b\u200D',
        'a@b\u200Bc',
        'a@b\u00ADc',
        'a\uFEFF@b',
        'a\uFE0F@b',
        'a\u3164@b',
        'a@\u180Eb',
      ],
    ],
    ['half a character', ['a\uD800@b', 'a@\uDC00b']],
    ['dots in wrong places', ['.a@b', 'a.@b', 'a..b@c', 'a@.b', 'a@b.', 'a@b..c', 'a@。b']],
    [
      'an IPv4 address',
      ['a@127.0.0.1', 'a@0x7f.1', 'a@127.1', 'a@2130706433', 'a@１２７.０.０.１', 'a@0177.0.0.01', 'a@1'],
    ],
    ['an IPv6 address', ['a@[::1]', 'a@[127.0.0.1]', 'a@[IPv6:::1]', 'a@::1']],
    ['more than a host', ['a@b:25', 'a@b/c', 'a@b?c', 'a@b#c', 'a@b\\c', 'a@b%2Ec', 'a@b：25', 'a@b／c', 'a@％62']],
    [
      'no host name',
      ['a@-b', 'a@b-', 'a@b_c', 'a@b＿c', 'a@b.-c.d', 'a@b!c', 'a@xn--a', 'a@b*', `a@${label}d.example`],
    ],
    ['an address in disguise', ['a＠b@c', 'a，b@c', 'a；b@c', '＜a＞@b', 'a．．b@c', '＂a＂@b']],
    ['a route for relays', ['victim%other.example@b', 'other.example!victim@b', '@a:b@c']],
    ['an encoded word', ['=?utf-8?q?a=40b?=@c', '=?x@c']],
    ['an option', ['-oQ/tmp@b', '-a@b', '－a@b']],
    ['too long a name', [`${local(65)}@b`, `${'é'.repeat(33)}@b`]],
    ['too long a whole', [`${local(63)}@${label}.${label}.${label}`, `a@${'例.'.repeat(60)}example`, local(100_000)]],
  ])('%s is refused', (_what, texts) => {
    expect(texts.filter((text) => toMailAddress(text) !== undefined)).toEqual([])
  })
})

describe('what an address is counted as', () => {
  test.each([
    ['mara@example.com', ['Mara@Example.com', ' mara@EXAMPLE.com\n', 'mara+a@example.com', 'MARA+b+c@example.com']],
    ['mara.l@example.com', ['Mara.L+x@example.com', 'ｍａｒａ.l@example.com']],
    ['+mara@example.com', ['+mara@example.com']],
    ['maralindqvist@gmail.com', ['mara.lindqvist@gmail.com', 'M.a.r.a.Lindqvist+1@GoogleMail.com']],
    ['jörg@xn--mller-kva.example', ['jörg@müller.example', 'jo\u0308rg@mu\u0308ller.example', 'JÖRG@MÜLLER.example']],
    // Together they are one character only in small letters.
    ['\u01F0@example.com', ['J\u030C@example.com', '\u01F0@example.com']],
    ['not an address', [' Not an address ']],
    ['a@b, c@d', ['A@b, c@D']],
    ['', ['', '  ']],
  ])('%s', (counted, spellings) => {
    expect(spellings.map(quotaAddress)).toEqual(spellings.map(() => counted))
  })

  test('the dots of other providers are part of the name', () => {
    expect(quotaAddress('a.b@example.com')).not.toBe(quotaAddress('ab@example.com'))
    expect(quotaAddress('a.b@gmail.com.example')).not.toBe(quotaAddress('ab@gmail.com'))
  })
})
