import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'
import { createTestServer, refused, tally } from './createTestServer.ts'

describe('the cooldown', () => {
  test('refuses a second e-mail to one address within 60 seconds and says how long to wait', async () => {
    const { getPass, send, advance, outbox } = createTestServer()
    await send(await getPass())
    advance(18.5)
    const response = await send(await getPass())
    expect(response.headers.get('retry-after')).toBe('42')
    expect(await refused(response)).toEqual({
      status: 429,
      error_code: 'KIT.0429',
      error_msg: '操作过于频繁，请稍后再试',
      retry_after: 42,
    })
    expect(outbox.mails).toHaveLength(1)
  })

  test('gives the pass back, so that the same one works when the time is up', async () => {
    const { getPass, send, advance, outbox } = createTestServer()
    await send(await getPass())
    const pass = await getPass()
    expect((await send(pass)).status).toBe(429)
    expect((await send(pass)).status).toBe(429)
    advance(60)
    expect((await send(pass)).status).toBe(200)
    expect(outbox.mails).toHaveLength(2)
  })

  test('does not make a returned pass live longer', async () => {
    const { getPass, send, advance } = createTestServer({ limits: { cooldown: 600 } })
    await send(await getPass())
    const pass = await getPass()
    advance(179)
    expect((await send(pass)).status).toBe(429)
    advance(1)
    expect((await refused(send(pass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
  })

  test('counts an address in any spelling, and for all scenarios together', async () => {
    const { getPass, send } = createTestServer()
    await send(await getPass())
    const [email, type] = ['MARA@example.com', 'REGISTER_EMS']
    expect((await send(await getPass(email), { email, type })).status).toBe(429)
  })

  test('does not touch other addresses', async () => {
    const { getPass, send } = createTestServer()
    await send(await getPass())
    const email = 'kim@example.com'
    expect((await send(await getPass(email), { email })).status).toBe(200)
  })

  test('holds against simultaneous sends with a pass each', async () => {
    const { getPass, send, outbox } = createTestServer()
    const passes: string[] = []
    // oxlint-disable-next-line no-await-in-loop -- each challenge has an answer of its own
    while (passes.length < 20) passes.push(await getPass())
    expect(await tally(passes.map(async (pass) => send(pass)))).toEqual({ '200': 1, 'KIT.0429': 19 })
    expect(outbox.mails).toHaveLength(1)
  })

  test('cannot be charged by someone without a real pass', async () => {
    const { getPass, send } = createTestServer()
    await tally(Array.from({ length: 10 }, async () => send(`${'0'.repeat(32)}---{"x":1.0,"y":5.0}`)))
    expect((await send(await getPass())).status).toBe(200)
  })

  test.each([0, false] as const)('can be switched off with %s', async (cooldown) => {
    const { getPass, send } = createTestServer({ limits: { cooldown } })
    await send(await getPass())
    expect((await send(await getPass())).status).toBe(200)
  })
})

describe('an hour', () => {
  test('allows five e-mails to one address; the refusal names the longest wait', async () => {
    const { getPass, send, advance } = createTestServer()
    for (let sent = 0; sent < 5; sent++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, a minute apart
      expect((await send(await getPass())).status).toBe(200)
      advance(60)
    }
    const response = await send(await getPass())
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('3300')
    advance(3300)
    expect((await send(await getPass())).status).toBe(200)
  })

  test('allows twenty e-mails from one IP, to whatever addresses', async () => {
    const { getPass, send } = createTestServer()
    const sendTo = async (email: string, ip: string) => send(await getPass(email), { email }, { ip })
    for (let sent = 0; sent < 20; sent++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await sendTo(`user${sent}@example.com`, '203.0.113.9')).status).toBe(200)
    }
    expect((await sendTo('next@example.com', '203.0.113.9')).status).toBe(429)
    expect((await sendTo('next@example.com', '203.0.113.10')).status).toBe(200)
  })
})

test('the breaker answers 503 for everyone, says when it closes, and gives the pass back', async () => {
  const { getPass, send, advance } = createTestServer({ limits: { sendsPerMinute: 2 } })
  const sendTo = async (email: string) => send(await getPass(email), { email })
  await sendTo('one@example.com')
  await sendTo('two@example.com')
  const pass = await getPass()
  const response = await send(pass)
  expect(response.headers.get('retry-after')).toBe('60')
  expect(await refused(response)).toEqual({
    status: 503,
    error_code: 'KIT.0503',
    error_msg: '系统繁忙，请稍后再试',
    retry_after: 60,
  })
  advance(60)
  expect((await send(pass)).status).toBe(200)
})

test('a limit given as undefined keeps its default', async () => {
  const limits = { cooldown: undefined } as unknown as { cooldown: number }
  const { getPass, send } = createTestServer({ limits })
  await send(await getPass())
  expect((await send(await getPass())).status).toBe(429)
})

test('no key and no value of the store shows an address, an IP or a code', async () => {
  const store = createMemoryStore()
  const written: string[] = []
  const { getPass, send, login, outbox } = createTestServer({
    codeLength: 12, // too long to be found in random digits
    store: {
      ...store,
      set: async (key, value, ttlMs) => {
        written.push(key, value)
        return store.set(key, value, ttlMs)
      },
      hit: async (key, windowMs) => {
        written.push(key)
        return store.hit(key, windowMs)
      },
    },
  })
  await send(await getPass(), {}, { ip: '203.0.113.9' })
  await login('000000')
  const text = written.join('\n').toLowerCase()
  expect(text).toContain('quota:')
  expect(text).not.toContain('mara')
  expect(text).not.toContain('203.0.113.9')
  expect(written.some((entry) => entry.includes(`${outbox.mails[0]?.code}`))).toBe(false)
})
