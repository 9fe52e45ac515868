import { describe, expect, test } from 'vitest'
import type { Limits } from '../../../src/server/Limits.ts'
import { createTestServer, noLimits } from './createTestServer.ts'

type TestServer = ReturnType<typeof createTestServer>

const ip = '203.0.113.9'
const sendTo = async ({ getPass, send }: TestServer, email: string) =>
  (await send(await getPass(email), { email }, { ip })).status

/** What is limited: how to do it the n-th time, and what the answer is one time too many; `seconds` is its window. */
const limited: {
  limit: keyof Limits
  seconds: number
  over: number
  act: (server: TestServer, index: number) => Promise<number>
}[] = [
  { limit: 'perAddressHour', seconds: 3600, over: 429, act: async (server) => sendTo(server, 'mara@example.com') },
  {
    limit: 'perIpHour',
    seconds: 3600,
    over: 429,
    act: async (server, index) => sendTo(server, `user${index}@example.com`),
  },
  {
    limit: 'sendsPerMinute',
    seconds: 60,
    over: 503,
    act: async (server, index) => sendTo(server, `user${index}@example.com`),
  },
  {
    limit: 'captchaPerIpMinute',
    seconds: 60,
    over: 429,
    act: async ({ getCaptcha }) => (await getCaptcha({}, { ip })).status,
  },
  {
    limit: 'loginsPerIpMinute',
    seconds: 60,
    over: 429,
    act: async ({ post }, index) => {
      const body = { email: `user${index}@example.com`, verify_code: '123456' }
      const { status } = await post('/api/v2/sdk/login/email-verify-code', body, {}, { ip })
      return status === 400 ? 200 : status
    },
  },
  {
    limit: 'captchaPerIpMinute',
    seconds: 60,
    over: 429,
    act: async ({ verify }) => {
      const { status } = await verify('0'.repeat(32), 1, 'mara@example.com', { ip })
      return status === 400 ? 200 : status
    },
  },
]

describe.each(limited)('$limit', ({ limit, seconds, over, act }) => {
  test.each([1, 2, 7])('%d: the next one is refused, for its whole window and no longer', async (allowed) => {
    const server = createTestServer({ limits: { ...noLimits, [limit]: allowed } })
    for (let index = 0; index < allowed; index++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await act(server, index)).toBe(200)
    }
    expect(await act(server, allowed)).toBe(over)
    server.advance(seconds - 0.001)
    expect(await act(server, allowed + 1)).toBe(over)
    server.advance(0.001)
    expect(await act(server, allowed + 2)).toBe(200)
  })

  test('false: there is none', async () => {
    const server = createTestServer({ limits: noLimits })
    for (let index = 0; index < 40; index++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await act(server, index)).toBe(200)
    }
  })
})

describe('cooldown', () => {
  test.each([1, 60, 90])('%d: so many seconds between two e-mails to one address', async (cooldown) => {
    const server = createTestServer({ limits: { ...noLimits, cooldown } })
    expect(await sendTo(server, 'mara@example.com')).toBe(200)
    server.advance(cooldown - 0.001)
    expect(await sendTo(server, 'mara@example.com')).toBe(429)
    server.advance(0.001)
    expect(await sendTo(server, 'mara@example.com')).toBe(200)
  })
})

describe('triesPerCode', () => {
  test.each([1, 5, 9])('%d: the right code is right at the last try, and no longer after it', async (triesPerCode) => {
    const tryAfter = async (wrongs: number) => {
      const server = createTestServer({ limits: { ...noLimits, triesPerCode } })
      const code = await server.getCode()
      await Promise.all(Array.from({ length: wrongs }, async () => server.login('x')))
      return (await server.login(code)).status
    }
    expect(await tryAfter(triesPerCode - 1)).toBe(200)
    expect(await tryAfter(triesPerCode)).toBe(400)
  })
})

describe('wrongCodesPerDay', () => {
  const email = 'mara@example.com'
  const setUp = async (limits: Partial<Limits> = {}) => {
    const server = createTestServer({ limits: { ...noLimits, wrongCodesPerDay: 100, ...limits } })
    const guess = async (from: string, code = 'x') =>
      server.server.checkCode({ scenario: 'LOGIN_EMS', email, code, ip: from })
    /** A hundred wrong codes over twenty codes. */
    const guessAHundredTimes = async (from: string) => {
      for (let code = 0; code < 20; code++) {
        // oxlint-disable-next-line no-await-in-loop -- a new code, then its guesses
        await server.getCode()
        // oxlint-disable-next-line no-await-in-loop
        await Promise.all(Array.from({ length: 5 }, async () => guess(from)))
      }
    }
    return { ...server, guess, guessAHundredTimes }
  }

  test('a hundred wrong codes from one IP end its guessing for a day, over all codes', async () => {
    const { guess, guessAHundredTimes, getCode, advance } = await setUp()
    await guessAHundredTimes(ip)
    expect(await guess(ip, await getCode())).toBe(false)
    advance(24 * 60 * 60)
    expect(await guess(ip, await getCode())).toBe(true)
  })

  test('ninety-nine do not', async () => {
    const { guess, getCode } = await setUp()
    await getCode()
    await Promise.all(Array.from({ length: 99 }, async () => guess(ip)))
    expect(await guess(ip, await getCode())).toBe(true)
  })

  test('they do not lock out the owner of the address, who is elsewhere', async () => {
    const { guess, guessAHundredTimes, getCode } = await setUp()
    await guessAHundredTimes(ip)
    expect(await guess('198.51.100.7', await getCode())).toBe(true)
  })

  test('nor can that IP use up the tries of the next code', async () => {
    const { guess, getCode } = await setUp({ triesPerCode: 5 })
    for (let code = 0; code < 20; code++) {
      await getCode()
      await Promise.all(Array.from({ length: 5 }, async () => guess(ip)))
    }
    const code = await getCode()
    await Promise.all(Array.from({ length: 5 }, async () => guess(ip)))
    expect(await guess('198.51.100.7', code)).toBe(true)
  })

  test('codes that nobody looked at are not counted: a burst at one code costs five of the hundred', async () => {
    const { guess, getCode } = await setUp({ triesPerCode: 5 })
    await getCode()
    await Promise.all(Array.from({ length: 300 }, async () => guess(ip)))
    expect(await guess(ip, await getCode())).toBe(true)
  })

  test('all addresses of one IPv6 network count as one', async () => {
    const { guess, getCode } = await setUp()
    await getCode()
    await Promise.all(Array.from({ length: 100 }, async (_, index) => guess(`2001:db8::${index.toString(16)}`)))
    expect(await guess('2001:db8::ffff', await getCode())).toBe(false)
  })
})

describe('locking somebody’s sending', () => {
  test('takes a solved puzzle for each e-mail: nothing else is counted against an address', async () => {
    const server = createTestServer()
    const { getChallenge, verify, post, getPass, send } = server
    const { token } = await getChallenge()
    await verify(token, 0)
    const body = { email: 'mara@example.com', type: 'LOGIN_EMS' }
    await post('/api/v2/sdk/email/send', body)
    await post('/api/v2/sdk/email/send', { ...body, captcha_token: `${token}---{"x":0.0,"y":5.0}` })
    await send(await getPass('eve@example.com'))
    expect((await send(await getPass())).status).toBe(200)
  })
})
