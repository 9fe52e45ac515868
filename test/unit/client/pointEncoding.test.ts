import { createDecipheriv } from 'node:crypto'
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { Challenge, Client, ClientOptions } from '../../../src/client.ts'
import { InvalidResponseError } from '../../../src/client/errors.ts'
import { challengeBody, createTestClient, json, rejection } from './createTestClient.ts'

const secretKey = 'yMXC583dP4R7uhmq'
const plain = '{"x":237.0,"y":5.0}'
const solution = { token: 't', x: 237, email: 'mara@example.com' }

const challenge = async (body: object) => createTestClient(json({ ...challengeBody, ...body })).client.getChallenge()

/** What goes out as `point_json`, and what comes of the call. */
async function verify(key: string | undefined, options: Partial<ClientOptions> = {}) {
  const { client, fetch, sent } = createTestClient(json({ captcha_token: 'c' }), options)
  const outcome: unknown = await client
    .verifyChallenge({ ...solution, secretKey: key })
    .catch((error: unknown) => error)
  const body = fetch.mock.calls.length > 0 ? (JSON.parse(sent().body as string) as { point_json: string }) : undefined
  return { outcome, sent: body?.point_json }
}

function decrypt(text: string | undefined) {
  const ecb = createDecipheriv('aes-128-ecb', secretKey, null)
  return Buffer.concat([ecb.update(text ?? '', 'base64'), ecb.final()]).toString()
}

/** As on a page on plain http. */
function goInsecure() {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the key of a puzzle', () => {
  test('comes with it where the tenant gives one', async () => {
    await expect(challenge({ secretKey })).resolves.toHaveProperty('secretKey', secretKey)
    const body = { repCode: '0000', repData: { ...challengeBody, secretKey } }
    await expect(createTestClient(json(body)).client.getChallenge()).resolves.toHaveProperty('secretKey', secretKey)
  })

  test.each([[{}], [{ secretKey: null }]])('need not be there: %j', async (body) => {
    await expect(challenge(body)).resolves.toHaveProperty('secretKey', undefined)
  })

  test.each([7, true, {}, [secretKey]])('is checked like all the rest: %j is none', async (value) => {
    const error = await rejection(challenge({ secretKey: value }))
    expect(error).toBeInstanceOf(InvalidResponseError)
    expect((error as Error).message).toBe('email-code-kit: the answer has no usable secretKey')
  })
})

describe('the position of the piece goes out', () => {
  test.each([undefined, 'plain'] as const)('plain, key or no key, with pointEncoding %s', async (pointEncoding) => {
    const options = pointEncoding ? { pointEncoding } : {}
    expect((await verify(secretKey, options)).sent).toBe(plain)
    expect((await verify(undefined, options)).sent).toBe(plain)
  })

  test('encrypted under the key with `aes`', async () => {
    const { outcome, sent } = await verify(secretKey, { pointEncoding: 'aes' })
    expect(sent).toBe('5nxXyl0w9Fl24/GYj1H37jB+m/oibvcEvGNrLDO+Rj8=')
    expect(decrypt(sent)).toBe(plain)
    expect(outcome).toMatchObject({ captchaToken: 'c', email: 'mara@example.com' })
  })

  test.each([undefined, '', ' '])('plain with `aes`, too, where the key is blank: %j', async (key) => {
    expect((await verify(key, { pointEncoding: 'aes' })).sent).toBe(plain)
  })

  test('not at all where the key is none for AES-128', async () => {
    const { outcome, sent } = await verify('short', { pointEncoding: 'aes' })
    expect(outcome).toBeInstanceOf(InvalidResponseError)
    expect((outcome as Error).message).toBe('email-code-kit: the answer has no usable secretKey')
    expect(sent).toBeUndefined()
  })

  test('not at all after an abort', async () => {
    const { client, fetch } = createTestClient(json({ captcha_token: 'c' }), { pointEncoding: 'aes' })
    const reason = new Error('gone')
    const call = client.verifyChallenge({ ...solution, secretKey }, { signal: AbortSignal.abort(reason) })
    expect(await rejection(call)).toBe(reason)
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('on a page on plain http, which has no crypto.subtle,', () => {
  test('`aes` says to the developer what is missing, and the puzzle is not used up', async () => {
    goInsecure()
    const { outcome, sent } = await verify(secretKey, { pointEncoding: 'aes' })
    expect((outcome as Error).message).toMatch(/^email-code-kit: crypto\.subtle is missing, .*https and localhost/)
    expect(sent).toBeUndefined()
  })

  test('nothing is missing without `aes`', async () => {
    goInsecure()
    expect((await verify(secretKey)).sent).toBe(plain)
  })
})

test('the types say that a key may be missing on both ways', () => {
  expectTypeOf<Challenge['secretKey']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<Challenge>().toExtend<Partial<Parameters<Client['verifyChallenge']>[0]>>()
  expectTypeOf<{ token: string; x: number; email: string }>().toExtend<Parameters<Client['verifyChallenge']>[0]>()
  expectTypeOf<ClientOptions['pointEncoding']>().toEqualTypeOf<'plain' | 'aes' | undefined>()
})
