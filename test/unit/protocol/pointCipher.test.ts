import { createCipheriv, createDecipheriv } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { decryptPoint } from '../../../src/protocol/decryptPoint.ts'
import { encryptPoint } from '../../../src/protocol/encryptPoint.ts'
import { encodePointJson } from '../../../src/protocol/pointJson.ts'

/** The key of the documentation's sample (contract section 2). */
const secretKey = 'yMXC583dP4R7uhmq'

/**
 * Made by OpenSSL 3.0.19:
 * printf %s "$TEXT" | openssl enc -aes-128-ecb -K "$(printf %s "$KEY" | xxd -p)" -base64 -A
 */
const vectors = [
  [secretKey, '{"x":237.0,"y":5.0}', '5nxXyl0w9Fl24/GYj1H37jB+m/oibvcEvGNrLDO+Rj8='],
  [secretKey, '{"x":0.0,"y":5.0}', 'SWhj983jYowbivzoZFQh0DtTSQ+HMOr7BJc4sHf1uNE='],
  // A whole block of text, and so a whole block of padding.
  [secretKey, '{"x":99.0,"y":5}', '5O9GIm3+95KMwoFZrXWYjlxu+7Mk5bhngOg0lWveeZA='],
  [secretKey, '', 'XG77syTluGeA6DSVa955kA=='],
  [
    secretKey,
    '{"x":160.4,"y":5.0,"note":"滑块验证码"}',
    'A+Diw9JQg7V9MD0AxvVD3glMb+vU9nOtSF02rsbI9ToUWRooTCs0tcX6CYUWxuhc',
  ],
  ['0000000000000000', '{"x":237.0,"y":5.0}', 'pfIACeDc8AKsEuBBuyv6DrnNI7FZIDhr+DZtfOvwOcs='],
  ['ZYXWVUTSRQPONMLK', 'wholly ordinary!', '6wCi7o2EU4thaRgf84IK5BN08h43eOfvIi07kvdfjOw='],
] as const

/** The same by another implementation. */
function cipher(bytes: string | Uint8Array, { key = secretKey, padding = true } = {}): string {
  const ecb = createCipheriv('aes-128-ecb', key, null).setAutoPadding(padding)
  return Buffer.concat([ecb.update(bytes), ecb.final()]).toString('base64')
}

function decipher(text: string, key: string): string | undefined {
  const ecb = createDecipheriv('aes-128-ecb', key, null)
  try {
    return Buffer.concat([ecb.update(text, 'base64'), ecb.final()]).toString()
  } catch {
    return undefined
  }
}

/** One block that ends in these bytes. */
const ends = (...bytes: number[]) =>
  cipher(Buffer.from(Array.from({ length: 16 }, (_, index) => bytes[index + bytes.length - 16] ?? 65)), {
    padding: false,
  })

const texts = fc.string({ unit: 'binary', maxLength: 200 })
const keys = fc.string({ unit: fc.constantFrom(...Array.from('ABCxyz0189')), minLength: 16, maxLength: 16 })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the position under a key', () => {
  test.each(vectors)('is what OpenSSL makes of it: under %s, %s', async (key, text, encrypted) => {
    expect(await encryptPoint(text, key)).toBe(encrypted)
    expect(await decryptPoint(encrypted, key)).toBe(text)
    expect(cipher(text, { key })).toBe(encrypted)
  })

  test('is what OpenSSL makes of it, whatever the text and the key, and is read back', async () => {
    await fc.assert(
      fc.asyncProperty(texts, keys, async (text, key) => {
        const encrypted = await encryptPoint(text, key)
        expect(encrypted).toBe(cipher(text, { key }))
        expect(await decryptPoint(encrypted ?? '', key)).toBe(text)
      }),
    )
  })

  test('may have a byte order mark, which stays', async () => {
    const text = '\uFEFF{"x":1.0,"y":5.0}'
    expect(await decryptPoint(cipher(text), secretKey)).toBe(text)
  })

  test('has two blocks wherever the piece is', async () => {
    const all = Array.from({ length: 264 }, async (_, x) => encryptPoint(encodePointJson(x), secretKey))
    expect(new Set((await Promise.all(all)).map((text) => text?.length))).toEqual(new Set([44]))
  })
})

