import { describe, expect, test } from 'vitest'
import type { PassAttempt } from '../../../src/server/ServerOptions.ts'
import { createTestServer, noLimits, refused } from './createTestServer.ts'

describe('checkPass', () => {
  test('stands in for the server’s own passes: a token it knows sends one e-mail', async () => {
    const attempts: PassAttempt[] = []
    const { post, outbox } = createTestServer({
      checkPass: async (attempt) => {
        attempts.push(attempt)
        expect(outbox.mails).toHaveLength(0)
        return true
      },
    })
    const body = { email: ' mara@example.com ', type: 'REGISTER_EMS', captcha_token: 'token of the widget' }
    const response = await post('/api/v2/sdk/email/send', body, { 'x-risk': '7' }, { ip: '203.0.113.9' })
    expect(response.status).toBe(200)
    expect(attempts).toMatchObject([
      {
        email: 'mara@example.com',
        scenario: 'REGISTER_EMS',
        clientId: 'demo-client',
        ip: '203.0.113.9',
        captchaToken: 'token of the widget',
      },
    ])
    expect(attempts[0]?.headers.get('x-risk')).toBe('7')
    expect(outbox.mails).toMatchObject([{ to: 'mara@example.com' }])
  })

  test('that says no is CAPTCHA.0003, and counts nothing', async () => {
    let good = false
    const { send, outbox } = createTestServer({ checkPass: () => good })
    expect((await refused(send('used up'))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
    expect(outbox.mails).toEqual([])
    good = true
    expect((await send('a new one')).status).toBe(200)
  })

  test('is not asked while a limit holds, so that a token for one use is kept', async () => {
    let asked = 0
    const { send } = createTestServer({
      checkPass: () => {
        asked++
        return true
      },
    })
    await send('first')
    expect((await send('second')).status).toBe(429)
    expect(asked).toBe(1)
  })

  test('is asked a bounded number of times a minute for one IP, for nobody needs a pass to ask', async () => {
    let asked = 0
    const { post } = createTestServer({
      limits: { ...noLimits, captchaPerIpMinute: 3 },
      checkPass: () => {
        asked++
        return false
      },
    })
    const body = { email: 'mara@example.com', type: 'LOGIN_EMS', captcha_token: 'made up' }
    const statuses: number[] = []
    for (let tries = 0; tries < 5; tries++) {
      statuses.push((await post('/api/v2/sdk/email/send', body, {}, { ip: '203.0.113.9' })).status)
    }
    expect(statuses).toEqual([400, 400, 400, 429, 429])
    expect(asked).toBe(3)
  })

  test.each([
    ['fails', () => Promise.reject(new Error('the service is down')), /the service is down/],
    ['forgets to answer', () => undefined as unknown as boolean, /checkPass returned undefined/],
  ])('that %s lets nothing through: 503, and the operator hears why', async (_how, checkPass, message) => {
    const { send, outbox, errors } = createTestServer({ checkPass })
    const response = await send('token')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(outbox.mails).toEqual([])
    expect(errors).toMatchObject([{ message: expect.stringMatching(message) as string }])
  })

  test('leaves no puzzle and no proof of work that would give another pass', async () => {
    const { request, post, getPass, send } = createTestServer()
    const ownPass = await getPass()
    expect((await send(ownPass)).status).toBe(200)
    const other = createTestServer({ checkPass: ({ captchaToken }) => captchaToken === 'token of the widget' })
    expect((await other.request('/api/v2/sdk/captcha')).status).toBe(404)
    expect((await other.request('/api/v2/sdk/captcha/proof-of-work')).status).toBe(404)
    expect((await other.post('/api/v2/sdk/captcha/verify', {})).status).toBe(404)
    expect((await refused(other.send(ownPass))).error_code).toBe('IDAAS.SDK.CAPTCHA.0003')
    expect((await request('/api/v2/sdk/captcha')).status).toBe(200)
    expect((await post('/api/v2/sdk/captcha/verify', {})).status).toBe(400)
  })
})
