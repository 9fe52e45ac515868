import { describe, expect, test } from 'vitest'
import { InvalidResponseError } from '../../../src/client/errors.ts'
import {
  calls,
  challengeBody,
  createTestClient,
  html,
  json,
  piecePng,
  png,
  rejection,
  send,
} from './createTestClient.ts'

const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const decoded = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

const challenge = async (body: unknown) => createTestClient(json(body)).client.getChallenge()
const verify = async (body: unknown) =>
  createTestClient(json(body)).client.verifyChallenge({ token: 't', x: 1, email: 'mara@example.com' })
const login = async (body: unknown) =>
  createTestClient(json(body)).client.loginWithEmailCode({ email: 'mara@example.com', code: '123456' })

/** The field that the answer is refused for. */
async function unusable(call: Promise<unknown>) {
  const error = await rejection(call)
  expect(error).toBeInstanceOf(InvalidResponseError)
  return (error as Error).message.replace('email-code-kit: the answer has no usable ', '')
}

describe('a puzzle', () => {
  test('comes as its token and two pictures, decoded', async () => {
    const { token, background, piece } = await challenge(challengeBody)
    expect(token).toBe('389c21b32a8e')
    expect([background.type, piece.type]).toEqual(['image/png', 'image/png'])
    await expect(bytes(background)).resolves.toEqual(decoded(png))
    await expect(bytes(piece)).resolves.toEqual(decoded(piecePng))
  })

  test('may carry all that the documentation samples, and more', async () => {
    const more = {
      captchaId: null,
      secretKey: 'yMXC583dP4R7uhmq',
      result: false,
      wordList: null,
      captchaType: 'x',
      ts: 1,
    }
    await expect(challenge({ ...more, ...challengeBody })).resolves.toHaveProperty('token', '389c21b32a8e')
  })

  test('may stand in the envelope of AJ-Captcha', async () => {
    const body = { repCode: '0000', repMsg: null, repData: challengeBody, success: true }
    await expect(challenge(body)).resolves.toHaveProperty('token', '389c21b32a8e')
  })

  test.each([
    ['image/jpeg', '/9j/4AAQSkZJRg=='],
    ['image/webp', 'UklGRiQAAABXRUJQ'],
    ['image/png', `data:image/png;base64,${png}`],
    ['image/png', `\n${png.slice(0, 8)}\r\n${png.slice(8)}\n`],
  ])('may be a %s as %j', async (type, picture) => {
    const { background } = await challenge({ ...challengeBody, originalImageBase64: picture })
    expect(background.type).toBe(type)
    expect(background.size).toBeGreaterThan(8)
  })

  test.each(['token', 'originalImageBase64', 'jigsawImageBase64'])('without %s is none', async (field) => {
    expect(await unusable(challenge({ ...challengeBody, [field]: undefined }))).toBe(field)
    expect(await unusable(challenge({ ...challengeBody, [field]: null }))).toBe(field)
    expect(await unusable(challenge({ ...challengeBody, [field]: '' }))).toBe(field)
    expect(await unusable(challenge({ ...challengeBody, [field]: 42 }))).toBe(field)
    expect(await unusable(challenge({ ...challengeBody, [field]: { x: 1 } }))).toBe(field)
  })

  test.each([
    ['no base64', `${png}*`],
    ['cut off in the middle of a group', png.slice(0, 13)],
    ['of no picture format', btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['only a data: prefix', 'data:image/png;base64,'],
  ])('with a picture that is %s is none', async (_how, picture) => {
    expect(await unusable(challenge({ ...challengeBody, jigsawImageBase64: picture }))).toBe('jigsawImageBase64')
  })

  test('of AJ-Captcha that says it failed is none', async () => {
    expect(await unusable(challenge({ repCode: '6201', repMsg: 'limited', repData: null }))).toBe('token')
  })
})

describe('a pass', () => {
  test('is taken verbatim, whatever is in it', async () => {
    const captcha_token = '71dd26999e314f9abb0c635336976635---{"x":237.0,"y":5.0}'
    await expect(verify({ captcha_token, extra: 1 })).resolves.toHaveProperty('captchaToken', captcha_token)
  })

  test.each([
    [{}],
    [{ captcha_token: null }],
    [{ captcha_token: '' }],
    [{ captcha_token: 7 }],
    [{ captcha_token: ['p'] }],
  ])('is not in %j', async (body) => {
    expect(await unusable(verify(body))).toBe('captcha_token')
  })

  test.each([[null], [[]], [['captcha_token']], ['captcha_token'], [7], [true]])('is not in %j', async (body) => {
    expect(await unusable(verify(body))).toBe('captcha_token')
  })

  test('is not found on a prototype', async () => {
    const { client } = createTestClient(new Response('{"__proto__":{"captcha_token":"p"}}'))
    expect(await unusable(client.verifyChallenge({ token: 't', x: 1, email: 'mara@example.com' }))).toBe(
      'captcha_token',
    )
  })
})

describe('a send', () => {
  test.each([
    ['200 without a body', () => new Response(null)],
    ['200 with nothing in the body', () => new Response('')],
    ['200 with blanks', () => new Response(' \r\n')],
    ['204', () => new Response(null, { status: 204 })],
    ['200 with JSON that nobody documents', () => json({ request_id: 'r' })],
    ['200 with null', () => json(null)],
  ])('has succeeded on %s', async (_what, answer) => {
    await expect(send(createTestClient(answer).client)).resolves.toBeUndefined()
  })

  test('has not succeeded on the page of a captive portal', async () => {
    const error = await rejection(send(createTestClient(html(200)).client))
    expect(error).toBeInstanceOf(InvalidResponseError)
  })
})

describe('a session', () => {
  const session = { session_token: 's', expire: 432000, status: 'SUCCESS', id_token: 'i' }

  test('has the documented fields', async () => {
    await expect(login(session)).resolves.toEqual({
      status: 'SUCCESS',
      sessionToken: 's',
      idToken: 'i',
      stateToken: undefined,
      expiresIn: 432000,
    })
  })

  test('may leave out the id token and the lifetime', async () => {
    await expect(login({ status: 'SUCCESS', session_token: 's', id_token: null })).resolves.toEqual({
      status: 'SUCCESS',
      sessionToken: 's',
      idToken: undefined,
      stateToken: undefined,
      expiresIn: undefined,
    })
  })

  test('that wants another step has a state token instead', async () => {
    await expect(login({ status: 'MFA_AUTH', state_token: 'eyJ', data: '{}' })).resolves.toEqual({
      status: 'MFA_AUTH',
      sessionToken: undefined,
      idToken: undefined,
      stateToken: 'eyJ',
      expiresIn: undefined,
    })
  })

  test.each([
    ['status', { ...session, status: undefined }],
    ['status', { ...session, status: 200 }],
    ['session_token', { ...session, session_token: undefined }],
    ['session_token', { ...session, session_token: { value: 's' } }],
    ['session_token', { status: 'MFA_AUTH', session_token: 1 }],
    ['id_token', { ...session, id_token: 1 }],
    ['state_token', { ...session, state_token: false }],
    ['expire', { ...session, expire: '432000' }],
  ])('with a missing or wrongly typed %s is none', async (field, body) => {
    expect(await unusable(login(body))).toBe(field)
  })
})

describe('an answer without JSON', () => {
  test.each(calls)('is no answer to %s', async (_name, call) => {
    const error = await rejection(call(createTestClient(html(200)).client))
    expect(error).toBeInstanceOf(InvalidResponseError)
    expect((error as Error).message).toBe('email-code-kit: HTTP 200 without JSON. Check baseUrl')
  })

  test.each(calls.filter(([name]) => !['sendEmailCode', 'call'].includes(name)))(
    'that is empty is no answer to %s, where one is needed',
    async (_name, call) => {
      expect(await rejection(call(createTestClient(new Response(null)).client))).toBeInstanceOf(InvalidResponseError)
    },
  )
})