describe('a key', () => {
  test.each([undefined, '', '  '])('that is blank (%j) leaves the position as it is', async (key) => {
    expect(await encryptPoint('{"x":237.0,"y":5.0}', key)).toBe('{"x":237.0,"y":5.0}')
  })

  test.each([
    'yMXC583dP4R7uhm',
    'yMXC583dP4R7uhmqq',
    '验证码验证码验证码验证码验证码验',
    'yMXC583dP4R7uhmqyMXC583dP4R7uhmq',
  ])('that is not 16 bytes long is none: %s', async (key) => {
    expect(await encryptPoint('{"x":237.0,"y":5.0}', key)).toBeUndefined()
    expect(await decryptPoint(cipher('{"x":237.0,"y":5.0}'), key)).toBeUndefined()
  })

  test('may have fewer than 16 characters, if they are 16 bytes as UTF-8', async () => {
    const key = '验证码验证1'
    const text = await encryptPoint('{"x":237.0,"y":5.0}', key)
    expect(text).toBe(cipher('{"x":237.0,"y":5.0}', { key }))
    expect(await decryptPoint(text ?? '', key)).toBe('{"x":237.0,"y":5.0}')
  })
})

describe('nothing is read from', () => {
  test.each([
    ['nothing', ''],
    ['a plain position', '{"x":237.0,"y":5.0}'],
    ['no Base64', `${vectors[0][2]}*`],
    ['Base64 of less than a block', btoa('too short')],
    ['half a block too much', btoa(`${atob(vectors[0][2])}12345678`)],
    ['the text of another key', vectors[5][2]],
    ['padding of 0 bytes', ends(0)],
    ['padding of 17 bytes', ends(17)],
    ['padding of 255 bytes', ends(255)],
    ['padding of 0 bytes throughout', ends(...Array<number>(16).fill(0))],
    ['padding of 17 bytes throughout', cipher(Buffer.alloc(32, 17), { padding: false })],
    ['padding that is not the same throughout', ends(2, 3, 3)],
  ])('%s', async (_what, text) => {
    expect(await decryptPoint(text, secretKey)).toBeUndefined()
  })

  test('bytes that are nothing to OpenSSL either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 128 }), keys, async (bytes, key) => {
        const text = btoa(String.fromCharCode(...bytes))
        // By chance one in some 256 is.
        expect(await decryptPoint(text, key)).toBe(decipher(text, key))
      }),
    )
  })
})

test('padding of a whole block, and of all lengths, is taken off', async () => {
  for (let length = 0; length <= 33; length++) {
    const text = 'a'.repeat(length)
    expect(await decryptPoint(cipher(text), secretKey)).toBe(text)
  }
})

test('a long text takes as many steps as a short one', async () => {
  const encrypt = vi.spyOn(crypto.subtle, 'encrypt')
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
  expect(await decryptPoint(cipher('a'.repeat(12_000)), secretKey)).toBe('a'.repeat(12_000))
  expect([encrypt.mock.calls.length, decrypt.mock.calls.length]).toEqual([1, 1])
  encrypt.mockRestore()
  decrypt.mockRestore()
})

test('without crypto.subtle, as on pages on plain http, the developer learns what is missing', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const message =
    "email-code-kit: crypto.subtle is missing, and with pointEncoding 'aes' a puzzle cannot be checked without it. " +
    'Browsers have it on https and localhost only: open the page there.'
  await expect(encryptPoint('{"x":237.0,"y":5.0}', secretKey)).rejects.toThrow(message)
  await expect(decryptPoint(vectors[0][2], secretKey)).rejects.toThrow(message)
  // Nothing to encrypt, nothing missing.
  await expect(encryptPoint('{"x":237.0,"y":5.0}', '')).resolves.toBe('{"x":237.0,"y":5.0}')
})
