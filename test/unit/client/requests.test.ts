import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '../../../src/client/createClient.ts'
import { scenarios } from '../../../src/protocol/scenarios.ts'
import { challengeBody, createTestClient, json, send } from './createTestClient.ts'

const commonHeaders = {
  'content-type': 'application/json',
  'x-agent': 'Mozilla/5.0',
  'x-client-id': 'nTo1eRIub60vPb54WeE6aojPwYwImtl4',
  'x-device-fingerprint': '156aysdna213sc50',
  'x-operating-sys-version': 'windows10.1.1',
}

/** Answers four seconds later. */
const slowly = (body: unknown) => () => {
  vi.setSystemTime(1_004_000)
  return json(body)
}

describe('on the wire', () => {
  test('a puzzle is fetched by GET, past every cache, without a body', async () => {
    const { client, sent, fetch } = createTestClient(json(challengeBody))
    await client.getChallenge()
    expect(fetch).toHaveBeenCalledOnce()
    expect(sent()).toEqual({
      url: 'https://tenant.example.com/api/v2/sdk/captcha',
      method: 'GET',
      headers: commonHeaders,
      body: null,
      cache: 'no-store',
      signal: expect.any(AbortSignal),
    })
  })

  test('a solution carries point_json as a text inside the JSON, y 5.0, and the address as sender', async () => {
    const { client, sent } = createTestClient(json({ captcha_token: 'c' }))
    await client.verifyChallenge({ token: '71dd26999e314f9a', x: 237, email: 'mara@example.com' })
    expect(sent()).toMatchObject({
      url: 'https://tenant.example.com/api/v2/sdk/captcha/verify',
      method: 'POST',
      headers: commonHeaders,
      body: String.raw`{"point_json":"{\"x\":237.0,\"y\":5.0}","token":"71dd26999e314f9a","sender":"mara@example.com"}`,
    })
  })

  test('a send carries the address, the scenario and the pass, byte for byte as it came', async () => {
    const captchaToken = '71dd26999e314f9a---{"x":237.0,"y":5.0}'
    const { client, sent } = createTestClient(new Response(null))
    await client.sendEmailCode({ email: 'mara@example.com', scenario: 'LOGIN_EMS', captchaToken })
    expect(sent()).toMatchObject({
      url: 'https://tenant.example.com/api/v2/sdk/email/send',
      method: 'POST',
      headers: commonHeaders,
      body: String.raw`{"email":"mara@example.com","type":"LOGIN_EMS","captcha_token":"71dd26999e314f9a---{\"x\":237.0,\"y\":5.0}"}`,
    })
  })

  test('a sign-in carries the address and the code', async () => {
    const { client, sent } = createTestClient(json({ status: 'SUCCESS', session_token: 's' }))
    await client.loginWithEmailCode({ email: 'mara@example.com', code: '023456' })
    expect(sent()).toMatchObject({
      url: 'https://tenant.example.com/api/v2/sdk/login/email-verify-code',
      method: 'POST',
      headers: commonHeaders,
      body: '{"email":"mara@example.com","verify_code":"023456"}',
    })
  })

  test.each(scenarios)('the scenario %s is the type of the send', async (scenario) => {
    const { client, sent } = createTestClient(new Response(null))
    await client.sendEmailCode({ email: 'mara@example.com', scenario, captchaToken: 'p' })
    expect(JSON.parse(sent().body as string)).toHaveProperty('type', scenario)
  })

  test('an address goes out as it is given: neither trimmed nor in small letters', async () => {
    const { client, sent } = createTestClient(json({ captcha_token: 'c' }))
    const pass = await client.verifyChallenge({ token: 't', x: 1, email: ' Mara@Example.com' })
    expect(JSON.parse(sent().body as string)).toHaveProperty('sender', ' Mara@Example.com')
    expect(pass.email).toBe(' Mara@Example.com')
  })
})

