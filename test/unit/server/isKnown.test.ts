import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'
import type { Store } from '../../../src/server/store/Store.ts'
import type { ServerOptions } from '../../../src/server/ServerOptions.ts'
import { createTestServer, refused } from './createTestServer.ts'

/** Only Mara has an account; what comes after an answer can be waited for. */
function createServerOfMara(options: ServerOptions = {}) {
  const asked: string[] = []
  const after: Promise<unknown>[] = []
  const server = createTestServer({
    isKnown: async (email, scenario) => {
      asked.push(`${email} ${scenario}`)
      return email.startsWith('mara')
    },
    ...options,
  })
  const waitUntil = (promise: Promise<unknown>) => {
    after.push(promise)
  }
  return {
    ...server,
    asked,
    send: async (email: string, solution?: number) =>
      server.send(await server.getPass(email, solution), { email }, { waitUntil }),
    delivered: async () => Promise.all(after),
  }
}

/** Writes down which of a store's methods is called, and for what kind of key. */
function recordCalls(store: Store, calls: string[]): Store {
  const record = (name: 'get' | 'hit', key: string) => calls.push(`${name} ${key.split(':', 1)[0]}`)
  return {
    ...store,
    get: async (key) => {
      record('get', key)
      return store.get(key)
    },
    hit: async (key, windowMs) => {
      record('hit', key)
      return store.hit(key, windowMs)
    },
  }
}

describe('isKnown', () => {
  test('keeps e-mails from whoever has no account, and the answers do not differ', async () => {
    const { send, delivered, asked, outbox } = createServerOfMara()
    const answers = [await send('mara@example.com')]
    expect(asked, 'not asked before the answer').toEqual([])
    answers.push(await send('kim@example.com'))
    await delivered()
    expect(asked).toEqual(['mara@example.com LOGIN_EMS', 'kim@example.com LOGIN_EMS'])
    expect(outbox.mails.map(({ to }) => to)).toEqual(['mara@example.com'])
    const [known, unknown] = await Promise.all(
      answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]),
    )
    expect(unknown).toEqual(known)
  })

  test.each([undefined, null, 'yes', 1])(
    'that returns %j sends nothing, and says so: a forgotten return opens no door',
    async (answer) => {
      const { getPass, send, outbox, errors } = createTestServer({ isKnown: () => answer as never })
      const after: Promise<unknown>[] = []
      const waitUntil = (promise: Promise<unknown>) => {
        after.push(promise)
      }
      expect((await send(await getPass(), {}, { waitUntil })).status).toBe(200)
      await Promise.all(after)
      expect(outbox.mails).toEqual([])
      expect(String(errors[0])).toContain(`email-code-kit: isKnown returned ${String(answer)}`)
    },
  )

  test('counts both alike', async () => {
    const { send, delivered } = createServerOfMara()
    await send('kim@example.com')
    await delivered()
    const second = await send('kim@example.com')
    expect(second.status).toBe(429)
    expect(second.headers.get('retry-after')).toBe('60')
  })

  test('counts both alike when the e-mails fail, too: a refund would tell who has an account', async () => {
    const { send, delivered } = createServerOfMara({ mailer: { send: async () => Promise.reject(new Error('550')) } })
    for (const email of ['mara@example.com', 'kim@example.com']) {
      await send(email)
      await delivered()
      expect((await send(email)).status).toBe(429)
    }
  })

  test('has codes of both refused alike, after the same calls of the store', async () => {
    const calls: string[] = []
    const store = recordCalls(createMemoryStore(), calls)
    const { send, delivered, login, outbox } = createServerOfMara({ store })
    await send('mara@example.com')
    await send('kim@example.com')
    await delivered()
    const wrong = outbox.mails[0]?.code === '000000' ? '000001' : '000000'
    const lookAt = async (email: string) => {
      calls.length = 0
      return { answer: await refused(login(wrong, email)), calls: [...calls] }
    }
    const known = await lookAt('mara@example.com')
    expect(known.calls).toEqual(['get code', 'hit wrong', 'hit tries'])
    expect(await lookAt('kim@example.com')).toEqual(known)
  })

  test('no code works for an address without an account, not even the one that was drawn', async () => {
    // Every code is 111111, and the answer of every puzzle the same.
    const { send, delivered, login } = createServerOfMara({ randomInt: (max) => (max > 10 ? 40 : 1) })
    await send('mara@example.com', 100)
    await send('kim@example.com', 100)
    await delivered()
    expect((await login('111111', 'kim@example.com')).status).toBe(400)
    expect((await login('111111', 'mara@example.com')).status).toBe(200)
  })

  test('makes delivery queued, even where it was asked to be awaited', async () => {
    const { send, delivered, outbox } = createServerOfMara({ delivery: 'awaited' })
    await send('mara@example.com')
    expect(outbox.mails).toHaveLength(0)
    await delivered()
    expect(outbox.mails).toHaveLength(1)
  })

  test('that fails sends nothing and counts nothing; the operator hears why', async () => {
    let down = true
    const { send, delivered, outbox, errors } = createServerOfMara({
      isKnown: async () => {
        if (down) throw new Error('the user database is down')
        return true
      },
    })
    expect((await send('mara@example.com')).status).toBe(200)
    await delivered()
    expect(outbox.mails).toEqual([])
    expect(errors).toEqual([new Error('the user database is down')])
    down = false
    expect((await send('mara@example.com')).status).toBe(200)
    await delivered()
    expect(outbox.mails).toHaveLength(1)
  })

  test('is not asked about a send that is refused', async () => {
    const { post, asked } = createServerOfMara()
    await post(paths.sendEmail, { email: 'mara@example.com', type: 'LOGIN_EMS', captcha_token: 'none' })
    expect(asked).toEqual([])
  })
})
