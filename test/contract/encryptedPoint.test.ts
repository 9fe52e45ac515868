import { createCipheriv, createDecipheriv } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/protocol/paths.ts'
import { createMemoryStore } from '../../src/server.ts'
import { createTestServer, refused, tally } from '../unit/server/createTestServer.ts'
import { createTestClient } from './createTestClient.ts'

const email = 'mara@example.com'
const aes = { pointEncoding: 'aes' } as const
const wrong = { status: 400, error_code: 'IDAAS.SDK.CAPTCHA.0002', error_msg: '图形验证码校验失败' }

function encrypt(text: string, key: string) {
  const ecb = createCipheriv('aes-128-ecb', key, null)
  return Buffer.concat([ecb.update(text), ecb.final()]).toString('base64')
}

function decrypt(text: string, key: string) {
  const ecb = createDecipheriv('aes-128-ecb', key, null)
  return Buffer.concat([ecb.update(text, 'base64'), ecb.final()]).toString()
}

/** A server that wants it encrypted, a challenge of it with its key, and a way to send in any text as its solution. */
async function setUpServer() {
  const kit = createTestServer(aes)
  const { token, secretKey } = (await (await kit.getCaptcha()).json()) as { token: string; secretKey: string }
  const point = `{"x":${kit.readAnswer()}.0,"y":5.0}`
  const verify = async (point_json: string) => kit.post(paths.verifyCaptcha, { point_json, token, sender: email })
  return { ...kit, token, secretKey, point, verify }
}

describe.each(['plain', 'aes'] as const)('with the position %s,', (pointEncoding) => {
  test('the way leads from the challenge to the session', async () => {
    const kit = createTestClient({ serverOptions: { pointEncoding }, clientOptions: { pointEncoding } })
    const { token, secretKey } = await kit.client.getChallenge()
    const pass = await kit.client.verifyChallenge({ token, secretKey, x: kit.readAnswer(), email })

    const { point_json } = JSON.parse(kit.requests[1]?.body ?? '') as { point_json: string }
    const point = `{"x":${kit.readAnswer()}.0,"y":5.0}`
    expect(pointEncoding === 'aes' ? decrypt(point_json, secretKey ?? '') : point_json).toBe(point)
    expect(pass.captchaToken).toBe(`${token}---${point_json}`)

    await kit.sendByClient(pass.captchaToken)
    const session = await kit.client.loginWithEmailCode({ email, code: kit.outbox.mails[0]?.code ?? '' })
    expect(session.status).toBe('SUCCESS')
  })

  test('the piece may be off by the tolerance, and no further', async () => {
    const kit = createTestClient({ serverOptions: { pointEncoding }, clientOptions: { pointEncoding } })
    const solveOffBy = async (offset: number) => {
      const { token, secretKey } = await kit.client.getChallenge()
      return kit.client.verifyChallenge({ token, secretKey, x: kit.readAnswer() + offset, email })
    }
    await expect(solveOffBy(-5)).resolves.toHaveProperty('captchaToken')
    await expect(solveOffBy(5)).resolves.toHaveProperty('captchaToken')
    const refusal = { name: 'ApiError', code: 'CAPTCHA.0002', recovery: 'solve-again' }
    await expect(solveOffBy(-5.1)).rejects.toMatchObject(refusal)
    await expect(solveOffBy(5.1)).rejects.toMatchObject(refusal)
  })
})

test('the key is of 16 letters and digits, and of one challenge', async () => {
  const { client } = createTestClient({ serverOptions: aes })
  const challenges = await Promise.all(Array.from({ length: 200 }, async () => client.getChallenge()))
  const keys = challenges.map(({ secretKey }) => secretKey ?? '')
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9]{16}$/)
  expect(new Set(keys).size).toBe(200)
  // 3,200 draws of 62: each character is among them.
  expect(new Set(keys.join('')).size).toBe(62)
})

test('a client that is set to `aes` sends a tenant without keys what it wants: the plain position', async () => {
  const kit = createTestClient({ clientOptions: aes })
  const { token, secretKey } = await kit.client.getChallenge()
  expect(secretKey).toBeUndefined()
  await expect(kit.client.verifyChallenge({ token, secretKey, x: kit.readAnswer(), email })).resolves.toHaveProperty(
    'captchaToken',
    `${token}---{"x":${kit.readAnswer()}.0,"y":5.0}`,
  )
})

