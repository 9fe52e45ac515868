import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createClient, isNetworkError } from '../../../src/client.ts'
import { createSandbox } from '../../../src/testing.ts'
import { createMswHandlers } from '../../../src/testing-msw.ts'

const email = 'mara@example.com'
const connect = (baseUrl: string) => createClient({ baseUrl, clientId: 'demo-client' })
const msw = setupServer(http.all('*', () => HttpResponse.error()))
beforeAll(() => {
  msw.listen()
})
afterEach(() => {
  msw.resetHandlers()
})
afterAll(() => {
  msw.close()
})

test('a client that was given no fetch reaches the sandbox, up to the e-mail', async () => {
  const sandbox = createSandbox()
  msw.use(...createMswHandlers(sandbox))
  const client = connect('https://tenant.example.com')
  const { token } = await client.getChallenge()
  const { captchaToken } = await client.verifyChallenge({ token, x: sandbox.answer, email })
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  expect(sandbox.mails).toMatchObject([{ to: email }])
})

test('a refusal and a connection that fails are what the page gets to see', async () => {
  const sandbox = createSandbox()
  msw.use(...createMswHandlers(sandbox))
  const client = connect('https://tenant.example.com')
  sandbox.fail('captcha', { status: 429, retryAfter: 30 })
  await expect(client.getChallenge()).rejects.toMatchObject({ status: 429, retryAfter: 30 })
  sandbox.fail('captcha', 'network')
  expect(isNetworkError(await client.getChallenge().catch((error: unknown) => error))).toBe(true)
})

test('only what is below the base URL is answered', async () => {
  const sandbox = createSandbox()
  msw.use(...createMswHandlers(sandbox, { baseUrl: 'https://one.example.com/auth' }))
  await connect('https://one.example.com/auth').getChallenge()
  const other = connect('https://two.example.com').getChallenge()
  expect(isNetworkError(await other.catch((error: unknown) => error))).toBe(true)
  expect(sandbox.requests).toHaveLength(1)
})
