import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hmacNode } from '../../../src/server/node/hmacNode.ts'
import { createWebHmac } from '../../../src/server/security/webHmac.ts'
import { createSigner } from '../../../src/server/security/createSigner.ts'
import { ipBucket } from '../../../src/server/security/ipBucket.ts'
import { createRandomInt, randomInt } from '../../../src/server/security/randomInt.ts'
import { toBase64 } from '../../../src/server/security/toBase64.ts'

describe('randomInt', () => {
  test('draws every digit about equally often', () => {
    const draws = 20_000
    const counts = Array.from({ length: 10 }, () => 0)
    for (let index = 0; index < draws; index++) {
      const digit = randomInt(10)
      counts[digit] = (counts[digit] ?? Number.NaN) + 1
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - draws / 10) ** 2 / (draws / 10), 0)
    // 9 degrees of freedom: above 45 once in a million runs.
    expect(chiSquare).toBeLessThan(45)
    expect(counts).toHaveLength(10)
  })

  test('throws away draws from the incomplete last stretch, which would favour small numbers', () => {
    const random = createRandomInt((words) => words.set([0xff_ff_ff_ff, 0xff_ff_ff_fa, 0xff_ff_ff_f9]))
    // 4294967290 is the largest multiple of ten up to 2^32.
    expect(random(10)).toBe(9)
  })

  test('asks for more when all is used up, and uses nothing twice', () => {
    let filled = 0
    const random = createRandomInt((words) => {
      filled++
      words.forEach((_, index) => {
        words[index] = filled * 1000 + index
      })
    })
    const draws = Array.from({ length: 200 }, () => random(1_000_000))
    expect(new Set(draws).size).toBe(200)
    expect(filled).toBe(4)
  })
})

describe('createSigner', () => {
  // Independent of our code: RFC 4231, test case 2.
  const known = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'

  test.each([
    ['WebCrypto', createWebHmac()],
    ['Node', hmacNode],
  ])('signs with HMAC-SHA-256, by %s', async (_platform, hmac) => {
    expect(await hmac('Jefe', 'what do ya want for nothing?')).toBe(known)
    expect(await createSigner(['ключ'], hmac).sign('a', 'б')).toBe(await hmac('ключ', '["a","б"]'))
  })

  test('signs the same by both', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }), async (secret, text) => {
        expect(await createWebHmac()(secret, text)).toBe(await hmacNode(secret, text))
      }),
      { numRuns: 50 },
    )
  })

  test('different lists of parts have different signatures, however they join', async () => {
    const { sign } = createSigner(['key'], hmacNode)
    expect(await sign('ab', 'c')).not.toBe(await sign('a', 'bc'))
    expect(await sign('a","b')).not.toBe(await sign('a', 'b'))
  })

  test('signs with the current secret and accepts the previous one', async () => {
    const before = createSigner(['old'], hmacNode)
    const rotating = createSigner(['new', 'old'], hmacNode)
    const after = createSigner(['new'], hmacNode)
    expect(await rotating.matches(await before.sign('a'), 'a')).toBe(true)
    expect(await after.matches(await rotating.sign('a'), 'a')).toBe(true)
    expect(await after.matches(await before.sign('a'), 'a')).toBe(false)
  })

  test('does not match another text, a shorter or a longer signature', async () => {
    const signer = createSigner(['key'], hmacNode)
    const signature = await signer.sign('a')
    expect(await signer.matches(signature, 'b')).toBe(false)
    expect(await signer.matches(signature.slice(0, -1), 'a')).toBe(false)
    expect(await signer.matches(`${signature}0`, 'a')).toBe(false)
    expect(await signer.matches('', 'a')).toBe(false)
  })

  test('says what to do where the page has no crypto.subtle', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    await expect(createSigner(['key'], createWebHmac()).sign('a')).rejects.toThrow(
      'email-code-kit: crypto.subtle is missing',
    )
    vi.unstubAllGlobals()
  })
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2:ffff::1', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['203.0.113.9:50123', '203.0.113.9'],
  ['[2001:db8:1:2::9]:50123', '2001:db8:1:2'],
])('the quota of %s is that of %s', (ip, bucket) => {
  expect(ipBucket(ip)).toBe(bucket)
})

test('base64 is right for every length, also over many pieces', () => {
  for (const length of [0, 1, 2, 3, 8191, 8192, 8193, 50_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  }
})
