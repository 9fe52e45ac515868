import { describe, expect, test } from 'vitest'
import type { Assessment, SendAttempt } from '../../../src/server/ServerOptions.ts'
import { createTestServer, refused } from './createTestServer.ts'

const withAssessment = (assessment: Assessment) => createTestServer({ assess: () => assessment })

describe('assess', () => {
  test('learns who wants to send what, and reads the request’s own headers', async () => {
    const attempts: SendAttempt[] = []
    const { getPass, post, send, outbox } = createTestServer({
      assess: async (attempt) => {
        attempts.push(attempt)
        expect(outbox.mails).toHaveLength(0)
        return true
      },
    })
    const body = { email: ' mara@example.com ', type: 'REGISTER_EMS', captcha_token: await getPass() }
    const response = await post('/api/v2/sdk/email/send', body, { 'x-risk': '7' }, { ip: '203.0.113.9' })
    expect(response.status).toBe(200)
    expect(attempts).toMatchObject([
      { email: 'mara@example.com', scenario: 'REGISTER_EMS', clientId: 'demo-client', ip: '203.0.113.9' },
    ])
    expect(attempts[0]?.headers.get('x-risk')).toBe('7')
    await send('no pass')
    expect(attempts).toHaveLength(1)
  })

  test('that says no is answered like a send that failed, and the pass is spent', async () => {
    const { getPass, send, outbox } = withAssessment(false)
    const pass = await getPass()
    expect((await refused(send(pass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0006')
    expect((await refused(send(pass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
    expect(outbox.mails).toEqual([])
  })

  test('that says later is a 429 with its seconds, and the pass stays good', async () => {
    let assessment: Assessment = { retryAfter: 90 }
    const { getPass, send } = createTestServer({ assess: () => assessment })
    const pass = await getPass()
    const response = await send(pass)
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('90')
    assessment = true
    expect((await send(pass)).status).toBe(200)
  })

  test('that fails lets nothing through: 503, the pass stays good, the operator hears why', async () => {
    let down = true
    const { getPass, send, outbox, errors } = createTestServer({
      assess: async () => {
        if (down) throw new Error('the risk service is down')
        return true
      },
    })
    const pass = await getPass()
    const response = await send(pass)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(outbox.mails).toEqual([])
    expect(errors).toEqual([new Error('the risk service is down')])
    down = false
    expect((await send(pass)).status).toBe(200)
  })

  test('that refuses counts nothing against the address', async () => {
    let assessment: Assessment = false
    const { getPass, send } = createTestServer({ assess: () => assessment })
    await send(await getPass())
    assessment = true
    expect((await send(await getPass())).status).toBe(200)
  })

  test('is not asked about what is over a limit, so nothing of its own is used up', async () => {
    const asked: string[] = []
    const { getPass, send } = createTestServer({
      assess: ({ email }) => {
        asked.push(email)
        return true
      },
    })
    await send(await getPass())
    expect((await send(await getPass())).status).toBe(429)
    expect(asked).toHaveLength(1)
  })

  test.each([undefined, null, 0, '', {}, { retryAfter: Number.NaN }, { retryAfter: 'soon' }])(
    'that returns %j lets nothing through, and the developer hears why',
    async (assessment) => {
      const { getPass, send, outbox, errors } = createTestServer({ assess: () => assessment as never })
      expect((await send(await getPass())).status).toBe(503)
      expect(outbox.mails).toEqual([])
      expect(String(errors[0])).toContain('email-code-kit: assess returned')
    },
  )

  test.each([
    [0.2, '1'],
    [2.5, '3'],
    [-1, '1'],
  ])('that says later by %d seconds is %s in the header', async (retryAfter, header) => {
    const { getPass, send } = withAssessment({ retryAfter })
    expect((await send(await getPass())).headers.get('retry-after')).toBe(header)
  })
})