describe('a call of an endpoint that is no part of the API', () => {
  test('is a GET without a body, and gives what the endpoint answers, unchecked', async () => {
    const { client, sent } = createTestClient(json(['anything', 1]))
    await expect(client.call('/own/endpoint?page=2')).resolves.toEqual(['anything', 1])
    expect(sent()).toEqual({
      url: 'https://tenant.example.com/own/endpoint?page=2',
      method: 'GET',
      headers: commonHeaders,
      body: null,
      cache: 'no-store',
      signal: expect.any(AbortSignal),
    })
  })

  test('is a POST where there is a body, which is sent as JSON with the same headers', async () => {
    const { client, sent } = createTestClient(new Response(null))
    await expect(client.call('/own/endpoint', {}, { name: 'Mara', tags: [] })).resolves.toBeUndefined()
    expect(sent()).toMatchObject({
      url: 'https://tenant.example.com/own/endpoint',
      method: 'POST',
      headers: commonHeaders,
      body: '{"name":"Mara","tags":[]}',
    })
  })

  test('takes a language, and works without the client it was taken from', async () => {
    const { client, sent } = createTestClient(json({}))
    const { call } = client
    await call('/own/endpoint', { language: 'zh' })
    expect(sent().headers).toHaveProperty('x-l', 'zh')
  })
})

describe('the base URL', () => {
  test.each([
    ['https://tenant.example.com', 'https://tenant.example.com/api/v2/sdk/email/send'],
    ['https://tenant.example.com//', 'https://tenant.example.com/api/v2/sdk/email/send'],
    ['/auth/', '/auth/api/v2/sdk/email/send'],
    ['', '/api/v2/sdk/email/send'],
  ])('%j leads to %s', async (baseUrl, url) => {
    const { client, sent } = createTestClient(new Response(null), { baseUrl })
    await send(client)
    expect(sent().url).toBe(url)
  })

  test('is told by the client without its slash', () => {
    const { client } = createTestClient(new Response(null), { baseUrl: '/auth/' })
    expect([client.baseUrl, client.clientId]).toEqual(['/auth', 'nTo1eRIub60vPb54WeE6aojPwYwImtl4'])
  })
})

test('a client without a client id is refused when it is made', () => {
  expect(() => createClient({ baseUrl: '', clientId: '' })).toThrow(
    new TypeError("email-code-kit: createClient needs your application's clientId"),
  )
})

describe('the global fetch', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('is looked up at each call, so that a mock installed later is used', async () => {
    const client = createClient({ baseUrl: '', clientId: 'c' })
    const fetch = vi.fn(async () => new Response(null))
    vi.stubGlobal('fetch', fetch)
    await send(client)
    expect(fetch).toHaveBeenCalledOnce()
  })

  test('is called without a `this`, as browsers want it', async () => {
    const fetch = vi.fn(async () => new Response(null))
    vi.stubGlobal('fetch', fetch)
    await send(createClient({ baseUrl: '', clientId: 'c' }))
    expect(fetch.mock.contexts).toEqual([undefined])
  })
})

describe('lifetimes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('of a puzzle count from before the call, so that a slow answer never makes it look fresher than it is', async () => {
    const { client } = createTestClient(slowly(challengeBody))
    await expect(client.getChallenge()).resolves.toHaveProperty('expiresAt', 1_115_000)
  })

  test('of a pass count from before the call too', async () => {
    const { client } = createTestClient(slowly({ captcha_token: 'c' }))
    const pass = await client.verifyChallenge({ token: 't', x: 1, email: 'mara@example.com' })
    expect(pass).toEqual({ captchaToken: 'c', email: 'mara@example.com', expiresAt: 1_170_000 })
  })

  test('are the tenant’s to set', async () => {
    const options = { challengeLifetime: 30_000, passLifetime: 60_000 }
    const puzzles = createTestClient(json(challengeBody), options)
    await expect(puzzles.client.getChallenge()).resolves.toHaveProperty('expiresAt', 1_030_000)
    const passes = createTestClient(json({ captcha_token: 'c' }), options)
    await expect(passes.client.verifyChallenge({ token: 't', x: 1, email: 'm@example.com' })).resolves.toHaveProperty(
      'expiresAt',
      1_060_000,
    )
  })
})
