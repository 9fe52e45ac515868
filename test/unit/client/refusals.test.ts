import { describe, expect, test, vi } from 'vitest'
import { ApiError, InvalidResponseError } from '../../../src/client/errors.ts'
import { calls, createTestClient, html, json, rejection, send } from './createTestClient.ts'

const refusal = async (answer: Response) => rejection(send(createTestClient(answer).client))

/** The fields of the ApiError that an answer leads to; another error fails the test. */
async function apiError(answer: Response) {
  const error = await refusal(answer)
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

test.each(calls)('%s: a documented refusal says what, who and what to do', async (_name, call) => {
  const body = { error_code: 'IDAAS.SDK.PARAM.0001', error_msg: ' Device information is incomplete' }
  const error = await rejection(call(createTestClient(json(body, 400)).client))
  expect(error).toBeInstanceOf(ApiError)
  expect(Object.fromEntries(Object.entries(error as ApiError))).toEqual({
    name: 'ApiError',
    code: 'PARAM.0001',
    family: 'ciam',
    status: 400,
    serverMessage: 'Device information is incomplete',
    recovery: 'configuration',
    retryAfter: undefined,
    keepsPass: true,
  })
  expect((error as ApiError).message).toBe('email-code-kit: PARAM.0001 (HTTP 400) Device information is incomplete')
})

test.each([
  ['IDAAS.SDK.CAPTCHA.0003', 'ciam'],
  ['SDK.CAPTCHA.0003', 'eiam'],
  ['CAPTCHA.0003', 'oneaccess'],
])('%s is the same code in every product, here of %s', async (error_code, family) => {
  const error = await apiError(json({ error_code, error_msg: '' }, 400))
  expect(error).toMatchObject({ code: 'CAPTCHA.0003', family, recovery: 'solve-again', keepsPass: false })
})

test('a 500 with a documented body is a refusal too', async () => {
  const body = { error_code: 'SDK.COMMON.1008', error_msg: 'The system is busy. Try again later' }
  expect(await apiError(json(body, 500))).toMatchObject({ code: 'COMMON.1008', status: 500, recovery: 'retry' })
})

test('a code that no documentation names keeps the server’s text, and spends the pass', async () => {
  expect(await apiError(json({ error_code: 'E-17', error_msg: '消息余量不足' }, 400))).toMatchObject({
    code: 'E-17',
    family: 'unknown',
    serverMessage: '消息余量不足',
    recovery: undefined,
    keepsPass: false,
  })
})

test('a long text of the server is cut to 300 characters', async () => {
  const { serverMessage } = await apiError(json({ error_code: 'E-17', error_msg: ` ${'a'.repeat(1000)}` }, 400))
  expect(serverMessage).toBe('a'.repeat(300))
})

test('the cut leaves no half of a character', async () => {
  const { serverMessage } = await apiError(json({ error_code: 'E-17', error_msg: '😀'.repeat(301) }, 400))
  expect(serverMessage).toBe('😀'.repeat(300))
})

test.each([[undefined], [null], [42], [{ html: 'x' }]])('a text that is %j is none', async (error_msg) => {
  expect(await apiError(json({ error_code: 'CAPTCHA.0004', error_msg }, 400))).toMatchObject({ serverMessage: '' })
})

describe('429 and 503', () => {
  test.each([429, 503])('as the page of a proxy (%d) say wait, and keep the pass', async (status) => {
    expect(await apiError(html(status, { 'retry-after': '30' }))).toMatchObject({
      code: `HTTP.${status}`,
      family: 'unknown',
      status,
      serverMessage: '',
      recovery: 'wait',
      retryAfter: 30,
      keepsPass: true,
    })
  })

  test.each([429, 503])('with an empty body (%d) say the same', async (status) => {
    expect(await apiError(new Response(null, { status }))).toMatchObject({ code: `HTTP.${status}`, keepsPass: true })
  })

  test.each([429, 503])('with a code (%d): the status says what to do, the code only who said it', async (status) => {
    const body = { error_code: 'IDAAS.SDK.CAPTCHA.0006', error_msg: 'busy' }
    expect(await apiError(json(body, status))).toMatchObject({
      code: 'CAPTCHA.0006',
      family: 'ciam',
      serverMessage: 'busy',
      recovery: 'wait',
      keepsPass: true,
    })
  })
})

test.each([
  ['a page', html(502)],
  ['nothing', new Response(null, { status: 404 })],
  ['JSON of another kind', json({ error: 'not_found' }, 404)],
  ['a code that is a number', json({ error_code: 1001, error_msg: 'x' }, 400)],
  ['an empty code', json({ error_code: ' ', error_msg: 'x' }, 400)],
  ['null', json(null, 400)],
  ['a list', json(['error_code'], 400)],
  ['a text', json('IDAAS.SDK.PARAM.0001', 400)],
  ['a code on the prototype', new Response('{"__proto__":{"error_code":"PARAM.0001"}}', { status: 400 })],
])('an error answer with %s is none of the API', async (_what, answer) => {
  const error = await refusal(answer)
  expect(error).toBeInstanceOf(InvalidResponseError)
  expect((error as Error).message).toBe(`email-code-kit: HTTP ${answer.status} without JSON. Check baseUrl`)
})

const waits = async (headers: Record<string, string>) => (await apiError(html(429, headers))).retryAfter

const fromBody = async (fields: object, headers: Record<string, string> = {}) =>
  (await apiError(json({ error_code: 'KIT.0429', error_msg: '', ...fields }, 429, headers))).retryAfter

describe('how long to wait', () => {
  const date = 'Wed, 21 Oct 2026 07:28:00 GMT'
  test.each([
    ['30', 30],
    ['0', 0],
    ['86400', 86_400],
    ['999999', 86_400],
    ['9'.repeat(400), 86_400],
  ])('Retry-After %s: %d seconds', async (text, seconds) => {
    expect(await waits({ 'retry-after': text })).toBe(seconds)
  })

  test.each([
    ['Wed, 21 Oct 2026 07:28:42 GMT', 42],
    ['Wednesday, 21-Oct-26 07:29:00 GMT', 60],
    ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
    ['Fri, 23 Oct 2026 07:28:00 GMT', 86_400],
  ])('Retry-After %s is a date against that of the answer, not of this device: %d seconds', async (text, seconds) => {
    expect(await waits({ 'retry-after': text, date })).toBe(seconds)
  })

  test('a date in an answer that has none of its own is one of this device', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 9, 21, 7, 26), toFake: ['Date'] })
    expect(await waits({ 'retry-after': date })).toBe(120)
    vi.useRealTimers()
  })

  test.each(['', 'soon', '120s', 'Oct GMT', '2026-10-21T07:28:42Z'])('nobody can tell from "%s"', async (text) => {
    expect(await waits({ 'retry-after': text, date })).toBeUndefined()
  })

  test('every refusal may say it, not only a 429', async () => {
    const answer = json({ error_code: 'IDAAS.SDK.CAPTCHA.0006', error_msg: '' }, 400, { 'retry-after': '5' })
    expect(await apiError(answer)).toMatchObject({ retryAfter: 5, keepsPass: false })
  })

  test('nothing is said where there is no such header', async () => {
    expect(await waits({})).toBeUndefined()
  })

  test.each([
    [{ retry_after: 60 }, 60],
    [{ retry_after: '60' }, 60],
    [{ retry_after_ms: 60_000 }, 60],
    [{ retry_after_ms: 60 }, 1],
    [{ retry_after: 60_000 }, 60_000],
    [{ retry_after: 1e9 }, 86_400],
    [{ retry_after: null, retry_after_ms: 2500 }, 3],
    [{ retry_after: 'soon' }, undefined],
    [{ retry_after: {} }, undefined],
  ])(
    'the body may say it, seconds as seconds and milliseconds as milliseconds: %j is %s seconds',
    async (body, wait) => {
      expect(await fromBody(body)).toBe(wait)
    },
  )

  test('the header counts before the body, but not one that says nothing', async () => {
    expect(await fromBody({ retry_after: 60 }, { 'retry-after': '30' })).toBe(30)
    expect(await fromBody({ retry_after: 60 }, { 'retry-after': 'soon' })).toBe(60)
  })
})
