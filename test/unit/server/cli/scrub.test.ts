import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeError } from '../../../../src/server/cli/log/describeError.ts'
import { scrub } from '../../../../src/server/cli/log/scrub.ts'

describe('a log line keeps what helps', () => {
  test.each([
    ['connect ECONNREFUSED', 'connect ECONNREFUSED'],
    ['Invalid login: 535 Authentication failed', 'Invalid login: 535 Authentication failed'],
    ['Cannot read properties of undefined (reading "x")', 'Cannot read properties of undefined (reading "x")'],
    ['Redis did not answer EVAL within 300 ms', 'Redis did not answer EVAL within 300 ms'],
    ['Das Postfach ist voll', 'Das Postfach ist voll'],
  ])('%s', (text, expected) => {
    expect(scrub(text)).toBe(expected)
  })
})

describe('and nothing that is somebody’s', () => {
  test.each([
    ['550 <mara@example.com>: unknown', '550 … unknown'],
    ['550 <mara@example.com>: user mara unknown, "Mara" too', '550 … user … unknown, … too'],
    ['mara+news@müller.example is full', '… is full'],
    ['"mara miller"@example.com is full', '… is full'],
    ['GET https://api.example/?to=mara%40example.com failed', 'GET … failed'],
    ['bad address mara＠example.com', 'bad address …'],
    ['connect redis://user:hunter2@10.0.0.7/0', 'connect …'],
    ['code 123456 for you', 'code … for you'],
    ['code=1234', 'code=…'],
    ['code ١٢٣٤٥٦', 'code …'],
    ['code 12\u200b34\u200d56', 'code …'],
    ['key pass:0123456789abcdef0123456789abcdef', 'key pass:…'],
    ['key 0123456789ABCDEF', 'key …'],
    ['connect ECONNREFUSED 127.0.0.1:6379', 'connect ECONNREFUSED …:…'],
    ['connect ECONNREFUSED 2001:db8::7:1', 'connect ECONNREFUSED …'],
    ['connect ECONNREFUSED ::1', 'connect ECONNREFUSED …'],
  ])('%s', (text, expected) => {
    expect(scrub(text)).toBe(expected)
  })

  /** What stands around it; without digits and signs that would make another word of it. */
  const around = fc.stringMatching(/^[abc <>,;:"'()[\]\n…é\u200b]{0,12}$/)
  const address = fc.emailAddress()
  const code = fc.stringMatching(/^\d{4,12}$/)
  const token = fc.stringMatching(/^[0-9a-f]{32}$/)
  const ip = fc.oneof(fc.ipV4(), fc.ipV6())

  test('no address survives, whatever stands around it', () => {
    fc.assert(
      fc.property(around, address, around, (before, email, after) => {
        const scrubbed = scrub(before + email + after)
        expect(scrubbed).not.toContain('@')
        expect(scrubbed).not.toContain(email.slice(email.indexOf('@') + 1))
      }),
      { numRuns: 2000 },
    )
  })

  test('no name of an address survives as a word either', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[d-z]{3,12}$/), around, (owner, after) => {
        const text = `<${owner}@shop.co> ${after} NO ${owner} and no ${owner.toUpperCase()}: ${owner}!`
        expect(
          scrub(text)
            .toLowerCase()
            .split(/[^a-z]+/),
        ).not.toContain(owner)
      }),
      { numRuns: 500, examples: [['mara', '']] },
    )
  })

  test('no code survives, and no other four digits', () => {
    fc.assert(
      fc.property(around, code, around, (before, digits, after) => {
        expect(scrub(before + digits + after)).not.toMatch(/\d{4}/)
      }),
      { numRuns: 2000 },
    )
  })

  test('no token survives', () => {
    fc.assert(
      fc.property(around, token, around, (before, hex, after) => {
        expect(scrub(before + hex + after)).not.toMatch(/[0-9a-f]{16}/)
      }),
    )
  })

  test('no IP survives', () => {
    fc.assert(
      fc.property(around, ip, around, (before, text, after) => {
        expect(scrub(`${before} ${text} ${after}`)).not.toContain(text)
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing survives in any text at all that a terminal obeys, and nothing is longer than a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const scrubbed = scrub(text)
        expect(scrubbed).not.toMatch(/[\p{C}\p{Zl}\p{Zp}@]|\p{Nd}{4}/u)
        expect(scrubbed.length).toBeLessThanOrEqual(300)
      }),
      { numRuns: 1000 },
    )
  })

  test('no half of an address or code is left where a very long text is cut', () => {
    for (let length = 4980; length < 5010; length++) {
      const scrubbed = scrub(`${'@'.repeat(length)} mara@example.com 123456 `)
      expect(scrubbed).not.toMatch(/mar|exam|12/)
    }
  })

  test.each([
    ['letters', 'a'.repeat(1e6)],
    ['quotes', '"'.repeat(1e6)],
    ['quotes between letters', `a${'"'.repeat(1e6)}a`],
    ['numbers', '1.'.repeat(5e5)],
    ['colons', ':'.repeat(1e6)],
    ['addresses', 'a@ '.repeat(3e5)],
    ['half of an escape', '%4'.repeat(5e5)],
  ])('a very long text of %s is no work', (_name, text) => {
    const started = performance.now()
    scrub(text)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('an error', () => {
  test('is told by its name, codes, scrubbed text and what is behind it', () => {
    const cause = Object.assign(new TypeError('550 mara@example.com'), { code: 'EENVELOPE' })
    const error = Object.assign(new Error('refused mara@example.com', { cause }), { code: 'ESMTP', responseCode: 550 })
    error.name = 'SmtpError'
    expect(describeError(error)).toEqual({
      name: 'SmtpError',
      code: 'ESMTP',
      responseCode: 550,
      message: 'refused …',
      cause: 'TypeError EENVELOPE',
    })
  })

  test('that is a fault says where, without the folders', () => {
    const { at, ...rest } = describeError(new RangeError('too far'))
    expect(rest).toEqual({ name: 'RangeError', message: 'too far' })
    expect(at).toMatch(/^scrub\.test\.ts \d+\.\d+/)
    expect(at).not.toContain('/')
  })

  test('cannot put anything into the log by a text that looks like a stack, or by its name or code', () => {
    const error = new Error('x\n    at mara@example.com/123456.js:123456:1')
    error.name = 'Error for mara@example.com\n'
    const described = describeError(error)
    expect(JSON.stringify(described)).not.toMatch(/mara|123456|\\n/)
    expect(described.at).toMatch(/^scrub\.test\.ts /)
    expect(describeError(Object.assign(new Error('x'), { code: 'user 123456' })).code).toBe('user …')
  })

  test.each([
    ['a text', 'gone for mara@example.com', 'gone for …'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['an object without prototype', Object.create(null), 'no error, but an object'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
  ])('may be %s', (_name, thrown: unknown, message) => {
    expect(describeError(thrown)).toMatchObject({ name: 'Error', message })
  })

  test('may have any properties', () => {
    const error = Object.assign(new Error('x'), { code: { a: 1 }, responseCode: '550', cause: 'text' })
    expect(describeError(error)).toEqual({ name: 'Error', message: 'x', at: expect.any(String) })
  })
})
