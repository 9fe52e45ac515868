import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import type { ServerEvent } from '../../../src/server/ServerEvent.ts'
import type { ServerOptions } from '../../../src/server/ServerOptions.ts'
import { createTestServer } from './createTestServer.ts'

const hash = /^[0-9a-f]{16}$/

/** A server whose events are waited for: they are told after the answer. */
function listen(options: ServerOptions = {}) {
  const events: ServerEvent[] = []
  let wake: (() => void) | undefined
  const onEvent = (event: ServerEvent) => {
    events.push(event)
    wake?.()
  }
  const next = async (count: number) => {
    if (events.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      await next(count)
    }
    return events
  }
  return { ...createTestServer({ onEvent, secret: 'a secret for the tests', ...options }), next }
}

/** The hash of an address in the event of its e-mail. */
const hashOf = async (secret: string, email: string) => {
  const { getPass, send, next } = listen({ secret })
  await send(await getPass(email), { email })
  return (await next(4)).flatMap((event) => (event.event === 'mail' ? [event.email] : []))[0]
}

const context = { ip: '203.0.113.9' }

describe('onEvent', () => {
  test('hears of a request with its answer, its duration and the hash of its IP', async () => {
    let time = 0
    const { request, next } = listen({ now: () => (time += 7) })
    await request(paths.captcha, {}, context)
    expect(await next(1)).toEqual([
      {
        event: 'request',
        method: 'GET',
        path: paths.captcha,
        status: 200,
        ms: expect.any(Number),
        ip: expect.stringMatching(hash),
      },
    ])
  })

  test('hears the code of a refusal, without the prefix of a dialect', async () => {
    const { send, next } = listen({ dialect: 'eiam' })
    await send('no pass')
    expect(await next(1)).toMatchObject([{ path: paths.sendEmail, status: 400, code: 'CAPTCHA.0003' }])
  })

  test('hears no path that a caller made up', async () => {
    const { request, next } = listen()
    await request('/api/mara@example.com?code=123456')
    expect(await next(1)).toMatchObject([{ path: '', status: 404, code: 'KIT.0404' }])
  })

  test('hears of an e-mail that was delivered, with the hash of its address', async () => {
    const { getPass, send, next } = listen()
    await send(await getPass())
    const mails = (await next(4)).filter(({ event }) => event === 'mail')
    expect(mails).toEqual([
      {
        event: 'mail',
        outcome: 'delivered',
        scenario: 'LOGIN_EMS',
        language: 'zh-CN',
        email: expect.stringMatching(hash),
        ms: 0,
      },
    ])
  })

  test('hears of an e-mail that failed', async () => {
    const { getPass, send, next } = listen({
      mailer: { send: async () => Promise.reject(new Error('550 mara@example.com')) },
    })
    await send(await getPass())
    expect((await next(4)).find(({ event }) => event === 'mail')).toMatchObject({ outcome: 'failed' })
  })

  test('has the same hash for the same address and another one under another secret', async () => {
    const [first, again, capitals, otherAddress, otherSecret] = await Promise.all([
      hashOf('a secret for the tests', 'mara@example.com'),
      hashOf('a secret for the tests', 'mara@example.com'),
      hashOf('a secret for the tests', 'Mara@example.com'),
      hashOf('a secret for the tests', 'kim@example.com'),
      hashOf('another secret than that', 'mara@example.com'),
    ])
    expect(again).toBe(first)
    expect(capitals).toBe(first)
    expect(otherAddress).not.toBe(first)
    expect(otherSecret).not.toBe(first)
  })

  test('is shown no address, no IP, no code and no token of a whole flow', async () => {
    const { getPass, send, login, outbox, next } = listen({ codeLength: 12 })
    const pass = await getPass()
    await send(pass, {}, context)
    await login(`${outbox.mails[0]?.code}`)
    const text = JSON.stringify(await next(5))
    for (const secret of ['mara', '203.0.113.9', outbox.mails[0]?.code, pass.slice(0, 32)]) {
      expect(text).not.toContain(secret)
    }
  })

  test('that throws spoils no answer; the operator hears of it', async () => {
    let told: (error: unknown) => void
    const error = new Promise((resolve) => {
      told = resolve
    })
    const { request } = createTestServer({
      onEvent: () => {
        throw new Error('disk full')
      },
      onError: (cause) => {
        told(cause)
      },
    })
    expect((await request(paths.captcha)).status).toBe(200)
    expect(await error).toEqual(new Error('disk full'))
  })
})