test('a client that is not set to it is refused like a wrong solution', async () => {
  const kit = createTestClient({ serverOptions: aes })
  const { token, secretKey } = await kit.client.getChallenge()
  await expect(kit.client.verifyChallenge({ token, secretKey, x: kit.readAnswer(), email })).rejects.toMatchObject({
    code: 'CAPTCHA.0002',
    recovery: 'solve-again',
  })
  expect(kit.errors).toEqual([])
})

describe('a server that wants the position encrypted', () => {
  test('gives the very text that was sent back in the pass, which is good as it is and in no other form', async () => {
    const first = await setUpServer()
    // Base64 may be written with line breaks. Who sends it so gets it back so.
    const text = encrypt(first.point, first.secretKey).replace(/(.{20})/, '$1\n')
    const response = await first.verify(text)
    expect(await response.json()).toEqual({ captcha_token: `${first.token}---${text}` })
    expect((await first.send(`${first.token}---${text}`)).status).toBe(200)

    const second = await setUpServer()
    const encrypted = encrypt(second.point, second.secretKey)
    expect((await second.verify(encrypted)).status).toBe(200)
    const plain = await refused(second.send(`${second.token}---${second.point}`))
    expect(plain.error_code).toBe('IDAAS.SDK.CAPTCHA.0004')
  })

  test.each<[what: string, spoil: (point: string, key: string) => string]>([
    ['plain', (point) => point],
    ['under another key', (point) => encrypt(point, '0'.repeat(16))],
    ['encrypted twice', (point, key) => encrypt(encrypt(point, key), key)],
    [
      'cut short by a block',
      (point, key) => Buffer.from(encrypt(point, key), 'base64').subarray(0, 16).toString('base64'),
    ],
    ['cut short by a character', (point, key) => encrypt(point, key).slice(1)],
    ['another y', (point, key) => encrypt(point.replace('5.0}', '6.0}'), key)],
    ['no y', (point, key) => encrypt(point.replace(',"y":5.0', ''), key)],
    ['no JSON', (_point, key) => encrypt('x=160&y=5', key)],
    ['nothing, encrypted', (_point, key) => encrypt('', key)],
    ['text of 12,000 characters', (_point, key) => encrypt('9'.repeat(8_900), key)],
  ])('takes a solution that is %s for a wrong one, and that was the only attempt', async (_what, spoil) => {
    const { verify, point, secretKey, errors } = await setUpServer()
    expect(await refused(verify(spoil(point, secretKey)))).toEqual(wrong)
    expect(await refused(verify(encrypt(point, secretKey)))).toEqual(wrong)
    expect(errors).toEqual([])
  })

  test('takes any text for a wrong one, and never fails', async () => {
    const { getCaptcha, post, errors } = createTestServer({ ...aes, limits: { captchaPerIpMinute: false } })
    const anything = fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(anything, async (point_json) => {
        const { token } = (await (await getCaptcha()).json()) as { token: string }
        expect(await refused(post(paths.verifyCaptcha, { point_json, token, sender: email }))).toEqual(wrong)
      }),
      { numRuns: 300 },
    )
    expect(errors).toEqual([])
  })

  test('gives one pass for 200 simultaneous right solutions', async () => {
    const { verify, point, secretKey } = await setUpServer()
    const solutions = Array.from({ length: 200 }, async () => verify(encrypt(point, secretKey)))
    expect(await tally(solutions)).toEqual({ '200': 1, 'IDAAS.SDK.CAPTCHA.0002': 199 })
  })

  test('keeps the key with the challenge: one begun before the option was changed can still be solved', async () => {
    const store = createMemoryStore()
    const before = createTestServer({ ...aes, store, now: Date.now })
    const after = createTestServer({ store, now: Date.now })
    const { token, secretKey } = (await (await before.getCaptcha()).json()) as { token: string; secretKey: string }
    const point_json = encrypt(`{"x":${before.readAnswer()}.0,"y":5.0}`, secretKey)
    expect((await after.post(paths.verifyCaptcha, { point_json, token, sender: email })).status).toBe(200)

    const plain = await after.getChallenge()
    expect((await before.verify(plain.token, plain.x)).status).toBe(200)
  })
})
