import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTestClient, send } from './createTestClient.ts'

const empty = new Response(null)
const message = { email: 'mara@example.com', scenario: 'LOGIN_EMS', captchaToken: 'p' } as const

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what is not given is not sent: no tenant, no address of the device, no language', async () => {
  const { client, sent } = createTestClient(empty)
  await send(client)
  expect(Object.keys(sent().headers).toSorted()).toEqual([
    'content-type',
    'x-agent',
    'x-client-id',
    'x-device-fingerprint',
    'x-operating-sys-version',
  ])
})

test('tenant, address of the device and language are sent when given', async () => {
  const { client, sent } = createTestClient(empty, {
    tenantId: '08f770f51f80d2f40f38c00cb199fd21',
    device: { ip: '192.168.1.2', agent: 'a', operatingSystem: 'o' },
    language: 'en',
  })
  await send(client)
  expect(sent().headers).toMatchObject({
    'x-tenant-id': '08f770f51f80d2f40f38c00cb199fd21',
    'x-device-ip': '192.168.1.2',
    'x-l': 'en',
  })
})

test('the language of a call goes before that of the client, and stays for calls that bring none', async () => {
  const { client, sent } = createTestClient(empty, { language: 'en' })
  await client.sendEmailCode(message)
  await client.sendEmailCode(message, { language: 'zh' })
  await client.loginWithEmailCode({ email: 'a@b.co', code: '123456' }).catch(() => {})
  expect([0, 1, 2].map((call) => sent(call).headers['x-l'])).toEqual(['en', 'zh', 'zh'])
})

describe('the fingerprint', () => {
  const anonymous = { agent: 'a', operatingSystem: 'o' }

  test('of the first call stays for the life of the client', async () => {
    const { client, sent } = createTestClient(empty, { device: anonymous })
    await client.sendEmailCode(message, { fingerprint: 'first-visit' })
    await client.sendEmailCode(message, { fingerprint: 'other' })
    await client.sendEmailCode(message)
    expect([0, 1, 2].map((call) => sent(call).headers['x-device-fingerprint'])).toEqual([
      'first-visit',
      'first-visit',
      'first-visit',
    ])
  })

  test('of the application goes before that of a call', async () => {
    const { client, sent } = createTestClient(empty, { device: { ...anonymous, fingerprint: 'fixed' } })
    await client.sendEmailCode(message, { fingerprint: 'other' })
    expect(sent().headers['x-device-fingerprint']).toBe('fixed')
  })

  test('is random where nobody gives one: the same in every call, another in every client', async () => {
    const one = createTestClient(empty, { device: anonymous })
    const two = createTestClient(empty, { device: anonymous })
    await send(one.client)
    await send(one.client)
    await send(two.client)
    const value = one.sent(0).headers['x-device-fingerprint']
    expect(value).toMatch(/^\d{8,40}$/)
    expect(one.sent(1).headers['x-device-fingerprint']).toBe(value)
    expect(two.sent(0).headers['x-device-fingerprint']).not.toBe(value)
  })

  test('is never empty: the API refuses calls without', async () => {
    const { client, sent } = createTestClient(empty, { device: { ...anonymous, fingerprint: '' } })
    await client.sendEmailCode(message, { fingerprint: '' })
    expect(sent().headers['x-device-fingerprint']).toMatch(/^\d+$/)
  })
})

test('values that no header can hold are made harmless, and are never missing for it', async () => {
  const { client, sent } = createTestClient(empty, {
    device: { fingerprint: 'a\r\nX-L: zh', agent: '浏览器', operatingSystem: '鸿蒙 5' },
  })
  await send(client)
  expect(sent().headers).toMatchObject({
    'x-device-fingerprint': 'a X-L: zh',
    'x-agent': 'unknown',
    'x-operating-sys-version': '5',
  })
  expect(sent().headers).not.toHaveProperty('x-l')
})

test('headers of the application are added, and cannot double or replace those of the API', async () => {
  const { client, sent } = createTestClient(empty, {
    headers: { 'X-Proxy-Key': 'k', 'content-type': 'text/plain', 'x-CLIENT-id': 'other' },
  })
  await send(client)
  expect(sent().headers).toMatchObject({
    'x-proxy-key': 'k',
    'content-type': 'application/json',
    'x-client-id': 'nTo1eRIub60vPb54WeE6aojPwYwImtl4',
  })
})

describe('a browser', () => {
  test('is asked for what the application does not say', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Linux; Android 10; K)' })
    const { client, sent } = createTestClient(empty, { device: {} })
    await send(client)
    expect(sent().headers).toMatchObject({
      'x-agent': 'Mozilla/5.0 (Linux; Android 10; K)',
      'x-operating-sys-version': 'Android 10',
    })
  })

  test('is asked for its hints once, not at each call', async () => {
    const getHighEntropyValues = vi.fn(async () => ({ platform: 'Windows', platformVersion: '15.0.0' }))
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0', userAgentData: { getHighEntropyValues } })
    const { client, sent } = createTestClient(empty, { device: {} })
    await Promise.all([send(client), send(client)])
    await send(client)
    expect(getHighEntropyValues).toHaveBeenCalledOnce()
    expect([0, 1, 2].map((call) => sent(call).headers['x-operating-sys-version'])).toEqual([
      'Windows 15.0.0',
      'Windows 15.0.0',
      'Windows 15.0.0',
    ])
  })
})
