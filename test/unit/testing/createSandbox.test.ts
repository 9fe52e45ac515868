import { afterEach, describe, expect, test, vi } from 'vitest'
import { isInvalidResponseError, isNetworkError, isTimeoutError } from '../../../src/client.ts'
import { createSandbox, type Sandbox } from '../../../src/testing.ts'

const email = 'mara@example.com'

async function send(sandbox: Sandbox, client = sandbox.createClient()) {
  const { token, secretKey } = await client.getChallenge()
  const pass = await client.verifyChallenge({ token, secretKey, x: sandbox.answer, email })
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken: pass.captchaToken })
}
/** What somebody sees and gets with this seed. */
const run = async (seed: number) => {
  const sandbox = createSandbox({ seed })
  const client = sandbox.createClient()
  const { background } = await client.getChallenge()
  await send(sandbox, client)
  return JSON.stringify([sandbox.answer, sandbox.mails[0]?.code, [...new Uint8Array(await background.arrayBuffer())]])
}

const failed = async (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

afterEach(() => {
  vi.useRealTimers()
})

describe('what a test knows', () => {
  test('the answers are those given, one a challenge, and after the last the first again', async () => {
    const sandbox = createSandbox({ answers: [160, 72] })
    const client = sandbox.createClient()
    const answers: number[] = []
    for (let challenges = 0; challenges < 3; challenges++) {
      await client.getChallenge()
      answers.push(sandbox.answer)
    }
    expect(answers).toEqual([160, 72, 160])
  })

  test('a proof of work is no challenge with an answer', async () => {
    const sandbox = createSandbox({ answers: [160, 72] })
    const client = sandbox.createClient()
    await client.getChallenge()
    await client.call('/api/v2/sdk/captcha/proof-of-work')
    expect(sandbox.answer).toBe(160)
    await client.getChallenge()
    expect(sandbox.answer).toBe(72)
  })

  test('the same seed gives the same answers, pictures and codes, another one others', async () => {
    expect(await run(7)).toBe(await run(7))
    expect(await run(7)).not.toBe(await run(8))
  })

  test('every e-mail is in the array, newest first, and its code signs in', async () => {
    const sandbox = createSandbox({ limits: { cooldown: false } })
    await send(sandbox)
    await send(sandbox)
    expect(sandbox.mails).toHaveLength(2)
    expect(sandbox.mails[0]).toMatchObject({ to: email, scenario: 'LOGIN_EMS', language: 'en' })
    const code = await sandbox.codeFor(email)
    expect(code).toBe(sandbox.mails[0]?.code)
    expect(await sandbox.createClient().loginWithEmailCode({ email, code })).toMatchObject({ status: 'SUCCESS' })
  })

  test('codeFor waits for an e-mail that is on its way', async () => {
    const sandbox = createSandbox()
    const code = sandbox.codeFor(email)
    await send(sandbox)
    expect(await code).toBe(sandbox.mails[0]?.code)
    expect(await sandbox.codeFor(email)).toBe(await code)
  })

  test('codeFor says who got one where nobody with that address did', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const sandbox = createSandbox()
    const none = failed(sandbox.codeFor('noor@example.com'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(await none).toMatchObject({ message: expect.stringMatching(/no e-mail to noor@.*none at all/) as string })
    await send(sandbox)
    const other = failed(sandbox.codeFor('noor@example.com'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(await other).toMatchObject({ message: expect.stringContaining(`There are e-mails to ${email}`) as string })
  })

  test('every request is in the list with its endpoint, headers and body', async () => {
    const sandbox = createSandbox()
    await send(sandbox)
    expect(sandbox.requests.map(({ endpoint }) => endpoint)).toEqual(['captcha', 'verifyCaptcha', 'sendEmail'])
    expect(sandbox.requests[2]?.headers.get('X-client-id')).toBe('demo-client')
    expect(sandbox.requests[2]?.body).toMatchObject({ email, type: 'LOGIN_EMS' })
    expect(sandbox.requests[0]?.body).toEqual({})
  })

  test('a pass can be had without a puzzle on the page, and is no request of the page', async () => {
    const sandbox = createSandbox()
    sandbox.fail('captcha', 'network')
    const { captchaToken } = await sandbox.getPass(email)
    expect(sandbox.requests).toEqual([])
    await sandbox.createClient().sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
    expect(sandbox.mails).toHaveLength(1)
  })

  test('it answers below whatever base URL, and 404 elsewhere', async () => {
    const sandbox = createSandbox()
    await send(sandbox, sandbox.createClient({ baseUrl: '/auth/idaas' }))
    expect(sandbox.mails).toHaveLength(1)
    expect((await sandbox.fetch('/somewhere')).status).toBe(404)
  })

  test('each client has an origin of its own, so that no test inherits the cooldown of another', () => {
    const sandbox = createSandbox()
    const urls = [sandbox, sandbox, createSandbox()].map((each) => each.createClient().baseUrl)
    expect(new Set(urls).size).toBe(3)
  })

  test('options of the server count: who may call, how positions come, which dialect', async () => {
    const sandbox = createSandbox({ clients: ['shop'], pointEncoding: 'aes', dialect: 'eiam' })
    await send(sandbox)
    expect(sandbox.requests[0]?.headers.get('X-client-id')).toBe('shop')
    expect(await sandbox.getPass(email)).toMatchObject({ email })
    const stranger = sandbox.createClient({ clientId: 'nobody' })
    expect(await failed(stranger.getChallenge())).toMatchObject({ code: 'COMMON.1012' })
  })
})

describe('its clock', () => {
  test('stands where it is put, and passes and limits run out by it alone', async () => {
    const sandbox = createSandbox({ now: Date.UTC(2030, 0, 1) })
    expect(sandbox.now()).toBe(Date.UTC(2030, 0, 1))
    const { captchaToken } = await sandbox.getPass(email)
    sandbox.advance(181_000)
    expect(sandbox.now()).toBe(Date.UTC(2030, 0, 1) + 181_000)
    const late = await failed(sandbox.createClient().sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken }))
    expect(late).toMatchObject({ code: 'CAPTCHA.0003' })
    await send(sandbox)
    expect(await failed(send(sandbox))).toMatchObject({ status: 429, retryAfter: 60 })
    sandbox.advance(60_000)
    await send(sandbox)
    expect(sandbox.mails).toHaveLength(2)
  })

  test('is that of the test runner where none is given, fake timers too', () => {
    const sandbox = createSandbox()
    vi.useFakeTimers({ now: 5000 })
    expect(sandbox.now()).toBe(5000)
    sandbox.advance(100)
    expect(sandbox.now()).toBe(5100)
  })

  test('can be a function', () => {
    let time = 10
    const sandbox = createSandbox({ now: () => time })
    time = 20
    expect(sandbox.now()).toBe(20)
  })
})

describe('what goes wrong', () => {
  test('the next request of an endpoint is refused as documented, and the one after it is not', async () => {
    const sandbox = createSandbox()
    const client = sandbox.createClient()
    sandbox.fail('captcha', 'SDK.COMMON.1008')
    const refused = await failed(client.getChallenge())
    expect(refused).toMatchObject({ code: 'COMMON.1008', status: 500, recovery: 'retry' })
    await client.getChallenge()
  })

  test('the text of a refusal is in the language of the page', async () => {
    const sandbox = createSandbox()
    sandbox.fail('captcha', 'IDAAS.SDK.CAPTCHA.0002', { times: 3 })
    const client = sandbox.createClient()
    expect(await failed(client.getChallenge({ language: 'en' }))).toMatchObject({
      serverMessage: 'Graphic verification code verification failed',
    })
    for (const language of ['zh', 'zh-TW']) {
      expect(await failed(client.getChallenge({ language }))).toMatchObject({ serverMessage: '图形验证码校验失败' })
    }
  })

  test.each([
    ['network', isNetworkError],
    ['html', isInvalidResponseError],
  ] as const)('%s is what a page gets to see of it', async (failure, isIt) => {
    const sandbox = createSandbox()
    sandbox.fail('captcha', failure)
    const error = await failed(sandbox.createClient().getChallenge())
    expect(isIt(error)).toBe(true)
  })

  test('a request that hangs ends when its caller gives up', async () => {
    const sandbox = createSandbox()
    sandbox.fail('captcha', 'hang', { times: 2 })
    expect(isTimeoutError(await failed(sandbox.createClient({ timeout: 1 }).getChallenge()))).toBe(true)
    const controller = new AbortController()
    const hung = sandbox.fetch('/api/v2/sdk/captcha', { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(hung).rejects.toThrow('enough')
    const { length } = sandbox.requests
    await expect(sandbox.fetch('/api/v2/sdk/captcha', controller)).rejects.toThrow('enough')
    expect(sandbox.requests).toHaveLength(length)
  })

  test('an answer of one’s own says how long to wait', async () => {
    const sandbox = createSandbox()
    sandbox.fail('sendEmail', { status: 429, retryAfter: 90 })
    expect(await failed(send(sandbox))).toMatchObject({ code: 'KIT.0429', status: 429, retryAfter: 90 })
    sandbox.fail('sendEmail', { status: 400, code: 'TENANT.7', message: 'Not today' })
    expect(await failed(send(sandbox))).toMatchObject({ code: 'TENANT.7', serverMessage: 'Not today' })
  })

  test('an answer can be lost after the e-mail has left', async () => {
    const sandbox = createSandbox()
    sandbox.fail('sendEmail', 'network', { after: true })
    expect(isNetworkError(await failed(send(sandbox)))).toBe(true)
    expect(sandbox.mails).toHaveLength(1)
  })

  test('failures happen as often as said, in the order they were made, and can be taken back', async () => {
    const sandbox = createSandbox()
    const client = sandbox.createClient()
    const stop = sandbox.fail('captcha', 'SDK.COMMON.1008', { times: Infinity })
    sandbox.fail('captcha', 'IDAAS.SDK.PARAM.0003')
    const codes = [await failed(client.getChallenge()), await failed(client.getChallenge())]
    expect(codes).toMatchObject([{ code: 'COMMON.1008' }, { code: 'COMMON.1008' }])
    stop()
    expect(await failed(client.getChallenge())).toMatchObject({ code: 'PARAM.0003' })
    await client.getChallenge()
  })

  test('a failure can let some requests pass first', async () => {
    const sandbox = createSandbox()
    const client = sandbox.createClient()
    sandbox.fail('captcha', 'network', { skip: 2 })
    await client.getChallenge()
    await client.getChallenge()
    expect(isNetworkError(await failed(client.getChallenge()))).toBe(true)
    await client.getChallenge()
  })

  test('every request takes as long as is said', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const sandbox = createSandbox({ latency: 3000 })
    const answer = sandbox.createClient().getChallenge()
    await vi.advanceTimersByTimeAsync(2999)
    expect(sandbox.answer).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await answer
    expect(sandbox.answer).toBeGreaterThan(0)
  })

  test('an answer is held back until it is let go, and carried out only then', async () => {
    const sandbox = createSandbox()
    const letGo = sandbox.hold('sendEmail')
    const sending = send(sandbox)
    await vi.waitFor(() => {
      expect(sandbox.requests.at(-1)?.endpoint).toBe('sendEmail')
    })
    expect(sandbox.mails).toHaveLength(0)
    letGo()
    await sending
    expect(sandbox.mails).toHaveLength(1)
  })

  test('a 200 that holds nothing of what was asked for is no answer', async () => {
    const sandbox = createSandbox()
    const client = sandbox.createClient()
    sandbox.fail('captcha', { status: 200 })
    expect(isInvalidResponseError(await failed(client.getChallenge()))).toBe(true)
  })
})

describe('a slip in a test is said to be one', () => {
  test.each([[[]], [[59]], [[263]], [[100.5]], [[Number.NaN]]])('answers %j', (answers) => {
    expect(() => createSandbox({ answers })).toThrow(/email-code-kit: answers of a sandbox are whole .* from 60 to 262/)
  })

  test('an endpoint or a code that does not exist', () => {
    const sandbox = createSandbox()
    expect(() => sandbox.fail('send' as 'sendEmail', 'network')).toThrow(/no endpoint 'send'\. There are: captcha/)
    expect(() => sandbox.hold('send' as 'sendEmail')).toThrow(/no endpoint 'send'/)
    expect(() => sandbox.fail('sendEmail', 'CAPTCHA.9999' as 'CAPTCHA.0003')).toThrow(/'CAPTCHA.9999', which no vendor/)
  })

  test.each([-1, Number.NaN])('a clock that is moved by %d', (ms) => {
    expect(() => {
      createSandbox().advance(ms)
    }).toThrow(/advance\(\) moves the clock on/)
  })
})
